import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { Look } from '#app/components/application/look.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { FieldHelp } from '#app/design-system/field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { budgetLines, inputNames, partName } from '#app/domain/application/answers.ts'
import type { Field } from '#app/domain/edition/definition.ts'

/** Lines of a budget: what, how much, who pays; and the total that the applicant counts herself. */
export function BudgetInput({ field, view }: { field: Field; view: FieldView }) {
	const { apply } = useWords()
	const words = useFieldWords(field, view)
	const count = Math.min(Math.max(view.lines, 1), budgetLines(field))
	const total = partName(field.key, 'total')
	return (
		<fieldset className="field budget" id={field.key}>
			<legend>{words.label}</legend>
			<FieldHelp id={field.key} hint={words.hint} error={undefined} />
			<ol className="budget__lines">
				{Array.from({ length: count }, (_, index) => (
					<BudgetLine key={index + 1} field={field} view={view} n={index + 1} />
				))}
			</ol>
			{count < budgetLines(field) ? (
				<Button look="quiet" size="sm" icon="plus" name="intent" value="add-line" formNoValidate>
					{apply['budget.add']}
				</Button>
			) : null}
			<TextField
				id={total}
				name={total}
				className="field--money budget__total"
				label={apply['budget.total']}
				hint={apply['budget.total-hint']}
				error={view.errors[total]}
				inputMode="decimal"
				dir="ltr"
				autoComplete="off"
				defaultValue={shown(view, total)}
			/>
			<Look view={view} field={field.key} inputs={inputNames(field)} />
		</fieldset>
	)
}

function BudgetLine({ field, view, n }: { field: Field; view: FieldView; n: number }) {
	const { apply } = useWords()
	const [label, amount, fund] = [
		partName(field.key, n, 'label'),
		partName(field.key, n, 'amount'),
		partName(field.key, n, 'fund'),
	]
	const isBad = Boolean(view.errors[label] ?? view.errors[amount])
	return (
		<li className={joinNames('budget__line', isBad && 'budget__line--bad')}>
			<fieldset>
				<legend>{apply['budget.line']({ n })}</legend>
				<TextField
					id={label}
					name={label}
					label={apply['budget.what']}
					error={view.errors[label]}
					dir="auto"
					autoComplete="off"
					defaultValue={shown(view, label)}
				/>
				<TextField
					id={amount}
					name={amount}
					className="field--money"
					label={apply['budget.amount']}
					error={view.errors[amount]}
					inputMode="decimal"
					dir="ltr"
					autoComplete="off"
					defaultValue={shown(view, amount)}
				/>
				<div className="budget__who">
					<label htmlFor={fund}>{apply['budget.who']}</label>
					<select id={fund} name={fund} className="input" defaultValue={shown(view, fund) || 'prize'}>
						<option value="prize">{apply['budget.prize']}</option>
						<option value="own">{apply['budget.own']}</option>
					</select>
				</div>
			</fieldset>
		</li>
	)
}
