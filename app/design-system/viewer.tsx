import type { ReactNode } from 'react'

export type ViewerThumb = {
	key: string
	href: string
	label: string
	picture: string
	current?: boolean | undefined
}
export type ViewerProps = {
	title: ReactNode
	/** "2 of 3". */
	place?: ReactNode
	/** Zoom and turn: links or buttons. */
	tools?: ReactNode
	/** The page: an `<img>` with its words. */
	children: ReactNode
	/** What is wrong on this page, in words. */
	flag?: ReactNode
	thumbs?: readonly ViewerThumb[] | undefined
}

/** Reads a piece inside the page. */
export function Viewer({ title, place, tools, children, flag, thumbs }: ViewerProps) {
	return (
		<div className="viewer card">
			<div className="viewer__t">
				<b>{title}</b>
				{place ? <span className="small">{place}</span> : null}
				{tools ? <span className="viewer__b">{tools}</span> : null}
			</div>
			<div className="viewer__p">
				{children}
				{flag ? <p className="viewer__n">{flag}</p> : null}
			</div>
			{thumbs ? (
				<ul className="thumbs">
					{thumbs.map((thumb) => (
						<li key={thumb.key}>
							<a href={thumb.href} aria-current={thumb.current ? 'true' : undefined} aria-label={thumb.label}>
								<img src={thumb.picture} alt="" width="54" height="73" loading="lazy" />
							</a>
						</li>
					))}
				</ul>
			) : null}
		</div>
	)
}
