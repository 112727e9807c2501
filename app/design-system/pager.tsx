import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'

export type PagerProps = {
	label: string
	/** "Page 2 of 8". */
	place: ReactNode
	previous?: { href: string; text: string } | undefined
	next?: { href: string; text: string } | undefined
}

export function Pager({ label, place, previous, next }: PagerProps) {
	return (
		<nav className="pager" aria-label={label}>
			<ul>
				<li>
					{previous ? (
						<ButtonLink look="quiet" size="sm" icon="arrow-left" href={previous.href} rel="prev">
							{previous.text}
						</ButtonLink>
					) : null}
				</li>
				<li className="small">{place}</li>
				<li>
					{next ? (
						<ButtonLink look="quiet" size="sm" iconAfter="arrow-right" href={next.href} rel="next">
							{next.text}
						</ButtonLink>
					) : null}
				</li>
			</ul>
		</nav>
	)
}
