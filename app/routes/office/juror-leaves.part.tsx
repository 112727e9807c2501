import { type Fault, useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import type { JuryPageLine } from './jury-view.part.ts'

/** A juror leaves: confirmed by a box, for her readings move at once. */
export function JurorLeaves({
	member,
	faults: given,
}: {
	member: JuryPageLine
	faults: readonly Fault[] | undefined
}) {
	const { jury } = useWords()
	const faults = useFaultTexts(given)
	const moving = member.assigned - member.submitted
	return (
		<section className="card card--pad ju__x" aria-labelledby="leaves">
			<h2 id="leaves" className="h-m">
				{jury['leave.title']({ code: member.code })}
			</h2>
			<p className="small">
				{member.assigned > 0 ? jury['leave.text']({ n: moving }) : jury['leave.text-early']}
			</p>
			<form method="post">
				<input type="hidden" name="member" value={member.id} />
				<CheckRow id="confirmed" name="confirmed" label={jury['leave.confirm']} />
				<FieldHelp id="confirmed" error={faults.of('confirmed')} />
				<Button look="bad" size="sm" icon="user-x" name="intent" value="remove">
					{jury['leave.act']}
				</Button>
			</form>
		</section>
	)
}
