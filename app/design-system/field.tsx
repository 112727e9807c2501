import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type FieldWords = {
	/** Id of the control; hint, error and counter are named after it. */
	id: string
	label: ReactNode
	hint?: ReactNode
	/** What is wrong and what to do. The same sentence stands in the error summary. */
	error?: ReactNode
	className?: string | undefined
}
export type FieldProps = FieldWords & { children: ReactNode }

/** Label above, hint and error between label and box. */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
	return (
		<div className={joinNames('field', Boolean(error) && 'field--bad', className)}>
			<label htmlFor={id}>{label}</label>
			<FieldHelp id={id} hint={hint} error={error} />
			{children}
		</div>
	)
}

export function FieldHelp({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>) {
	return (
		<>
			{hint ? (
				<span className="hint" id={`${id}-hint`}>
					{hint}
				</span>
			) : null}
			{error ? (
				<p className="err" id={`${id}-error`}>
					<Icon name="circle-alert" />
					<span>{error}</span>
				</p>
			) : null}
		</>
	)
}

/** Accessible description and state of a control, by what stands beside it. */
export function fieldAria(id: string, beside: { hint?: ReactNode; error?: ReactNode; counter?: ReactNode }) {
	const describedBy = joinNames(
		Boolean(beside.hint) && `${id}-hint`,
		Boolean(beside.error) && `${id}-error`,
		Boolean(beside.counter) && `${id}-count`,
	)
	return {
		...(describedBy && { 'aria-describedby': describedBy }),
		...(beside.error ? { 'aria-invalid': true } : {}),
	}
}
