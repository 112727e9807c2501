import { joinNames } from './class-names.ts'

export type LanguageLink = {
	href: string
	/** `lang` of the link's own words, and their direction. */
	lang: string
	dir: 'rtl' | 'ltr'
	text: string
	current?: boolean | undefined
}
export type LanguageLinksProps = {
	label: string
	languages: readonly LanguageLink[]
	className?: string | undefined
}

/** Each language in its own words; the same page in that language. */
export function LanguageLinks({ label, languages, className }: LanguageLinksProps) {
	return (
		<nav className={joinNames('langs', className)} aria-label={label}>
			<ul className="wrap">
				{languages.map((language) => (
					<li key={language.lang}>
						<a
							href={language.href}
							lang={language.lang}
							hrefLang={language.lang}
							dir={language.dir}
							aria-current={language.current ? 'true' : undefined}
						>
							{language.text}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
