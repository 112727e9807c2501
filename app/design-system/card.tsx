import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type CardProps = {
	as?: 'section' | 'article' | 'aside' | 'div' | undefined
	/** Id of the heading that names it. */
	labelledBy?: string | undefined
	id?: string | undefined
	/** Breathing space inside; without it the content draws its own. */
	pad?: boolean | undefined
	className?: string | undefined
	children: ReactNode
}

export function Card({
	as: Element = 'section',
	labelledBy,
	id,
	pad = true,
	className,
	children,
}: CardProps) {
	return (
		<Element
			id={id}
			aria-labelledby={labelledBy}
			className={joinNames('card', pad && 'card--pad', className)}
		>
			{children}
		</Element>
	)
}
