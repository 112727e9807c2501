import type { ReactNode } from 'react'
import { useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import type { ReadingPage } from '#app/components/scoring/reading-page.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pill } from '#app/design-system/pill.tsx'
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
			<GivenMarks page={page} />
			{page.sheet.overall ? (
				<div>
					<h2 className="h-m">{scoring['end.overall']}</h2>
					<blockquote dir="auto">
						<bdi>{page.sheet.overall}</bdi>
					</blockquote>
				</div>
			) : null}
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

function GivenMarks({ page }: { page: ReadingPage }) {
	const spoken = useSpoken()
	return (
		<ol className="pan__read">
			{page.rubric.criteria.map(({ key, name, levels }) => {
				const mark = page.sheet.marks[key]
				const level = mark?.level ?? null
				const words = level === null ? undefined : levels[level]
				return (
					<li key={key}>
						<h2>
							<Pill look={level === null ? 'none' : undefined}>{level ?? '—'}</Pill> {spoken(name)}
						</h2>
						{words ? <p className="small">{spoken(words)}</p> : null}
						{mark?.comment ? (
							<blockquote dir="auto">
								<bdi>{mark.comment}</bdi>
							</blockquote>
						) : null}
					</li>
				)
			})}
		</ol>
	)
}
