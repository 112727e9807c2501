import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'

export type ReaderProgress = { code: string; submitted: number; assigned: number }

/** How far each reader is: what she has handed in of what she was given. No mark is here. */
export function BoardReaders({
	readers,
	editionId,
}: {
	readers: readonly ReaderProgress[]
	editionId: string
}) {
	const { office } = useWords()
	const to = useAddress()
	const sum = (key: 'submitted' | 'assigned') => readers.reduce((total, reader) => total + reader[key], 0)
	return (
		<section className="card ob__j" aria-labelledby="readers">
			<div className="row between">
				<h2 id="readers">{office['readers.title']}</h2>
				<a className="btn btn--ghost btn--sm" href={to(`office/${editionId}/jury`)}>
					{office['readers.act']}
				</a>
			</div>
			<p className="small muted">{office['readers.sum']({ done: sum('submitted'), all: sum('assigned') })}</p>
			<ul className="jr">
				{readers.map(({ code, submitted, assigned }) => (
					<li key={code}>
						<Ltr>{code}</Ltr>
						<Cloth size="s" value={submitted} max={assigned} />
						<b>
							{submitted}
							<small>/{assigned}</small>
						</b>
					</li>
				))}
			</ul>
		</section>
	)
}
