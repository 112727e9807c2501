import { typedText, useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Choices, type Choice } from '#app/design-system/choices.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import type { Way } from '#app/domain/deliberation/ways.ts'
import type { Messages } from '#app/i18n/catalog.ts'

export type Reply =
	{ typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined
export type DecideFormProps = { code: string; rev: string; ways: readonly Way[]; least: number; reply: Reply }

/** The chair records what the jury decided on one file: one of the ways open, the votes, the reason. */
export function DecideForm({ code, rev, ways, least, reply }: DecideFormProps) {
	const say = useWords().deliberation
	const faults = useFaultTexts(reply?.faults)
	const typed = (name: string) => typedText(reply?.typed, name)
	const drawn = ways.some((way) => way.kind === 'tie') ? say['draw.reason'] : ''
	return (
		<Card pad={false} className="dec" labelledBy="decide-title">
			<h2 id="decide-title">{say['decide.title']}</h2>
			<form id="decide" method="post" className="dec__f">
				<input type="hidden" name="intent" value="decide" />
				<input type="hidden" name="rev" value={rev} />
				<input type="hidden" name="file" value={code} />
				<Choices
					id="way"
					name="way"
					legend={say['decide.way']}
					choices={ways.map((way) => choiceOf(way, say))}
					value={typed('way') || undefined}
					error={faults.of('way')}
				/>
				<fieldset className="dec__v">
					<legend>{say['decide.votes']}</legend>
					<p className="hint">{say['decide.votes-hint']}</p>
					<div className="dec__n">
						{(['for', 'against', 'abstentions'] as const).map((name) => (
							<TextField
								key={name}
								id={name}
								name={name}
								shape="n"
								label={say[`decide.${name}`]}
								inputMode="numeric"
								autoComplete="off"
								dir="ltr"
								defaultValue={typed(name)}
								error={name === 'for' ? faults.of('for') : undefined}
							/>
						))}
					</div>
				</fieldset>
				<TextAreaField
					id="reason"
					name="reason"
					rows={4}
					label={say['decide.reason']}
					hint={say['decide.reason-hint']({ least })}
					defaultValue={reply ? typed('reason') : drawn}
					error={faults.of('reason')}
				/>
				<Button block icon="gavel">
					{say['decide.act']}
				</Button>
			</form>
		</Card>
	)
}

function choiceOf(way: Way, say: Messages['deliberation']): Choice {
	switch (way.kind) {
		case 'confirm':
			return { value: 'confirm', label: say[`way.confirm-${way.outcome}`] }
		case 'tie':
			return { value: 'tie', label: say['way.tie'], note: say['way.tie-note']({ n: way.among }) }
		case 'readings':
			return {
				value: `readings-${way.outcome}`,
				label: say[`way.readings-${way.outcome}`],
				note: way.outcome === 'more' ? say['way.more-note'] : undefined,
			}
		case 'vote':
			return {
				value: `vote-${way.outcome}`,
				label: say[`way.vote-${way.outcome}`],
				note: say['way.vote-note'],
			}
		case 'zero-mark':
			return {
				value: `zero-mark-${way.outcome}`,
				label: say[`way.zero-mark-${way.outcome}`],
				note: say['way.zero-note'],
			}
	}
}
