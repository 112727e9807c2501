import { ButtonLink } from './button.tsx'
import { HeadMenu, HeadNav, Logo, type HeadLink } from './head-parts.tsx'
import { LanguageLinks, type LanguageLink } from './language-links.tsx'

export type PublicHeadProps = {
	home: string
	name: string
	/** The name in the other script. */
	otherName: { text: string; lang: string }
	links: readonly HeadLink[]
	languages: readonly LanguageLink[]
	/** Id of the page's form, which a change of language carries along. */
	form?: string | undefined
	/** "My dossier", or sign-in. */
	account: { href: string; text: string }
	words: { nav: string; languages: string; menu: string }
}

/** Head of the pages for everyone: languages first on a phone, then the mark, the links and the dossier. */
export function PublicHead({
	home,
	name,
	otherName,
	links,
	languages,
	form,
	account,
	words,
}: PublicHeadProps) {
	return (
		<header className="head">
			<LanguageLinks className="only-s" label={words.languages} languages={languages} form={form} />
			<div className="wrap head__in">
				<Logo href={home} name={name} second={<small lang={otherName.lang}>{otherName.text}</small>} />
				<HeadNav label={words.nav} links={links} />
				<div className="head__end">
					<LanguageLinks className="only-l" label={words.languages} languages={languages} form={form} />
					<ButtonLink look="quiet" size="sm" icon="folder-open" href={account.href}>
						{account.text}
					</ButtonLink>
					<HeadMenu button={words.menu} label={words.nav} links={links} />
				</div>
			</div>
			<div className="teeth" aria-hidden="true" />
		</header>
	)
}
