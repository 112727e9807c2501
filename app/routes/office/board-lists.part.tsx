import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import { Table } from '#app/design-system/table.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { Board } from '#app/server/screening/read-board.server.ts'

const looks = {
	overdue: { tone: 'bad', icon: 'alarm-clock', query: 'applications?mark=overdue' },
	received: { tone: 'warn', icon: 'inbox', query: 'applications?status=received' },
	confirm: { tone: 'warn', icon: 'user-round', query: 'confirmations' },
	contested: { tone: 'warn', icon: 'layers', query: 'applications?mark=contested' },
	completion: { tone: 'info', icon: 'hourglass', query: 'applications?status=completion' },
	failed: { tone: 'bad', icon: 'mail', query: null },
} as const satisfies Record<keyof Board['waits'], { tone: string; icon: IconName; query: string | null }>

/** What waits for this person, each with the way to it. */
export function BoardWaits({ board }: { board: Board }) {
	const { office } = useWords()
	const to = useAddress()
	const keys = (Object.keys(looks) as (keyof typeof looks)[]).filter((key) => board.waits[key] > 0)
	return (
		<section className="card ob__a" aria-labelledby="waits">
			<h2 id="waits">
				{office['waits.title']} {keys.length > 0 ? <Pill look="on">{keys.length}</Pill> : null}
			</h2>
			{keys.length === 0 ? <p className="muted">{office['waits.nothing']}</p> : null}
			<ul className="al">
				{keys.map((key) => {
					const { tone, icon, query } = looks[key]
					return (
						<li key={key} className={tone}>
							<Icon name={icon} />
							<div>
								<b>{office[`waits.${key}`]({ n: board.waits[key] })}</b>
								<a href={to(query ? `office/${board.id}/${query}` : 'office/outbox?state=failed')}>
									{office[`waits.${key}-act`]}
								</a>
							</div>
						</li>
					)
				})}
			</ul>
		</section>
	)
}

/** A few files to begin with. */
export function BoardNext({ board }: { board: Board }) {
	const { office, screening } = useWords()
	const to = useAddress()
	const subjects = {
		overdue: (due: string) => office['next.overdue']({ due }),
		contested: () => office['next.contested'],
		received: (_: string, when: string) => office['next.received']({ when }),
	}
	return (
		<section className="card ob__q" aria-labelledby="next">
			<div className="row between">
				<h2 id="next">{office['next.title']}</h2>
				<a className="btn btn--ghost btn--sm" href={to(`office/${board.id}/applications`)}>
					{office['next.all']}
				</a>
			</div>
			{board.next.length === 0 ? <p className="muted">{office['next.none']}</p> : null}
			{board.next.length > 0 ? (
				<Table
					label={office['next.title']}
					columns={[
						{ key: 'reference', text: screening['queue.reference'] },
						{ key: 'name', text: screening['queue.name'] },
						{ key: 'subject', text: office['next.subject'] },
						{ key: 'open', text: office['next.open'], silent: true },
					]}
				>
					{board.next.map((row) => (
						<tr key={row.id}>
							<td>
								<Ltr>{row.reference}</Ltr>
							</td>
							<td className="b">
								<bdi>{row.name}</bdi>
							</td>
							<td className={row.subject === 'overdue' ? 'hot' : undefined}>
								{subjects[row.subject](row.due, row.when)}
							</td>
							<td>
								<a
									className="btn btn--quiet btn--sm"
									href={to(`office/${board.id}/applications/${row.id}?status=${row.status}`)}
								>
									{office['next.open']}
									<span className="vh"> {row.reference}</span>
								</a>
							</td>
						</tr>
					))}
				</Table>
			) : null}
		</section>
	)
}

const told = {
	'application.received': 'received',
	'application.completed': 'completed',
	'application.withdrawn': 'withdrawn',
	'screening.completion-asked': 'completion-asked',
	'screening.admissible': 'admissible',
	'screening.refusal-proposed': 'refusal-proposed',
	'screening.refusal-confirmed': 'refusal-confirmed',
	'screening.refusal-rejected': 'refusal-rejected',
	'screening.contest-settled': 'contest-settled',
} as const satisfies Record<Board['acts'][number]['action'], string>

/** The latest acts on the files of this person's scope. */
export function BoardLog({ board }: { board: Board }) {
	const { office } = useWords()
	return (
		<section className="card ob__l" aria-labelledby="log">
			<h2 id="log">{office['log.title']}</h2>
			{board.acts.length === 0 ? <p className="muted">{office['log.none']}</p> : null}
			<ol className="log">
				{board.acts.map(({ key, action, reference, when }) => (
					<li key={key}>
						<bdi className="num">{when}</bdi>
						<span>
							{weave(office[`log.${told[action]}`]({ reference: slot('reference') }), {
								reference: <Ltr key="reference">{reference}</Ltr>,
							})}
						</span>
					</li>
				))}
			</ol>
		</section>
	)
}
