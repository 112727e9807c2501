import { Medallion } from '#app/components/publication/medallion.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { WinnerFacts } from '#app/domain/publication/winner-facts.ts'

/** One winner of the list: her weave, her name, what she does and where. */
export function WinnerCard({
	winner,
	prizeKey,
	href,
}: {
	winner: WinnerFacts
	prizeKey: 'a' | 'b'
	href: string
}) {
	return (
		<li>
			<a href={href}>
				<Medallion className="wc__e" seed={winner.seed} prizeKey={prizeKey} />
				<span className="wc__b">
					<b>
						<WinnerName name={winner.name} lang={winner.nameLang} />
					</b>
					<span>
						<bdi>{winner.title}</bdi>
					</span>
					<small>
						<Icon name="map-pin" />
						{winner.province} · {winner.sector}
					</small>
				</span>
			</a>
		</li>
	)
}
