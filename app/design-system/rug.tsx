import type { ReactNode } from 'react'

export type RugProps = {
	/** Design key of its dyes. */
	dyes: 'a' | 'b'
	/** Open, upcoming or closed: a `Tag` with tone `onrug`. */
	tag: ReactNode
	title: ReactNode
	text: ReactNode
	/** "10", "days and 2 h before closing". */
	clock?: { figure: ReactNode; unit: ReactNode } | undefined
	date: ReactNode
	actions: ReactNode
}

/** A call for candidates, hung as a rug. On the home page, and nowhere else. */
export function Rug({ dyes, tag, title, text, clock, date, actions }: RugProps) {
	return (
		<article className={`rug rug--${dyes}`} data-prize={dyes}>
			<div className="band" aria-hidden="true" />
			<div className="rug__body on-dark">
				<p>{tag}</p>
				<h2>{title}</h2>
				<p className="rug__sub">{text}</p>
				{clock ? (
					<div className="clock">
						<b className="num">{clock.figure}</b>
						<span>{clock.unit}</span>
					</div>
				) : null}
				<p className="rug__date">{date}</p>
				<div className="rug__act">{actions}</div>
			</div>
			<div className="band band--s" aria-hidden="true" />
		</article>
	)
}
