import { useAddress, useWords } from '#app/components/page/language.tsx'
import { WinnerCard } from '#app/components/publication/winner-card.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import type { Palmares } from '#app/web/describe-palmares.server.ts'
import { usePalmaresAddress } from './palmares-address.part.ts'

/** One medallion a winner, ordered by region and province. */
export function PalmaresList({ palmares }: { palmares: Palmares }) {
	const { winners, common } = useWords()
	const to = useAddress()
	const address = usePalmaresAddress(palmares)
	const { editionId, prizeKey, version, page, pages, wish } = palmares
	const asked = version.isCurrent ? '' : `?version=${version.version}`
	const isFiltered = wish.region !== null || wish.sector !== null
	return (
		<div>
			<p className="small muted wc__n">
				{winners['shown']({ n: palmares.found, all: palmares.all })}{' '}
				{isFiltered ? (
					<a href={address({ region: null, sector: null, page: 1 })}>{winners['show-all']}</a>
				) : null}
			</p>
			{palmares.winners.length === 0 ? (
				<EmptyState
					rows={[
						{
							key: 'none',
							icon: 'filter-x',
							title: winners['none'],
							text: winners['none-text'],
							action: (
								<ButtonLink look="quiet" size="sm" href={address({ region: null, sector: null, page: 1 })}>
									{winners['show-all']}
								</ButtonLink>
							),
						},
					]}
				/>
			) : (
				<ul className="wc" aria-label={winners['list-label']}>
					{palmares.winners.map((winner) => (
						<WinnerCard
							key={winner.slug}
							winner={winner}
							prizeKey={prizeKey}
							href={to(`winners/${editionId}/${winner.slug}${asked}`)}
						/>
					))}
				</ul>
			)}
			{pages > 1 ? (
				<Pager
					label={common['pages.label']}
					place={common['pages.here']({ page, pages })}
					previous={
						page > 1 ? { href: address({ page: page - 1 }), text: common['pages.previous'] } : undefined
					}
					next={page < pages ? { href: address({ page: page + 1 }), text: common['pages.next'] } : undefined}
				/>
			) : null}
		</div>
	)
}
