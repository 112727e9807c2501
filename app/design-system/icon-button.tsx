import type { ComponentPropsWithoutRef } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

type IconLook = {
	icon: IconName
	/** What it does, in words: its accessible name. */
	label: string
	line?: boolean | undefined
	className?: string | undefined
}

export type IconButtonProps = IconLook & Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'children'>
export type IconLinkProps = IconLook & Omit<ComponentPropsWithoutRef<'a'>, 'className' | 'children'>

export function IconButton({ icon, label, line, className, ...rest }: IconButtonProps) {
	return (
		<button
			type="submit"
			{...rest}
			aria-label={label}
			title={label}
			className={joinNames('iconbtn', line && 'iconbtn--line', className)}
		>
			<Icon name={icon} />
		</button>
	)
}

export function IconLink({ icon, label, line, className, ...rest }: IconLinkProps) {
	return (
		<a
			{...rest}
			aria-label={label}
			title={label}
			className={joinNames('iconbtn', line && 'iconbtn--line', className)}
		>
			<Icon name={icon} />
		</a>
	)
}
