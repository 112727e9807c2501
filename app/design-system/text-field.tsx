import type { ComponentPropsWithoutRef } from 'react'
import { joinNames } from './class-names.ts'
import { Field, fieldAria, type FieldWords } from './field.tsx'

export type TextFieldProps = FieldWords & {
	/** `n` for a count, `code` for six digits, `date` and `w` for small desk boxes. */
	shape?: 'n' | 'code' | 'date' | 'w' | undefined
} & Omit<ComponentPropsWithoutRef<'input'>, 'id' | 'className'>

/**
 * One line of text. Numbers, phones and addresses are text too: give `inputMode`, `dir="ltr"` and let the server
 * accept Arabic digits and spaces.
 */
export function TextField({
	id,
	label,
	hint,
	error,
	className,
	shape,
	type = 'text',
	...input
}: TextFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error} className={className}>
			<input
				type={type}
				{...input}
				{...fieldAria(id, { hint, error })}
				id={id}
				className={joinNames('input', shape && `input--${shape}`)}
			/>
		</Field>
	)
}
