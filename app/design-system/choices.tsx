import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { FieldHelp, fieldAria } from './field.tsx'

export type Choice = { value: string; label: ReactNode; note?: ReactNode; disabled?: boolean | undefined }
export type ChoicesProps = {
	/** Id of the first radio: an error summary links to it. */
	id: string
	name: string
	legend: ReactNode
	choices: readonly Choice[]
	value?: string | null | undefined
	hint?: ReactNode
	error?: ReactNode
	/** Side by side: for yes and no. */
	paired?: boolean | undefined
	required?: boolean | undefined
	className?: string | undefined
}

/** Two to five answers, one of them; the whole row is the target. */
export function Choices(props: ChoicesProps) {
	const { id, name, legend, choices, value, hint, error, paired, required, className } = props
	return (
		<fieldset
			className={joinNames('field', Boolean(error) && 'field--bad', className)}
			{...fieldAria(id, { hint, error })}
		>
			<legend>{legend}</legend>
			<FieldHelp id={id} hint={hint} error={error} />
			<div className={joinNames('choices', paired && 'choices--2')}>
				{choices.map((choice, index) => (
					<label key={choice.value} className="choice">
						<input
							type="radio"
							id={index === 0 ? id : `${id}-${index}`}
							name={name}
							value={choice.value}
							defaultChecked={value === choice.value}
							disabled={choice.disabled}
							required={required}
						/>
						<span className="choice__t">
							{choice.label}
							{choice.note ? <small>{choice.note}</small> : null}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}
