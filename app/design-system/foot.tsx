import type { ReactNode } from 'react'

export type FootProps = {
	name: string
	about: ReactNode
	/** Three short columns of links. */
	columns: readonly (readonly { href: string; text: string }[])[]
	label: string
}

export function Foot({ name, about, columns, label }: FootProps) {
	return (
		<footer className="foot on-dark">
			<div className="band band--s" aria-hidden="true" />
			<nav className="wrap foot__in" aria-label={label}>
				<div className="foot__who">
					<b className="display">{name}</b>
					<p>{about}</p>
				</div>
				{columns.map((links) => (
					<ul key={links[0]?.href}>
						{links.map((link) => (
							<li key={link.href}>
								<a href={link.href}>{link.text}</a>
							</li>
						))}
					</ul>
				))}
			</nav>
		</footer>
	)
}
