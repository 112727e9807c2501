import type { ReactNode } from 'react'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { useLanguageLinks } from '#app/components/page/language-switch.tsx'
import { Foot } from '#app/design-system/foot.tsx'
import { PublicHead } from '#app/design-system/public-head.tsx'
import { SkipLink } from '#app/design-system/skip-link.tsx'

export type PublicPageProps = {
	/** Which link of the head one stands at. */
	current?: 'prizes' | 'winners' | 'verify' | undefined
	/** Data of this page are samples: the strip says so. */
	sample?: boolean | undefined
	/** Id of the page's form, which a change of language carries along. */
	form?: string | undefined
	/** Names of the organisers, from the edition. */
	organisers?: string | undefined
	children: ReactNode
}

/** Head and foot of the pages for everyone. `children` holds `<main id="main">`. */
export function PublicPage({ current, sample, form, organisers, children }: PublicPageProps) {
	const { common } = useWords()
	const to = useAddress()
	const language = useLanguage()
	const isArabic = language === 'ar' || language === 'zgh'
	const links = [
		{ href: to('#prizes'), text: common['nav.prizes'], current: current === 'prizes' },
		{ href: to('winners'), text: common['nav.winners'], current: current === 'winners' },
		{ href: to('verify'), text: common['nav.verify'], current: current === 'verify' },
	]
	return (
		<>
			<SkipLink>{common['skip']}</SkipLink>
			{sample ? <p className="specimen">{common['sample.strip']}</p> : null}
			<PublicHead
				home={to('')}
				name={common['site.name']}
				otherName={isArabic ? { text: 'TATWIJ', lang: 'fr' } : { text: 'تتويج', lang: 'ar' }}
				links={links}
				languages={useLanguageLinks()}
				form={form}
				account={{ href: to('applications'), text: common['nav.mine'] }}
				words={{
					nav: common['nav.main'],
					languages: common['language.choose'],
					menu: common['nav.menu'],
				}}
			/>
			{children}
			<PublicFoot organisers={organisers} />
		</>
	)
}

function PublicFoot({ organisers }: { organisers?: string | undefined }) {
	const { common } = useWords()
	const to = useAddress()
	return (
		<Foot
			name={common['site.name']}
			about={organisers ?? common['site.line']}
			label={common['nav.foot']}
			columns={[
				[
					{ href: to('prizes/lalla-al-moutaaouina'), text: common['foot.prize-a'] },
					{ href: to('prizes/solidarity-generation'), text: common['foot.prize-b'] },
				],
				[
					{ href: to('winners'), text: common['nav.winners'] },
					{ href: to('verify'), text: common['nav.verify'] },
				],
				[
					{ href: to('privacy'), text: common['nav.privacy'] },
					{ href: to('account'), text: common['nav.account'] },
				],
			]}
		/>
	)
}
