import type { ReactNode } from 'react'

/** One family of components, under its name. */
export function GalleryPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
	return (
		<section className="gallery__part" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{children}
		</section>
	)
}
