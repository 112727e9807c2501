import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Field as FieldBox, fieldAria } from '#app/design-system/field.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { provincesOf, REGIONS } from '#app/domain/cooperative/territory.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

export function RegionInput({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const { common } = useWords()
	return (
		<SelectField
			id={field.key}
			name={field.key}
			data-part="region"
			{...useFieldWords(field, view)}
			options={REGIONS.map(({ code, name }) => ({ value: code, label: inLanguage(name, language).text }))}
			empty={common['field.choose']}
			defaultValue={shown(view, field.key)}
		/>
	)
}

/**
 * All 75, by region: it works without any script, whichever question is answered first. A script shows only those of
 * the region that is chosen.
 */
export function ProvinceInput({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const { common } = useWords()
	const words = useFieldWords(field, view)
	return (
		<FieldBox id={field.key} {...words}>
			<select
				id={field.key}
				name={field.key}
				className="input"
				data-enhance="provinces"
				defaultValue={shown(view, field.key)}
				{...fieldAria(field.key, { hint: words.hint, error: words.error })}
			>
				<option value="">{common['field.choose']}</option>
				{REGIONS.map((region) => (
					<optgroup
						key={region.code}
						label={inLanguage(region.name, language).text}
						data-region={region.code}
					>
						{provincesOf(region.code).map(({ code, name }) => (
							<option key={code} value={code}>
								{inLanguage(name, language).text}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</FieldBox>
	)
}
