import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type SealTone = 'ok' | 'warn' | 'bad' | 'info'
export type SealProps = {
	tone: SealTone
	icon?: IconName | undefined
	title: ReactNode
	/** A `Drawing` of the medallion, where one is known. */
	emblem?: ReactNode
	children: ReactNode
}

const usualIcons: Record<SealTone, IconName> = {
	ok: 'badge-check',
	warn: 'triangle-alert',
	bad: 'circle-x',
	info: 'info',
}

/** The answer of a verification, and what to do with it. */
export function Seal({ tone, icon, title, emblem, children }: SealProps) {
	return (
		<article className={joinNames('seal', `seal--${tone}`, Boolean(emblem) && 'seal--emblem')}>
			<h3>
				<Icon name={icon ?? usualIcons[tone]} />
				{title}
			</h3>
			{emblem ? <span className="seal__e">{emblem}</span> : null}
			{children}
		</article>
	)
}
