import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type ButtonLook = {
	/** Without a look it is the one primary action of the view; wool and line are for rugs. */
	look?: 'quiet' | 'wool' | 'line' | 'ghost' | 'bad' | undefined
	size?: 'lg' | 'sm' | undefined
	block?: boolean | undefined
	icon?: IconName | undefined
	iconAfter?: IconName | undefined
	className?: string | undefined
	children: ReactNode
}

export type ButtonProps = ButtonLook & Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'children'>
export type ButtonLinkProps = ButtonLook & Omit<ComponentPropsWithoutRef<'a'>, 'className' | 'children'>

/** A button that sends its form. `aria-disabled` shows it as not yet possible; the server refuses anyway. */
export function Button({ look, size, block, icon, iconAfter, className, children, ...rest }: ButtonProps) {
	return (
		<button type="submit" {...rest} className={buttonNames({ look, size, block, className })}>
			{icon ? <Icon name={icon} /> : null}
			{children}
			{iconAfter ? <Icon name={iconAfter} /> : null}
		</button>
	)
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
	look,
	size,
	block,
	icon,
	iconAfter,
	className,
	children,
	...rest
}: ButtonLinkProps) {
	return (
		<a {...rest} className={buttonNames({ look, size, block, className })}>
			{icon ? <Icon name={icon} /> : null}
			{children}
			{iconAfter ? <Icon name={iconAfter} /> : null}
		</a>
	)
}

function buttonNames({ look, size, block, className }: Omit<ButtonLook, 'children'>): string | undefined {
	return joinNames('btn', look && `btn--${look}`, size && `btn--${size}`, block && 'btn--block', className)
}
