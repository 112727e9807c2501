import type { ComponentPropsWithoutRef } from 'react'
import { Field, fieldAria, type FieldWords } from './field.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }
export type SelectFieldProps = FieldWords & {
	options: readonly SelectOption[]
	/** First, empty choice: "Choose…". */
	empty?: string | undefined
} & Omit<ComponentPropsWithoutRef<'select'>, 'id' | 'className' | 'children'>

/** A native select: it opens without any script, and the phone draws it. */
export function SelectField({
	id,
	label,
	hint,
	error,
	className,
	options,
	empty,
	...select
}: SelectFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error} className={className}>
			<select {...select} {...fieldAria(id, { hint, error })} id={id} className="input">
				{empty === undefined ? null : <option value="">{empty}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value} disabled={option.disabled}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	)
}
