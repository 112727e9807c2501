import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type NoteTone = 'warn' | 'ok' | 'bad' | 'plain'
export type NoteProps = {
	tone?: NoteTone | undefined
	icon?: IconName | undefined
	/** `status` for news the page brings after an action; nothing for what was always there. */
	role?: 'status' | 'alert' | undefined
	className?: string | undefined
	children: ReactNode
}

const usualIcons: Record<NoteTone, IconName> = {
	warn: 'triangle-alert',
	ok: 'check',
	bad: 'circle-alert',
	plain: 'info',
}

/** A banner: closing time, offline, a rule worth reading. At most two a screen. */
export function Note({ tone, icon, role, className, children }: NoteProps) {
	return (
		<div className={joinNames('note', tone && `note--${tone}`, className)} role={role}>
			<Icon name={icon ?? (tone ? usualIcons[tone] : 'info')} />
			<div className="body">{children}</div>
		</div>
	)
}
