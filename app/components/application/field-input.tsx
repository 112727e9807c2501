import type { ReactNode } from 'react'
import { BudgetInput } from '#app/components/application/budget-input.tsx'
import { ChoiceInput } from '#app/components/application/choice-input.tsx'
import { ConsentInput } from '#app/components/application/consent-input.tsx'
import { DateInput } from '#app/components/application/date-input.tsx'
import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { LongTextInput } from '#app/components/application/long-text-input.tsx'
import { Look } from '#app/components/application/look.tsx'
import { ProvinceInput, RegionInput } from '#app/components/application/territory-input.tsx'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { TextField, type TextFieldProps } from '#app/design-system/text-field.tsx'
import { inputNames } from '#app/domain/application/answers.ts'
import type { Field, FieldType } from '#app/domain/edition/definition.ts'

export type FieldInputProps = { field: Field; view: FieldView }

const inputs: Partial<Record<FieldType, (props: FieldInputProps) => ReactNode>> = {
	long_text: LongTextInput,
	choice: ChoiceInput,
	date: DateInput,
	region: RegionInput,
	province: ProvinceInput,
	budget: BudgetInput,
	consent: ConsentInput,
}

/** One question of the form, drawn from its definition. */
export function FieldInput({ field, view }: FieldInputProps) {
	const Input = inputs[field.type] ?? LineInput
	return (
		<div className="q">
			<Input field={field} view={view} />
			{field.type === 'budget' ? null : <Look view={view} field={field.key} inputs={inputNames(field)} />}
		</div>
	)
}

/** How a line of text is typed: its keyboard, its direction, what the browser may fill in. */
const shapes: Partial<Record<FieldType, Partial<TextFieldProps>>> = {
	integer: { inputMode: 'numeric', dir: 'ltr', shape: 'n' },
	money: { inputMode: 'decimal', dir: 'ltr', className: 'field--money' },
	ice: { inputMode: 'numeric', dir: 'ltr' },
	phone: { inputMode: 'tel', dir: 'ltr', autoComplete: 'tel' },
	email: { inputMode: 'email', dir: 'ltr', autoComplete: 'email' },
	national_id: { dir: 'ltr', autoCapitalize: 'characters' },
}

/** A register number has no letter to take its direction from: it stands like the other numbers. */
function isNumber(text: string): boolean {
	return text !== '' && !/\p{L}/u.test(text)
}

function LineInput({ field, view }: FieldInputProps) {
	const words = useFieldWords(field, view)
	return (
		<TextField
			id={field.key}
			name={field.key}
			autoComplete="off"
			dir={field.digitsOnly || isNumber(shown(view, field.key)) ? 'ltr' : 'auto'}
			{...(field.digitsOnly && { inputMode: 'numeric' as const })}
			{...shapes[field.type]}
			{...words}
			{...(field.secret && { 'data-secret': '' })}
			defaultValue={shown(view, field.key)}
		/>
	)
}
