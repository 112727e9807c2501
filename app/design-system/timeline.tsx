import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type Moment = {
	key: string
	when: ReactNode
	what: ReactNode
	state?: 'done' | 'now' | undefined
}
export type TimelineProps = {
	moments: readonly Moment[]
	/** Side by side on large screens. */
	horizontal?: boolean | undefined
}

/** Dates of a procedure, in order. The state is also said: the moment that runs is the current step. */
export function Timeline({ moments, horizontal }: TimelineProps) {
	return (
		<ol className={joinNames('tl', horizontal && 'tl--h')}>
			{moments.map((moment) => (
				<li
					key={moment.key}
					className={moment.state}
					aria-current={moment.state === 'now' ? 'step' : undefined}
				>
					<b>{moment.when}</b>
					<span>{moment.what}</span>
				</li>
			))}
		</ol>
	)
}
