import type { DocumentFile } from '#app/components/application/document-files.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import type { RequiredDocument, Section } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

export type SectionDocumentsProps = {
	section: Section
	slots: readonly { document: RequiredDocument; files: readonly DocumentFile[] }[]
	change: string | null
}

/** The documents as they will be read: each with its files. */
export function SectionDocuments({ section, slots, change }: SectionDocumentsProps) {
	const language = useLanguage()
	const { apply } = useWords()
	return (
		<Card as="section" id={`section-${section.key}`} labelledBy={`title-${section.key}`} className="summary">
			<h2 id={`title-${section.key}`} className="h-l">
				{inLanguage(section.title, language).text}
			</h2>
			<dl>
				{slots.map(({ document, files }) => {
					const label = inLanguage(document.label, language).text
					const there = files.filter(({ status }) => status !== 'refused')
					return (
						<div key={document.key} className="summary__row">
							<dt>{label}</dt>
							<dd>
								{there.length === 0 ? <span className="muted">{apply['documents.none']}</span> : null}
								<ul>
									{there.map((file) => (
										<li key={file.id}>
											<a href={`/files/${file.id}`}>
												<bdi>{file.name}</bdi>
											</a>
										</li>
									))}
								</ul>
							</dd>
							{change ? (
								<dd className="summary__act">
									<a
										href={`${change}#slot-${document.key}`}
										aria-label={apply['check.change-what']({ what: label })}
									>
										{apply['check.change']}
									</a>
								</dd>
							) : null}
						</div>
					)
				})}
			</dl>
		</Card>
	)
}
