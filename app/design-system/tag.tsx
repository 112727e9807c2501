import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type TagProps = {
	tone?: 'ok' | 'run' | 'warn' | 'bad' | 'line' | 'prize' | 'onrug' | undefined
	icon?: IconName | undefined
	className?: string | undefined
	children: ReactNode
}

/** A state in one word, with its icon: colour never speaks alone. */
export function Tag({ tone, icon, className, children }: TagProps) {
	return (
		<span className={joinNames('tag', tone && `tag--${tone}`, className)}>
			{icon ? <Icon name={icon} /> : null}
			{children}
		</span>
	)
}
