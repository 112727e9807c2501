import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { PilePage } from './pile-view.part.ts'

/** The roster comes first: nothing opens before its answer. Once readings are given it is only read. */
export function PileRoster({ page: { roster, editionId } }: { page: PilePage }) {
	const { jury } = useWords()
	const to = useAddress()
	if (roster.assigned)
		return (
			<p className="small">
				<a href={to(`jury/roster/${editionId}`)}>{jury['roster.yours']}</a>
			</p>
		)
	const isAsked = roster.size > 0 && (roster.declaredAt === null || roster.newLines > 0)
	const title = isAsked
		? roster.declaredAt === null
			? jury['roster-card.title']
			: jury['roster-card.new']({ n: roster.newLines })
		: roster.size === 0
			? jury['roster-card.not-ready']
			: jury['roster-card.done']
	return (
		<section className="coi card" aria-labelledby="coi">
			<div className="coi__t">
				<h2 id="coi">
					<Icon name="shield-check" />
					{title}
				</h2>
				<p className="small">
					{isAsked || roster.size === 0
						? jury['roster-card.text']
						: jury['roster-card.done-text']({ moment: roster.declaredAt ?? '' })}
				</p>
			</div>
			{roster.size > 0 ? (
				<div>
					<ButtonLink
						look={isAsked ? undefined : 'quiet'}
						href={to(`jury/roster/${editionId}${roster.declaredAt && isAsked ? '?only=new' : ''}`)}
					>
						{isAsked ? jury['roster-card.act'] : jury['roster-card.change']}
					</ButtonLink>
				</div>
			) : null}
		</section>
	)
}
