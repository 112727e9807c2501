import { joinNames } from './class-names.ts'

export type DistributionProps = {
	/** How many of each mark, 0 first. Own marks only, never another reader's. */
	counts: readonly number[]
	/** The mark given here. */
	own?: number | null | undefined
	/** The same in words. */
	label: string
}

const HEIGHT = 40

/** A juror's own marks of one criterion, to stay even. */
export function Distribution({ counts, own, label }: DistributionProps) {
	const most = Math.max(...counts, 1)
	return (
		<ol className="dist" aria-label={label}>
			{counts.map((count, mark) => {
				const height = Math.round((count / most) * HEIGHT)
				return (
					// oxlint-disable-next-line react/no-array-index-key -- the place is the mark
					<li key={mark} className={joinNames(mark === own && 'me')}>
						<span>{count}</span>
						<svg viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
							<rect y={HEIGHT - height} width="10" height={height} />
						</svg>
						<span>{mark}</span>
					</li>
				)
			})}
		</ol>
	)
}
