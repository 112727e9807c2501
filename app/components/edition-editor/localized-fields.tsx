import { useWords } from '#app/components/page/language.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { directionOf, languageTags } from '#app/i18n/direction.ts'

const LANGUAGES = ['ar', 'fr', 'en', 'zgh'] as const

export type LocalizedFieldsProps = {
	sheet: Sheet
	/** Path of the text in the definition. */
	path: string
	label: string
	hint?: string | undefined
	rows?: number | undefined
}

/** One text in its languages, side by side; each box has its own language and direction. */
export function LocalizedFields({ sheet, path, label, hint, rows = 2 }: LocalizedFieldsProps) {
	const { edition } = useWords()
	return (
		<fieldset className="tri" id={path}>
			<legend>{label}</legend>
			{hint ? <p className="hint small">{hint}</p> : null}
			<div className="tri__in">
				{LANGUAGES.map((language) => {
					const name = `${path}.${language}`
					return (
						<TextAreaField
							key={language}
							id={name}
							name={name}
							label={<span className="small">{edition[`in.${language}`]}</span>}
							error={sheet.error(name)}
							rows={rows}
							lang={languageTags[language]}
							dir={directionOf(language)}
							defaultValue={sheet.text(name)}
						/>
					)
				})}
			</div>
		</fieldset>
	)
}
