import type { ReactNode } from 'react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { GivenMarks } from '#app/components/scoring/given-marks.tsx'
import type { ReadingPage } from '#app/components/scoring/reading-page.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { WeightedBand } from '#app/design-system/weighted-band.tsx'

/** A sheet that is not written any more: submitted, or its time is over. Her own marks, to be read. */
export function SubmittedSheet({ page, children }: { page: ReadingPage; children?: ReactNode }) {
	const { scoring } = useWords()
	const to = useAddress()
	const { criteria } = page.rubric
	const isSubmitted = page.writing === 'submitted'
	return (
		<section className="pan pan--read" aria-label={scoring['panel.label']}>
			{children}
			<Note tone={isSubmitted ? 'ok' : 'warn'}>
				{isSubmitted ? scoring['read.submitted'] : scoring['read.closed']}
			</Note>
			<div className="pan__tot">
				<WeightedBand
					weave={page.prizeKey}
					label={scoring['total.band']}
					parts={criteria.map(({ key, weight }) => ({
						key,
						weight,
						mark: page.sheet.marks[key]?.level ?? null,
					}))}
				/>
				<p>
					<b className="num">{page.total}</b>
					<span>{isSubmitted ? scoring['total.final'] : scoring['total.provisional']}</span>
				</p>
			</div>
			<GivenMarks criteria={criteria} marks={page.sheet.marks} overall={page.sheet.overall} />
			<div className="row">
				{page.place.nextToRead ? (
					<ButtonLink href={to(`jury/readings/${page.place.nextToRead}`)} iconAfter="arrow-right">
						{scoring['read.next']}
					</ButtonLink>
				) : (
					<ButtonLink href={to('jury')}>{scoring['read.pile']}</ButtonLink>
				)}
			</div>
		</section>
	)
}
