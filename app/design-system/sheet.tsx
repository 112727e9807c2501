import type { ReactNode } from 'react'

/** A sheet from the foot of a phone's screen; its head is a grip. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
	return (
		<section className="sheet" aria-label={label}>
			<div className="sheet__grip" aria-hidden="true" />
			{children}
		</section>
	)
}
