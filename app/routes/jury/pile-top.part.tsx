import { useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Ring } from '#app/design-system/ring.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { PilePage } from './pile-view.part.ts'

/** How far, until when, how fast, and the one button: go on. */
export function PileTop({ page }: { page: PilePage }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	const to = useAddress()
	const { counts, edition, others } = page
	const live = counts.all - counts.recused
	const left = counts.todo + counts.running
	const title =
		live === 0
			? jury['pile.waiting']
			: left === 0
				? jury['pile.all-done']({ n: counts.done })
				: `${jury['pile.read']({ n: counts.done })} ${jury['pile.left']({ n: left })}`
	return (
		<section className="jl__top">
			{live > 0 ? <Ring done={counts.done} total={live} note={jury['pile.of']({ n: live })} /> : null}
			<div className="jl__hi">
				<p className="eyebrow">
					{jury['edition']({ name: spoken(edition.name), year: edition.year })} ·{' '}
					{weave<React.ReactNode>(
						page.isChair ? jury['you-chair']({ code: slot('code') }) : jury['you']({ code: slot('code') }),
						{
							code: (
								<bdi key="code" className="code">
									{page.code}
								</bdi>
							),
						},
					)}
				</p>
				<h1>{title}</h1>
				<PilePace page={page} />
				{others.length > 0 ? (
					<p className="small">
						{others.map((other) => (
							<a key={other.id} href={to(`jury?edition=${other.id}`)}>
								{jury['edition']({ name: spoken(other.name), year: other.year })}
							</a>
						))}
					</p>
				) : null}
			</div>
			<GoOn page={page} />
		</section>
	)
}

/** The one begun, else the first in her order. */
function GoOn({ page: { next, phase, counts } }: { page: PilePage }) {
	const { jury } = useWords()
	const to = useAddress()
	if (!next || phase === 'before' || phase === 'after') return null
	const sentence = counts.done + counts.running > 0 ? jury['pile.continue'] : jury['pile.begin']
	return (
		<ButtonLink size="lg" iconAfter="arrow-right" href={to(`jury/readings/${next.id}`)}>
			{weave<React.ReactNode>(sentence({ code: slot('code') }), {
				code: (
					<bdi key="code" className="code">
						{next.code}
					</bdi>
				),
			})}
		</ButtonLink>
	)
}

function PilePace({ page }: { page: PilePage }) {
	const { jury } = useWords()
	if (page.phase === 'before') return <p>{jury['pile.starts']({ day: page.judgingStarts })}</p>
	if (page.phase === 'after') return <p>{jury['pile.over']}</p>
	if (page.phase === 'late') return <p>{jury['pile.late']}</p>
	const until = jury['pile.until']({ moment: page.judgingEnds })
	if (!page.pace) return <p>{until}</p>
	const { perDay, spareDays } = page.pace
	return (
		<p>
			{until} {jury['pile.pace']({ perDay })}{' '}
			{spareDays > 0 ? jury['pile.spare']({ n: spareDays }) : jury['pile.just-in-time']}
		</p>
	)
}
