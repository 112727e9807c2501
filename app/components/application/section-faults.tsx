import { type Fault, useFaultTexts } from '#app/components/form/faults.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import { inputNames } from '#app/domain/application/answers.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

export type SectionFaultsProps = { fields: readonly Field[]; faults: readonly Fault[] | undefined }

/** What to correct in a part: the question, then the sentence that stands at it. */
export function SectionFaults({ fields, faults }: SectionFaultsProps) {
	const language = useLanguage()
	const { apply, common } = useWords()
	const { all } = useFaultTexts(faults)
	const errors = all.map(({ field: input, text }) => {
		const field = fields.find((one) => input !== undefined && inputNames(one).includes(input))
		if (!field || input === undefined) return { field: input, text }
		const question = inLanguage(field.label, language).text
		const n = /\.(\d+)\./.exec(input)?.[1]
		return {
			field: input,
			text: n
				? apply['section.fault-line']({ question, n, text })
				: apply['section.fault']({ question, text }),
		}
	})
	return <ErrorSummary title={common['error.summary']({ n: errors.length })} errors={errors} />
}
