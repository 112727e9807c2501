import type { ReactNode } from 'react'
import type { FieldView } from '#app/components/application/field-view.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { slot, weave } from '#app/i18n/catalog.ts'

/** Label, hint and error of a question in the page's language. A secret that is kept says so in its hint. */
export function useFieldWords(field: Field, view: FieldView, input = field.key) {
	const language = useLanguage()
	const { apply } = useWords()
	const mask = view.masks[field.key]
	const hint = field.hint ? inLanguage(field.hint, language).text : undefined
	const kept = mask
		? weave<ReactNode>(apply['section.secret-kept']({ value: slot('value') }), {
				value: (
					<bdi key="value" className="code">
						{mask}
					</bdi>
				),
			})
		: null
	return {
		label: <FieldLabel field={field} />,
		hint: kept ? (
			<>
				{hint} {kept}
			</>
		) : (
			hint
		),
		error: view.errors[input],
	}
}

/** The question, and whether it may be left. */
export function FieldLabel({ field }: { field: Field }) {
	const language = useLanguage()
	const { apply } = useWords()
	return (
		<>
			{inLanguage(field.label, language).text}
			{field.required ? null : <small className="opt"> ({apply['section.optional']})</small>}
		</>
	)
}
