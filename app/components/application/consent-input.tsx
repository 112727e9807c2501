import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useLanguage } from '#app/components/page/language.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { FieldLabel } from '#app/components/application/field-words.tsx'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

/** A box of its own, never ticked beforehand. */
export function ConsentInput({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const hint = field.hint ? inLanguage(field.hint, language).text : undefined
	const error = view.errors[field.key]
	return (
		<div className={joinNames('field', 'consent', error && 'field--bad')}>
			<CheckRow
				id={field.key}
				name={field.key}
				value="yes"
				label={<FieldLabel field={field} />}
				defaultChecked={shown(view, field.key) !== ''}
				{...fieldAria(field.key, { hint, error })}
			/>
			<FieldHelp id={field.key} hint={hint} error={error} />
		</div>
	)
}
