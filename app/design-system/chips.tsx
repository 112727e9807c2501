import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type Chip = {
	key: string
	href: string
	text: ReactNode
	count?: ReactNode
	current?: boolean | undefined
	lang?: string | undefined
}
export type ChipsProps = {
	label: string
	chips: readonly Chip[]
	/** One line that scrolls inside itself. */
	line?: boolean | undefined
}

/** Filters as links: the address holds them, so they work without any script and can be shared. */
export function Chips({ label, chips, line }: ChipsProps) {
	return (
		<nav className={joinNames('chips', line && 'chips--line')} aria-label={label}>
			{chips.map((chip) => (
				<a key={chip.key} href={chip.href} lang={chip.lang} aria-current={chip.current ? 'true' : undefined}>
					{chip.text}
					{chip.count === undefined ? null : <b className="num">{chip.count}</b>}
				</a>
			))}
		</nav>
	)
}
