import { useWords } from '#app/components/page/language.tsx'
import { regionShade } from '#app/components/publication/region-shade.ts'
import { Drawing } from '#app/design-system/drawing.tsx'
import { drawWovenMap } from '#app/drawing/woven-map.ts'
import type { Palmares } from '#app/web/describe-palmares.server.ts'
import { usePalmaresAddress } from './palmares-address.part.ts'

/** The map, and beside it the list of regions, which is the control. */
export function PalmaresMap({ palmares }: { palmares: Palmares }) {
	const { winners } = useWords()
	const address = usePalmaresAddress(palmares)
	const { prizeKey, regions, wish } = palmares
	const map = drawWovenMap(
		regions.map(({ key, name, awarded }) => ({
			code: key,
			title: winners['region-count']({ region: name, n: awarded }),
			href: address({ region: key, page: 1 }),
			text: String(awarded),
			current: wish.region === key,
			...regionShade(prizeKey, awarded),
		})),
		winners['map-label'],
	)
	return (
		<aside className="wm" aria-label={winners['filter-region']}>
			<Drawing svg={map} className="wm__map" />
			<p className="small muted">{winners['map-note']}</p>
			<details className="only-s wr__fold">
				<summary>{regions.find(({ key }) => key === wish.region)?.name ?? winners['all-regions']}</summary>
				<RegionList palmares={palmares} />
			</details>
			<div className="only-l">
				<RegionList palmares={palmares} />
			</div>
		</aside>
	)
}

function RegionList({ palmares }: { palmares: Palmares }) {
	const { winners } = useWords()
	const address = usePalmaresAddress(palmares)
	const { prizeKey, regions, wish, all } = palmares
	return (
		<ol className="wr">
			<li>
				<a href={address({ region: null, page: 1 })} aria-current={wish.region === null ? 'true' : undefined}>
					<span aria-hidden="true" />
					<span>{winners['all-regions']}</span>
					<b className="num">{all}</b>
				</a>
			</li>
			{regions.map(({ key, name, awarded }) => (
				<li key={key}>
					<a href={address({ region: key, page: 1 })} aria-current={wish.region === key ? 'true' : undefined}>
						<svg viewBox="0 0 14 14" aria-hidden="true">
							<path d="M0 0h14v14H0z" fill={regionShade(prizeKey, awarded).fill} />
						</svg>
						<span>{name}</span>
						<b className="num">{awarded}</b>
					</a>
				</li>
			))}
		</ol>
	)
}
