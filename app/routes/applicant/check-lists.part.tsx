import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { CheckPage } from './check-page.part.ts'

/** What keeps it from being sent: each line leads to where it is mended, and back here. */
export function MissingList({ page }: { page: CheckPage }) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	if (page.missing.length === 0) return null
	return (
		<Card as="section" id="missing" labelledBy="missing-title" className="missing">
			<h2 id="missing-title" className="h-l">
				{apply['check.missing']}
			</h2>
			<ul>
				{page.missing.map(({ kind, section, anchor, label, text }) => {
					const document = inLanguage(label, language).text
					const what =
						kind === 'document'
							? apply['check.document-missing']({ document })
							: apply['section.fault']({ question: document, text: text ?? '' })
					return (
						<li key={`${section.key}-${anchor}`}>
							<a href={to(`applications/${page.id}/sections/${section.key}?back=check&fix#${anchor}`)}>
								{apply['check.missing-line']({ section: inLanguage(section.title, language).text, what })}
							</a>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}

/** What the machine noticed: it refuses nothing, and says plainly what may follow. */
export function WarningList({ warnings }: { warnings: readonly string[] }) {
	const { apply } = useWords()
	if (warnings.length === 0) return null
	return (
		<Note tone="warn">
			<h2 className="label">{apply['check.looks']}</h2>
			<ul className="ticks">
				{warnings.map((text) => (
					<li key={text}>{text}</li>
				))}
			</ul>
			<p>{apply['check.looks-text']}</p>
		</Note>
	)
}
