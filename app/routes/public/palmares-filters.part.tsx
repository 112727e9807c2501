import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { Segments } from '#app/design-system/segments.tsx'
import type { EditionLink, Palmares } from '#app/web/describe-palmares.server.ts'
import { usePalmaresAddress } from './palmares-address.part.ts'

/** The prize, the edition, the sector: links all of them. The regions stand with the map. */
export function PalmaresFilters({
	palmares,
	editions,
}: {
	palmares: Palmares
	editions: readonly EditionLink[]
}) {
	const { winners } = useWords()
	const to = useAddress()
	const nearest = nearestOfEachPrize(palmares, editions)
	const years = editions.filter(({ prizeId }) => prizeId === palmares.prizeId)
	return (
		<div className="wf">
			{nearest.length > 1 ? (
				<Segments
					label={winners['filter-prize']}
					segments={nearest.map((one) => ({
						key: one.prizeId,
						href: to(`winners/${one.editionId}`),
						text: one.prize,
						current: one.prizeId === palmares.prizeId,
					}))}
				/>
			) : null}
			{years.length > 1 ? (
				<Chips
					line
					label={winners['filter-edition']}
					chips={years.map((one) => ({
						key: one.editionId,
						href: to(`winners/${one.editionId}`),
						text: one.year,
						current: one.editionId === palmares.editionId,
					}))}
				/>
			) : null}
			<SectorChips palmares={palmares} />
		</div>
	)
}

function SectorChips({ palmares }: { palmares: Palmares }) {
	const { winners } = useWords()
	const address = usePalmaresAddress(palmares)
	const { sectors, wish } = palmares
	const all = {
		key: 'all',
		href: address({ sector: null, page: 1 }),
		text: winners['all-sectors'],
		current: wish.sector === null,
	}
	const some = sectors
		.filter(({ awarded }) => awarded > 0)
		.map(({ key, name, awarded }) => ({
			key,
			href: address({ sector: key, page: 1 }),
			text: name,
			count: awarded,
			current: wish.sector === key,
		}))
	return <Chips line label={winners['filter-sector']} chips={[all, ...some]} />
}

/** Of each prize the edition of the same year, else its newest. */
function nearestOfEachPrize(palmares: Palmares, editions: readonly EditionLink[]): EditionLink[] {
	const prizes = [...new Set(editions.map(({ prizeId }) => prizeId))]
	return prizes
		.flatMap((prizeId) => {
			const own = editions.filter((edition) => edition.prizeId === prizeId)
			return own.find(({ year }) => year === palmares.year) ?? own[0] ?? []
		})
		.sort((a, b) => (a.prizeKey < b.prizeKey ? -1 : 1))
}
