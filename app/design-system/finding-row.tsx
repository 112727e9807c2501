import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type FindingState = 'ok' | 'warn' | 'bad' | 'run'
export type StateDotProps = {
	state: FindingState
	/** The state in a word, for those who do not see the dot. */
	word?: string | undefined
}

const stateIcons: Record<FindingState, IconName> = { ok: 'check', warn: 'eye', bad: 'x', run: 'clock' }

/** Fits, to look at, fails, waiting. */
export function StateDot({ state, word }: StateDotProps) {
	return (
		<span className={`dotk dotk--${state}`}>
			<Icon name={stateIcons[state]} />
			{word ? <span className="vh">{word}</span> : null}
		</span>
	)
}

export type FindingRowProps = {
	state: FindingState
	/** "fits", "to look at". */
	word: string
	rule: ReactNode
	/** What was found, in figures. */
	evidence?: ReactNode
	/** Where to read it: a link to the page of the piece, or a short note. */
	source?: ReactNode
	/** Its page is the one in the viewer. */
	open?: boolean | undefined
}

/** One rule of the machine's check. */
export function FindingRow({ state, word, rule, evidence, source, open }: FindingRowProps) {
	return (
		<li className={joinNames(open && 'is-on')}>
			<StateDot state={state} word={word} />
			<div>
				<b>{rule}</b>
				{evidence ? <span>{evidence}</span> : null}
			</div>
			{source}
		</li>
	)
}

export function Findings({ children }: { children: ReactNode }) {
	return <ul className="rules">{children}</ul>
}
