import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type HeadLink = { href: string; text: string; current?: boolean | undefined }

export type LogoProps = {
	href: string
	name: string
	/** The name in the other script, or the desk one stands at. */
	second: ReactNode
	night?: boolean | undefined
}

export function Logo({ href, name, second, night }: LogoProps) {
	return (
		<a className="logo" href={href}>
			<img src={night ? '/mark-night.svg' : '/favicon.svg'} alt="" width="42" height="42" />
			<span>
				<b>{name}</b>
				{second}
			</span>
		</a>
	)
}

/** The links in a row, on large screens. */
export function HeadNav({ label, links }: { label: string; links: readonly HeadLink[] }) {
	return (
		<nav className="nav" aria-label={label}>
			{links.map((link) => (
				<HeadAnchor key={link.href} link={link} />
			))}
		</nav>
	)
}

export type HeadMenuProps = {
	/** Accessible name of the button. */
	button: string
	label: string
	links: readonly HeadLink[]
	className?: string | undefined
	children?: ReactNode
}

/** The same links behind a button, on small screens; it opens without any script. */
export function HeadMenu({ button, label, links, className, children }: HeadMenuProps) {
	return (
		<details className={joinNames('menu', 'only-s', className)}>
			<summary className="iconbtn" aria-label={button}>
				<Icon name="menu" />
			</summary>
			<nav className="menu__box" aria-label={label}>
				{links.map((link) => (
					<HeadAnchor key={link.href} link={link} />
				))}
				{children}
			</nav>
		</details>
	)
}

function HeadAnchor({ link }: { link: HeadLink }) {
	return (
		<a href={link.href} aria-current={link.current ? 'page' : undefined}>
			{link.text}
		</a>
	)
}
