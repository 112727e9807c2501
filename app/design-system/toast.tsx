import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type ToastProps = { icon?: IconName | undefined; undo?: ReactNode; children: ReactNode }

/** News of what was just done, with the way to undo it. Never for what was saved. */
export function Toast({ icon = 'check', undo, children }: ToastProps) {
	return (
		<output className="toast on-dark">
			<Icon name={icon} />
			<span>{children}</span>
			{undo}
		</output>
	)
}
