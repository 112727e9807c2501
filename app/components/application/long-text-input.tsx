import { type FieldView, shown } from '#app/components/application/field-view.ts'
import { useFieldWords } from '#app/components/application/field-words.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import type { Field } from '#app/domain/edition/definition.ts'
import { cleanText, countCharacters, countWords } from '#app/domain/shared/clean-text.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/catalog.ts'

const LONG_CHARACTERS = 5_000

/** A long answer, with its count in words and in characters. A script keeps the count while one writes. */
export function LongTextInput({ field, view }: { field: Field; view: FieldView }) {
	const language = useLanguage()
	const { apply } = useWords()
	const text = cleanText(shown(view, field.key))
	const words = countWords(text)
	const max = field.max ?? LONG_CHARACTERS
	const advice = field.advisedWords ? apply['counter.advice'](field.advisedWords) : ''
	return (
		<div
			data-enhance="counter"
			data-count={JSON.stringify(countForms(apply))}
			data-characters={apply['counter.characters']({ length: '{length}', max: '{max}' })}
			data-language={language}
			data-max={max}
			data-by={field.advisedWords ? 'words' : 'characters'}
		>
			<TextAreaField
				id={field.key}
				name={field.key}
				{...useFieldWords(field, view)}
				defaultValue={shown(view, field.key)}
				counter={{
					words: (
						<>
							<span data-part="words">{apply['counter.words']({ n: words })}</span> {advice}
						</>
					),
					figures: (
						<span data-part="characters">{charactersOf(apply, language, countCharacters(text), max)}</span>
					),
					value: field.advisedWords ? words : countCharacters(text),
					max: field.advisedWords?.to ?? max,
				}}
			/>
		</div>
	)
}

function charactersOf(apply: Messages['apply'], language: Language, length: number, max: number): string {
	return apply['counter.characters']({
		length: formatNumber(language, length),
		max: formatNumber(language, max),
	})
}

/** One number of each way of counting: the script writes the others in the same form. */
const SAMPLES = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 } as const

function countForms(apply: Messages['apply']): Record<string, string> {
	const forms = Object.entries(SAMPLES).map(([category, n]) => [
		category,
		apply['counter.words']({ n }).replace(String(n), '{n}'),
	])
	return Object.fromEntries(forms) as Record<string, string>
}
