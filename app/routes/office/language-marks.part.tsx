import { useWords } from '#app/components/page/language.tsx'

/** Letters for the languages a juror reads, each with its name. */
export function LanguageMarks({ languages }: { languages: readonly string[] }) {
	const { jury } = useWords()
	const known = (['ar', 'fr', 'zgh'] as const).filter((language) => languages.includes(language))
	return (
		<span className="lgs">
			{known.map((language) => (
				<abbr key={language} title={jury[`lang.${language}`]}>
					{jury[`lang-letter.${language}`]}
				</abbr>
			))}
		</span>
	)
}
