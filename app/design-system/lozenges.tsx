import { joinNames } from './class-names.ts'

export type LozengesProps = {
	/** How many of the first kind, then how many of the second. */
	first: number
	second: number
	/** A saffron thread after this many, or none. */
	threadAfter?: number | undefined
	/** The same in words: "9 women of 12 members". */
	label: string
	/** Beyond this many only the words are left. */
	most?: number | undefined
	id?: string | undefined
}

const LOZENGE =
	'M13 0l3.1 3.8 3.4 4.2 3.4 4.2 3.1 3.8-3.1 3.8-3.4 4.2-3.4 4.2-3.1 3.8-3.1-3.8-3.4-4.2-3.4-4.2L0 16l3.1-3.8 3.4-4.2 3.4-4.2z'

/** One lozenge a member, a thread at the threshold. */
export function Lozenges({ first, second, threadAfter, label, most = 120, id }: LozengesProps) {
	const total = Math.min(first + second, most)
	return (
		// oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img>
		<div className="loom" id={id} role="img" aria-label={label}>
			{Array.from({ length: total }, (_, place) => [
				threadAfter === place ? <Thread key="thread" /> : null,
				<svg key={place} viewBox="0 0 26 32" className={joinNames(place < first ? 'loom__w' : 'loom__m')}>
					<path d={LOZENGE} />
				</svg>,
			])}
			{threadAfter === total ? <Thread /> : null}
		</div>
	)
}

function Thread() {
	return (
		<svg className="loom__thread" viewBox="0 0 6 44">
			<path className="loom__s" d="M1 0h4v44H1z" />
		</svg>
	)
}
