import { ProposalTag } from '#app/components/edition/proposal-tag.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import type { QuickAnswers, QuickVerdict } from '#app/domain/cooperative/quick-check.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import { formatDay, type DayParts } from '#app/i18n/format.ts'
import type { EligibilityFacts } from '#app/web/describe-prize.server.ts'
import { EligibilityAnswer } from './eligibility-answer.part.tsx'
import { useShareWords } from './share-words.part.ts'

export type WhoCanApplyProps = {
	facts: EligibilityFacts
	typed: QuickAnswers
	verdict: QuickVerdict
	proposals: readonly string[]
}

/** "Can we take part?" before any rule: two numbers, and the answer at once. */
export function WhoCanApply({ facts, typed, verdict, proposals }: WhoCanApplyProps) {
	const { prize } = useWords()
	return (
		<section className="wrap sec" id="who">
			<div className="two">
				<div className="stack">
					<h2>
						{prize['who-title']}
						<ProposalTag of={['eligibility.share', 'eligibility.age']} proposals={proposals} />
					</h2>
					<p className="lead">{prize['who-lead']}</p>
					<ShareRule facts={facts} />
					<RuleList facts={facts} proposals={proposals} />
				</div>
				<form
					className="card elig"
					method="get"
					action="#who"
					id="eligibility"
					data-enhance="eligibility"
					data-answer="eligibility-answer"
				>
					<Questions facts={facts} typed={typed} verdict={verdict} />
					<Button look="quiet" block>
						{prize['ask-act']}
					</Button>
					<EligibilityAnswer facts={facts} verdict={verdict} />
				</form>
			</div>
		</section>
	)
}

function ShareRule({ facts: { share } }: { facts: EligibilityFacts }) {
	const { prize } = useWords()
	const { rule } = useShareWords(share)
	if (!share) return null
	const isThirds = share.numerator === 2 && share.denominator === 3 && share.strict
	return (
		<Note tone="plain">
			<p>
				<b>{rule}</b> {isThirds ? prize['rule-example'] : null}
			</p>
		</Note>
	)
}

function RuleList({ facts, proposals }: { facts: EligibilityFacts; proposals: readonly string[] }) {
	const language = useLanguage()
	const { prize } = useWords()
	const { age } = facts
	const day = ({ weekday: _, ...parts }: DayParts) => formatDay(language, parts)
	const rules = [
		{
			key: 'registered',
			of: ['eligibility.registeredBy'],
			text: prize['rule-registered']({ day: day(facts.registeredBy) }),
		},
		...(facts.projectHolders ? [{ key: 'holders', of: [], text: prize['rule-holders'] }] : []),
		...(age
			? [
					{
						key: 'age',
						of: ['eligibility.age'],
						text: prize['rule-age']({
							...{ min: age.min, max: age.max, day: day(age.on) },
							...{ from: day(age.from), to: day(age.to) },
						}),
					},
				]
			: []),
		{ key: 'one', of: [], text: prize['rule-one'] },
		...(facts.barredSince === null
			? []
			: [
					{
						key: 'repeat',
						of: ['eligibility.repeatWinnerYears'],
						text: prize['rule-repeat']({ year: facts.barredSince }),
					},
				]),
		{ key: 'independent', of: [], text: prize['rule-independent'] },
	]
	return (
		<ul className="rules">
			{rules.map(({ key, of, text }) => (
				<li key={key}>
					<Icon name="check" />
					<span>
						{text}
						<ProposalTag of={of} proposals={proposals} />
					</span>
				</li>
			))}
		</ul>
	)
}

function Questions({ facts, typed, verdict }: Omit<WhoCanApplyProps, 'proposals'>) {
	const language = useLanguage()
	const { prize, common } = useWords()
	const faults = verdict.kind === 'faulty' ? verdict.faults : []
	const faultOf = (name: string) => {
		const fault = faults.find(({ field }) => field === name)
		return fault && refusalText(language, fault.code, fault.details)
	}
	const numberField = (name: 'total' | 'part' | 'age', label: string) => (
		<TextField
			id={name}
			name={name}
			shape="n"
			inputMode="numeric"
			autoComplete="off"
			dir="ltr"
			label={label}
			error={faultOf(name)}
			defaultValue={typed[name]}
			autoFocus={faults[0]?.field === name}
		/>
	)
	const { share, age, barredSince } = facts
	return (
		<>
			{share ? (
				<div className="elig__q">
					{numberField('total', prize['ask-total'])}
					{numberField('part', share.of === 'women' ? prize['ask-women'] : prize['ask-youth'])}
				</div>
			) : null}
			{age ? numberField('age', prize['ask-age']({ day: formatDay(language, age.on) })) : null}
			{barredSince === null ? null : (
				<Choices
					id="won"
					name="won"
					legend={prize['ask-won']({ year: barredSince })}
					paired
					value={typed.won === 'yes' ? 'yes' : 'no'}
					choices={[
						{ value: 'no', label: common['answer.no'] },
						{ value: 'yes', label: common['answer.yes'] },
					]}
				/>
			)}
		</>
	)
}
