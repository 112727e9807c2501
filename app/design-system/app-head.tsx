import type { ReactNode } from 'react'
import { IconLink } from './icon-button.tsx'

export type AppHeadProps = {
	back: { href: string; label: string }
	title: ReactNode
	/** A `Saved`. */
	saved?: ReactNode
	help?: { href: string; label: string } | undefined
	/** Language link, sign-out. */
	children?: ReactNode
}

/** Head of the applicant's pages: the way back, where one is, what is kept. */
export function AppHead({ back, title, saved, help, children }: AppHeadProps) {
	return (
		<header className="head">
			<div className="wrap head__in apphead apphead__in">
				<IconLink icon="arrow-left" href={back.href} label={back.label} />
				<div className="apphead__t">
					<b>{title}</b>
					{saved}
				</div>
				<div className="apphead__end">
					{children}
					{help ? <IconLink icon="circle-help" href={help.href} label={help.label} /> : null}
				</div>
			</div>
			<div className="teeth" aria-hidden="true" />
		</header>
	)
}
