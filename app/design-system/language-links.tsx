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
	/**
	 * Id of the page's form: each link is then a button that posts the form to the page in that language
	 * (`intent=switch-language`), so that what was typed stands there again.
	 */
	form?: string | undefined
}

/** Each language in its own words; the same page in that language. */
export function LanguageLinks({ label, languages, className, form }: LanguageLinksProps) {
	return (
		<nav className={joinNames('langs', className)} aria-label={label}>
			{form ? <DefaultButton form={form} /> : null}
			<ul className="wrap">
				{languages.map((language) => (
					<li key={language.lang}>
						{form && !language.current ? (
							<FormButton language={language} form={form} />
						) : (
							<a
								href={language.href}
								lang={language.lang}
								hrefLang={language.lang}
								dir={language.dir}
								aria-current={language.current ? 'true' : undefined}
							>
								{language.text}
							</a>
						)}
					</li>
				))}
			</ul>
		</nav>
	)
}

/**
 * Enter in a field presses the form's first button in the page, which would be a language here. This one stands before
 * them, unseen and without a name: the form is sent as it is.
 */
function DefaultButton({ form }: { form: string }) {
	// oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nobody meets it: it is hidden from all
	return <button type="submit" form={form} hidden />
}

function FormButton({ language, form }: { language: LanguageLink; form: string }) {
	return (
		<button
			type="submit"
			form={form}
			formAction={language.href}
			formMethod="post"
			formNoValidate
			name="intent"
			value="switch-language"
			lang={language.lang}
			dir={language.dir}
		>
			{language.text}
		</button>
	)
}
