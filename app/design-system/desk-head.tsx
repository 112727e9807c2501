import type { ReactNode } from 'react'
import { HeadMenu, HeadNav, Logo, type HeadLink } from './head-parts.tsx'

export type DeskHeadProps = {
	home: string
	name: string
	/** "Jury", "Secretariat". */
	role: string
	links: readonly HeadLink[]
	words: { nav: string; menu: string }
	/** Night reading is on: the mark changes its dyes. */
	night?: boolean | undefined
	/** Language link, night reading, sign-out. */
	children?: ReactNode
}

/** Head of the desks: closer together, without teeth. */
export function DeskHead({ home, name, role, links, words, night, children }: DeskHeadProps) {
	return (
		<header className="head desk">
			<div className="wrap head__in">
				<Logo href={home} name={name} night={night} second={<small className="role">{role}</small>} />
				<HeadNav label={words.nav} links={links} />
				<div className="head__end">
					{children}
					<HeadMenu button={words.menu} label={words.nav} links={links} />
				</div>
			</div>
		</header>
	)
}
