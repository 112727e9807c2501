import type { ReactNode } from 'react'

export type DialogProps = {
	id: string
	title: ReactNode
	/** It stands in a page of its own, which works without any script; a script may show it over another page. */
	open?: boolean | undefined
	children: ReactNode
}

/** One decision to confirm: conflict of interest, withdrawal, cancelling a publication. */
export function Dialog({ id, title, open, children }: DialogProps) {
	return (
		<dialog className="dialog" id={id} open={open} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{children}
		</dialog>
	)
}

/** The same box within a page. */
export function DialogBox({ id, title, children }: Omit<DialogProps, 'open'>) {
	return (
		<section className="dialog" id={id} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{children}
		</section>
	)
}
