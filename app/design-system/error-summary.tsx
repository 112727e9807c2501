import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type ErrorLine = {
	/** Id of the control to correct; without it the line is text. */
	field?: string | undefined
	text: ReactNode
}
export type ErrorSummaryProps = { title: ReactNode; errors: readonly ErrorLine[] }

/** It takes the focus when the page opens, so that it works without any script. */
const takesFocus = { tabIndex: -1, autoFocus: true }

/**
 * What to correct, with a link to each field, first in the page. The alert is an inner element and the box has no
 * name of its own: some screen readers would read it twice.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
	if (errors.length === 0) return null
	return (
		<div className="errsum" {...takesFocus} id="errors">
			<div role="alert">
				<h2>
					<Icon name="triangle-alert" />
					{title}
				</h2>
				<ul>
					{errors.map((error, index) => (
						// oxlint-disable-next-line react/no-array-index-key -- two fields may say the same sentence
						<li key={index}>{error.field ? <a href={`#${error.field}`}>{error.text}</a> : error.text}</li>
					))}
				</ul>
			</div>
		</div>
	)
}
