import { ClosingNote } from '#app/components/application/closing-note.tsx'
import type { DocumentFile } from '#app/components/application/document-files.tsx'
import { DocumentSlot } from '#app/components/application/document-slot.tsx'
import { type Fault, FaultSummary, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import type { RequiredDocument, Section } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { DayParts, TimeParts } from '#app/i18n/format.ts'

export type DocumentsSectionProps = {
	page: {
		id: string
		section: Section
		next: string | null
		isClosed: boolean
		closesAt: DayParts & TimeParts
		leftMs: number
		documents: {
			slots: readonly { document: RequiredDocument; files: readonly DocumentFile[] }[]
			removing: string | null
			news: { what: 'received' | 'removed'; slot: string } | null
		}
	}
	faults: readonly Fault[] | undefined
}

/** The documents that are asked for; each may be brought later. */
export function DocumentsSection({ page, faults }: DocumentsSectionProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const texts = useFaultTexts(faults)
	const { slots, removing, news } = page.documents
	const home = `applications/${page.id}`
	return (
		<div className="sect__main">
			<FaultSummary faults={faults} />
			{page.isClosed ? <ClosingNote at={page.closesAt} leftMs={page.leftMs} /> : null}
			<div>
				<h1>{inLanguage(page.section.title, language).text}</h1>
				<p className="lead">{apply['documents.lead']}</p>
			</div>
			{slots.map(({ document, files }) => (
				<DocumentSlot
					key={document.key}
					applicationId={page.id}
					document={document}
					files={files}
					mayChange={!page.isClosed}
					removing={removing}
					news={news?.slot === document.key ? news.what : null}
					error={texts.of(`file-${document.key}`)}
				/>
			))}
			<div className="bar">
				<ButtonLink
					size="lg"
					block
					iconAfter="arrow-right"
					href={to(page.next ? `${home}/sections/${page.next}` : `${home}/check`)}
				>
					{apply['documents.continue']}
				</ButtonLink>
				<ButtonLink look="ghost" href={to(home)}>
					{apply['documents.later']}
				</ButtonLink>
			</div>
		</div>
	)
}
