import type { ReactNode } from 'react'
import { Cloth } from './cloth.tsx'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type FileRowProps = {
	/** An icon, or the address of a small picture of the file. */
	icon?: IconName | undefined
	picture?: string | undefined
	name: ReactNode
	/** What happened to it: sent, sending, stopped at 38 %, unreadable and what to do. */
	state: ReactNode
	/** Percent sent, while it is on its way. */
	sent?: { percent: number; label: string } | undefined
	bad?: boolean | undefined
	actions?: ReactNode
	id?: string | undefined
}

/** One uploaded file, or a file that is asked for. */
export function FileRow({ icon = 'file-text', picture, name, state, sent, bad, actions, id }: FileRowProps) {
	return (
		<li className={joinNames('file', bad && 'file--bad')} id={id}>
			<span className="file__ic" aria-hidden="true">
				{picture ? <img src={picture} alt="" width="48" height="56" loading="lazy" /> : <Icon name={icon} />}
			</span>
			<span className="file__n">{name}</span>
			<span className="file__s">{state}</span>
			{actions ? <span className="file__act">{actions}</span> : null}
			{sent ? <Cloth value={sent.percent} max={100} size="s" label={sent.label} /> : null}
		</li>
	)
}
