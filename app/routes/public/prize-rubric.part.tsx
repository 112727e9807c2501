import { ProposalTag } from '#app/components/edition/proposal-tag.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import type { PrizeFacts } from '#app/web/describe-prize.server.ts'

export type PrizeRubricProps = {
	criteria: PrizeFacts['criteria']
	rules: PrizeFacts['rules']
	proposals: readonly string[]
}

/** The grid that stands before the jury, with the words of all six levels. */
export function PrizeRubric({ criteria, rules, proposals }: PrizeRubricProps) {
	const { prize } = useWords()
	const heaviest = Math.max(1, ...criteria.map(({ weight }) => weight))
	return (
		<section className="wrap sec" id="rubric">
			<h2>
				{prize['rubric-title']}
				<ProposalTag of={['rubric.criteria', 'reading']} proposals={proposals} />
			</h2>
			<p className="lead">{prize['rubric-lead']({ criteria: criteria.length, readers: rules.readers })}</p>
			<div className="rubs">
				{criteria.map((criterion, place) => (
					<details key={criterion.key} className="rub" open={criterion.weight === heaviest}>
						<summary>
							<span className="rub__n" aria-hidden="true">
								{place + 1}
							</span>
							<span className="rub__t">
								{criterion.name}
								{criterion.detail ? <small>{criterion.detail}</small> : null}
							</span>
							<span className="rub__w">
								<b className="num" aria-hidden="true">
									{criterion.weight}
								</b>
								<span className="vh">{prize['rubric-weight']({ n: criterion.weight })}</span>
								<Cloth value={criterion.weight} max={heaviest} />
							</span>
							<Icon name="chevron-down" className="chev" />
						</summary>
						<ol>
							{criterion.levels.map((text, level) => (
								// oxlint-disable-next-line react/no-array-index-key -- the place is the level
								<li key={level}>
									<Pill>
										<span className="vh">{prize['rubric-level']({ n: level })}</span>
										<span aria-hidden="true">{level}</span>
									</Pill>
									<span>{text}</span>
								</li>
							))}
						</ol>
						{criterion.zeroGoesToJury ? <p className="small muted">{prize['rubric-zero']}</p> : null}
					</details>
				))}
			</div>
			<p className="small muted">
				{prize[`rubric-method-${rules.method}`]} {prize['rubric-foot']({ floor: rules.floor })}
				<ProposalTag of={['ranking']} proposals={proposals} />
			</p>
		</section>
	)
}
