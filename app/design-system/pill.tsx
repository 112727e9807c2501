import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type PillProps = {
	look?: 'on' | 'none' | undefined
	big?: boolean | undefined
	/** What the number is, where nothing beside it says so. */
	title?: string | undefined
	children: ReactNode
}

/** A mark, a total or a count in a square. */
export function Pill({ look, big, title, children }: PillProps) {
	return (
		<span className={joinNames('pill', look && `pill--${look}`, big && 'pill--big')} title={title}>
			{children}
		</span>
	)
}
