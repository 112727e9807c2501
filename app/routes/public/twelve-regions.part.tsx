import { regionName } from '#app/domain/publication/winner-facts.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Drawing, RegionKey } from '#app/design-system/drawing.tsx'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { drawWovenMap } from '#app/drawing/woven-map.ts'

/** The promise to the regions, the map, and the list that says the same. They lead to the last published winners. */
export function TwelveRegions({ promise, editionId }: { promise: boolean; editionId: string | null }) {
	const language = useLanguage()
	const { home } = useWords()
	const to = useAddress()
	const regions = REGIONS.map(({ code }) => ({
		code,
		title: regionName(language, code),
		...(editionId && { href: to(`winners/${editionId}?region=${code}`) }),
	}))
	return (
		<section className="where wrap" id="where">
			<Drawing className="where__map" svg={drawWovenMap(regions, home['map-label'])} />
			<div className="where__txt">
				<h2>{promise ? home['where-title'] : home['where-title-plain']}</h2>
				<p className="lead">{promise ? home['where-text'] : home['where-text-plain']}</p>
				<ol className="regs">
					{regions.map(({ code, title, href }) => (
						<li key={code}>
							{href ? (
								<a href={href}>
									<RegionKey code={code} />
									{title}
								</a>
							) : (
								<span className="regs__r">
									<RegionKey code={code} />
									{title}
								</span>
							)}
						</li>
					))}
				</ol>
			</div>
		</section>
	)
}
