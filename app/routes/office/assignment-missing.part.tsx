import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { CauseText } from './assignment-causes.part.tsx'
import type { AssignmentPage } from './assignment-view.part.ts'

const SHOWN = 25

/** Readings still to ask: after a gap, for who came late, where nobody could take over. One button asks them all. */
export function AssignmentMissing({ page }: { page: AssignmentPage }) {
	const { jury } = useWords()
	const { missing } = page
	const possible = missing.filter(({ causes }) => causes.length === 0)
	return (
		<section className="card card--pad as__m" aria-labelledby="missing">
			<h2 id="missing">{jury['missing.title']}</h2>
			<p className="small">
				{jury['missing.rule']({ points: page.reading.gapPoints, more: page.reading.extraReadings })}
			</p>
			{missing.length === 0 ? (
				<p className="yes">
					<Icon name="check" />
					<span>{jury['missing.none']}</span>
				</p>
			) : (
				<ul className="man">
					{missing.slice(0, SHOWN).map((one) => (
						<MissingRow key={one.applicationId} page={page} one={one} />
					))}
				</ul>
			)}
			{missing.length > SHOWN ? (
				<p className="small">{jury['missing.more']({ n: missing.length - SHOWN })}</p>
			) : null}
			{possible.length > 0 && !page.sittingOpen ? (
				<form method="post">
					<Button block icon="user-plus" name="intent" value="ask">
						{jury['missing.ask']({ n: possible.reduce((sum, { lacks }) => sum + lacks, 0) })}
					</Button>
				</form>
			) : null}
		</section>
	)
}

function MissingRow({ page, one }: { page: AssignmentPage; one: AssignmentPage['missing'][number] }) {
	const { jury } = useWords()
	const to = useAddress()
	return (
		<li>
			<a href={to(`office/${page.editionId}/applications/${one.applicationId}`)}>
				<bdi className="code">{one.reference}</bdi>
			</a>
			<span>
				{one.gap === null
					? jury['missing.lacks']({ n: one.lacks })
					: jury['missing.gap']({ gap: one.gap, n: one.lacks })}
			</span>
			{one.causes.length > 0 ? (
				<Tag tone="bad" icon="circle-alert">
					{jury['missing.impossible']}
				</Tag>
			) : (
				<Tag tone="run">{jury['missing.possible']}</Tag>
			)}
			{one.causes.map((cause) => (
				<CauseText key={cause.code} page={page} cause={cause} />
			))}
		</li>
	)
}

/** What moved lately, and why. */
export function AssignmentMoves({ moves }: { moves: AssignmentPage['moves'] }) {
	const { jury } = useWords()
	return (
		<section className="card card--pad as__w" aria-labelledby="moves">
			<h2 id="moves">{jury['moves.title']}</h2>
			<ul className="man">
				{moves.map((move, index) => (
					// oxlint-disable-next-line react/no-array-index-key -- entries of the journal, in their order
					<li key={index}>
						<bdi className="code">{move.reference}</bdi>
						<span>{jury[`moves.${move.because}`]}</span>
						<span className="code">
							<bdi dir="ltr">
								{[move.from.join(' '), move.to.join(' ') || '—'].filter(Boolean).join(' → ')}
							</bdi>
						</span>
						<span className="small muted">{move.at}</span>
					</li>
				))}
			</ul>
		</section>
	)
}
