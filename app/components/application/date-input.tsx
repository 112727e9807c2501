import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { partName } from '#app/domain/application/answers.ts'
import type { Field } from '#app/domain/edition/definition.ts'

const PARTS = ['day', 'month', 'year'] as const

/** A day in three boxes: it is copied from a paper, not chosen from a calendar. */
export function DateInput({ field, view }: { field: Field; view: FieldView }) {
	const { apply } = useWords()
	const words = useFieldWords(field, view)
	const wrong = PARTS.find((part) => view.errors[partName(field.key, part)])
	const error = wrong && view.errors[partName(field.key, wrong)]
	return (
		<fieldset
			className={joinNames('field', error && 'field--bad')}
			id={field.key}
			{...fieldAria(field.key, { hint: words.hint, error })}
		>
			<legend>{words.label}</legend>
			<FieldHelp id={field.key} hint={words.hint} error={error} />
			<div className="dateboxes">
				{PARTS.map((part) => {
					const name = partName(field.key, part)
					return (
						<label key={part} className={`datebox datebox--${part}`}>
							<span>{apply[`section.${part}`]}</span>
							<input
								className="input"
								id={name}
								name={name}
								inputMode="numeric"
								autoComplete="off"
								dir="ltr"
								aria-invalid={view.errors[name] ? true : undefined}
								aria-describedby={error ? `${field.key}-error` : undefined}
								defaultValue={shown(view, name)}
							/>
						</label>
					)
				})}
			</div>
		</fieldset>
	)
}
