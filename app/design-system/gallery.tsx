import { GalleryActions } from './gallery/gallery-actions.tsx'
import { GalleryDrawings, type GalleryDrawingsProps } from './gallery/gallery-drawings.tsx'
import { GalleryForms } from './gallery/gallery-forms.tsx'
import { GalleryJury } from './gallery/gallery-jury.tsx'
import { GalleryNews } from './gallery/gallery-news.tsx'
import { GalleryOffice } from './gallery/gallery-office.tsx'
import { GalleryProgress } from './gallery/gallery-progress.tsx'
import { GalleryRows } from './gallery/gallery-rows.tsx'
import type { GalleryWords } from './gallery/gallery-words.ts'

export type GalleryProps = {
	words: GalleryWords
	dir: 'rtl' | 'ltr'
	/** Drawings of app/drawing, as markup. */
	drawings: GalleryDrawingsProps['drawings']
}

/** Every component in its states. It needs all the sheets: shared, public, apply, desk. */
export function Gallery({ words, dir, drawings }: GalleryProps) {
	return (
		<main id="main" className="wrap gallery plain">
			<header>
				<h1>{words.title}</h1>
				<p className="lead">{words.lead}</p>
			</header>
			<GalleryActions words={words} />
			<GalleryForms words={words} />
			<GalleryNews words={words} />
			<GalleryProgress words={words} />
			<GalleryRows words={words} />
			<GalleryJury words={words} dir={dir} />
			<GalleryOffice words={words} dir={dir} />
			<GalleryDrawings words={words} drawings={drawings} />
		</main>
	)
}
