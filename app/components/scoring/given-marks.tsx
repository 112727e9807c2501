import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import type { ReadingPage } from '#app/components/scoring/reading-page.ts'
import { Pill } from '#app/design-system/pill.tsx'
import type { Sheet } from '#app/domain/scoring/sheet.ts'

export type GivenMarksProps = {
	criteria: ReadingPage['rubric']['criteria']
	marks: Sheet['marks']
	overall: string
}

/** A sheet to be read: for each criterion the mark, its words and the reason; then the word on the whole. */
export function GivenMarks({ criteria, marks, overall }: GivenMarksProps) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	return (
		<>
			<ol className="pan__read">
				{criteria.map(({ key, name, levels }) => {
					const level = marks[key]?.level ?? null
					const words = level === null ? undefined : levels[level]
					return (
						<li key={key}>
							<h2>
								<Pill look={level === null ? 'none' : undefined}>{level ?? '—'}</Pill> {spoken(name)}
							</h2>
							{words ? <p className="small">{spoken(words)}</p> : null}
							<Written text={marks[key]?.comment ?? ''} />
						</li>
					)
				})}
			</ol>
			{overall ? (
				<div>
					<h2 className="h-m">{scoring['end.overall']}</h2>
					<Written text={overall} />
				</div>
			) : null}
		</>
	)
}

function Written({ text }: { text: string }) {
	if (!text) return null
	return (
		<blockquote dir="auto">
			<bdi>{text}</bdi>
		</blockquote>
	)
}
