import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Gallery } from '#app/design-system/gallery.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { regionName } from '#app/domain/publication/winner-facts.ts'
import { drawMedallion } from '#app/drawing/medallion.ts'
import { drawWovenMap } from '#app/drawing/woven-map.ts'
import { directionOf } from '#app/i18n/direction.ts'
import { enter } from '#app/web/visit.server.ts'

export const links: LinksFunction = () => sheets.gallery.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction = ({ location, matches }) => [
	...titleOf(location, matches, (all) => all.gallery['title']),
	{ name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	return null
}

/** Every component in its states; in Arabic from right to left, in French and English from left to right. */
export default function DesignSystem() {
	const language = useLanguage()
	const { gallery } = useWords()
	const medallions = (['a', 'b'] as const).flatMap((prize) =>
		[1, 2, 3].map((number) => drawMedallion(`${gallery['rug.title']} ${number}`, prize)),
	)
	const map = drawWovenMap(
		REGIONS.map(({ code }) => ({ code, title: regionName(language, code) })),
		gallery['region.label'],
	)
	return (
		<PublicPage>
			<Gallery
				words={gallery}
				dir={language === 'zgh' ? 'rtl' : directionOf(language)}
				drawings={{ medallions, map }}
			/>
		</PublicPage>
	)
}
