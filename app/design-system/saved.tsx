import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type SavedProps = {
	/** Kept on the server, kept on this device only, or on its way. */
	state?: 'saved' | 'local' | 'saving' | undefined
	/** Id that an autosave script writes to. */
	id?: string | undefined
	children: ReactNode
}

const stateIcons = { saved: 'cloud-check', local: 'cloud-off', saving: 'clock' } as const

/** Always in view while somebody writes: what is kept, and since when. */
export function Saved({ state = 'saved', id, children }: SavedProps) {
	return (
		<output className="saved" id={id} data-state={state}>
			<Icon name={stateIcons[state]} />
			<span>{children}</span>
		</output>
	)
}
