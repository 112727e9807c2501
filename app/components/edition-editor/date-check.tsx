import { useWords } from '#app/components/page/language.tsx'
import { StateDot } from '#app/design-system/finding-row.tsx'

export type CheckedDate = {
	kind: 'instant' | 'day' | 'computed'
	state: 'ok' | 'warn' | 'bad'
	problem: string | null
	gap: number | null
}

/** What was found about a date, or that it is a working day; and how long after the step before. */
export function DateCheck({ row }: { row: CheckedDate }) {
	const { edition } = useWords()
	return (
		<span className={row.state === 'bad' ? 'ed-check hot' : 'ed-check'}>
			<StateDot state={row.state} />
			<span>
				{row.problem ?? (row.kind === 'computed' ? edition['computed'] : edition['working-day'])}
				{row.gap === null ? null : <span className="small"> {edition['gap']({ n: row.gap })}</span>}
			</span>
		</span>
	)
}
