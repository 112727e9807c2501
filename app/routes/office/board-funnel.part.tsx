import { useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Num } from '#app/design-system/ltr.tsx'
import type { Board } from '#app/server/screening/read-board.server.ts'

/** The way of the files as cloth, each quantity with its number and its words; then why some were refused. */
export function BoardFunnel({ board: { funnel } }: { board: Board }) {
	const { office, screening } = useWords()
	const rows = [
		{
			key: 'received',
			value: funnel.received,
			note: funnel.drafts === null ? '' : office['funnel.drafts']({ n: funnel.drafts }),
		},
		{ key: 'screened', value: funnel.screened, note: office['funnel.undecided']({ n: funnel.undecided }) },
		{
			key: 'admissible',
			value: funnel.admissible,
			note: office['funnel.inadmissible']({ n: funnel.inadmissible }),
		},
		{
			key: 'read',
			value: funnel.read,
			note: office['funnel.unread']({ n: funnel.admissible - funnel.read }),
		},
		{ key: 'awarded', value: funnel.awarded, note: funnel.awarded === null ? office['funnel.secret'] : '' },
	] as const
	const refused = funnel.reasons.reduce((sum, { count }) => sum + count, 0)
	return (
		<section className="card ob__f" aria-labelledby="funnel">
			<h2 id="funnel">{office['funnel.title']}</h2>
			<ol className="fun">
				{rows.map(({ key, value, note }) => (
					<li key={key}>
						<span>{office[`funnel.${key}`]}</span>
						<b className="num">{value ?? '—'}</b>
						<Cloth value={value ?? 0} max={Math.max(funnel.received, 1)} />
						<small>{note}</small>
					</li>
				))}
			</ol>
			{refused > 0 ? (
				<div className="why">
					<h3>{office['why.title']({ n: refused })}</h3>
					<ul>
						{funnel.reasons.map(({ code, count }) => (
							<li key={code}>
								<span>{screening[`reason.${code}`]}</span>
								<progress className="meter" value={count} max={funnel.reasons[0]?.count} aria-hidden="true" />
								<b>
									<Num>{count}</Num>
								</b>
							</li>
						))}
					</ul>
				</div>
			) : null}
		</section>
	)
}
