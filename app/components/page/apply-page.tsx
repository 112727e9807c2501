import type { ReactNode } from 'react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { LanguageSwitch } from '#app/components/page/language-switch.tsx'
import { AppHead } from '#app/design-system/app-head.tsx'
import { SkipLink } from '#app/design-system/skip-link.tsx'

export type ApplyPageProps = {
	/** Way back, a path without its language. */
	back: string
	title: ReactNode
	/** A `Saved`. */
	saved?: ReactNode
	sample?: boolean | undefined
	form?: string | undefined
	children: ReactNode
}

/** Frame of the applicant's pages. `children` holds `<main id="main">`. */
export function ApplyPage({ back, title, saved, sample, form, children }: ApplyPageProps) {
	const { common } = useWords()
	const to = useAddress()
	return (
		<>
			<SkipLink>{common['skip']}</SkipLink>
			{sample ? <p className="specimen">{common['sample.strip']}</p> : null}
			<AppHead back={{ href: to(back), label: common['act.back'] }} title={title} saved={saved}>
				<LanguageSwitch form={form} />
			</AppHead>
			{children}
		</>
	)
}
