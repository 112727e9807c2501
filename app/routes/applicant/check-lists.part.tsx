import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { CheckPage } from './check-page.part.ts'

type Missing = CheckPage['missing'][number]

/** What keeps it from being sent, part by part: each line leads to where it is mended, and back here. */
export function MissingList({ page }: { page: CheckPage }) {
	const language = useLanguage()
	const { apply } = useWords()
	if (page.missing.length === 0) return null
	const parts = [...new Set(page.missing.map(({ section }) => section.key))].map((key) =>
		page.missing.filter(({ section }) => section.key === key),
	)
	return (
		<Card as="section" id="missing" labelledBy="missing-title" className="missing">
			<h2 id="missing-title" className="h-l">
				{apply['check.missing']}
			</h2>
			{parts.map((lines) =>
				lines[0] ? (
					<div key={lines[0].section.key}>
						<h3>{inLanguage(lines[0].section.title, language).text}</h3>
						<ul>
							{lines.map((line) => (
								<li key={line.anchor}>
									<MissingLine id={page.id} line={line} />
								</li>
							))}
						</ul>
					</div>
				) : null,
			)}
		</Card>
	)
}

/** The question alone when it has no answer; with what is wrong when it has one. */
function MissingLine({ id, line: { section, anchor, label, text } }: { id: string; line: Missing }) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const question = inLanguage(label, language).text
	return (
		<a href={to(`applications/${id}/sections/${section.key}?back=check&fix#${anchor}`)}>
			{text ? apply['section.fault']({ question, text }) : question}
		</a>
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
