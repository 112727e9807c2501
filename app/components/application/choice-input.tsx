import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { otherKey } from '#app/domain/application/answers.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

/** More than so many answers are a list to open. */
const MOST_IN_VIEW = 5

/** One answer of several; one of them may ask for words of its own. */
export function ChoiceInput({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const { common } = useWords()
	const words = useFieldWords(field, view)
	const options = (field.options ?? []).map(({ key, label }) => ({
		value: key,
		label: inLanguage(label, language).text,
	}))
	const value = shown(view, field.key)
	const props = { id: field.key, name: field.key, hint: words.hint, error: words.error }
	return (
		<>
			{options.length > MOST_IN_VIEW ? (
				<SelectField
					{...props}
					label={words.label}
					options={options}
					empty={common['field.choose']}
					defaultValue={value}
				/>
			) : (
				<Choices {...props} legend={words.label} choices={options} value={value} />
			)}
			<OtherWords field={field} view={view} />
		</>
	)
}

function OtherWords({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const { apply } = useWords()
	const option = field.options?.find(({ key }) => key === field.otherOption)
	if (!option) return null
	const name = otherKey(field.key)
	return (
		<TextField
			id={name}
			name={name}
			className="field--other"
			label={apply['section.other']({ option: inLanguage(option.label, language).text })}
			error={view.errors[name]}
			dir="auto"
			autoComplete="off"
			defaultValue={shown(view, name)}
		/>
	)
}
