import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { JuryPage, JuryPageLine as Line } from './jury-view.part.ts'
import { LanguageMarks } from './language-marks.part.tsx'

/** Who sits on the jury, what each one said on the roster, how far each one is. */
export function JuryTable({ page, home }: { page: JuryPage; home: string }) {
	const { jury } = useWords()
	if (page.lines.length === 0) {
		return (
			<EmptyState
				rows={[{ key: 'none', icon: 'users', title: jury['members.none'], text: jury['members.none-text'] }]}
			/>
		)
	}
	return (
		<section className="card card--pad ju__t">
			<h2 className="h-m">
				{jury['members.count']({ n: page.sitting })}
				{page.assigned > 0
					? ` · ${jury['members.progress']({ done: page.submitted, all: page.assigned })}`
					: null}
			</h2>
			{page.hasChair ? null : <Note tone="warn">{jury['members.no-chair']}</Note>}
			{page.undeclared > 0 ? (
				<p className="small">{jury['members.undeclared']({ n: page.undeclared })}</p>
			) : null}
			<Table
				cards
				label={jury['members.title']}
				columns={[
					{ key: 'code', text: jury['col.code'] },
					{ key: 'who', text: jury['col.who'] },
					{ key: 'reads', text: jury['col.reads'] },
					{ key: 'place', text: jury['col.place'] },
					{ key: 'state', text: jury['col.state'] },
					{ key: 'progress', text: jury['col.progress'] },
					{ key: 'act', text: jury['col.act'], silent: true },
				]}
			>
				{page.lines.map((line) => (
					<JuryRow key={line.id} line={line} home={home} />
				))}
			</Table>
		</section>
	)
}

function JuryRow({ line, home }: { line: Line; home: string }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	return (
		<tr className={line.state === 'left' ? 'ju__out' : undefined}>
			<td>
				<bdi className="code">{line.code}</bdi>{' '}
				{line.isChair ? <Tag tone="prize">{jury['chair']}</Tag> : null}
			</td>
			<td>
				<bdi className="b">{line.displayName || jury['unnamed']}</bdi>
				{line.organisation ? (
					<small>
						<bdi>{line.organisation}</bdi>
					</small>
				) : null}
				{line.contacts.map((contact) => (
					<small key={contact}>
						<bdi className="code" dir="ltr">
							{contact}
						</bdi>
					</small>
				))}
			</td>
			<td>
				<LanguageMarks languages={line.languages} />
			</td>
			<td className="small">
				{[line.province, line.region].flatMap((name) => (name ? [spoken(name)] : [])).join(' · ')}
			</td>
			<td>
				<StateTag line={line} />
			</td>
			<td>
				<Progress line={line} />
			</td>
			<td>
				<div className="ju__a">
					<ButtonLink look="quiet" size="sm" href={`${home}?member=${line.id}`}>
						{jury['act.change']}
					</ButtonLink>
					{line.state === 'invited' || (line.state === 'declared' && line.assigned > line.submitted) ? (
						<form method="post">
							<input type="hidden" name="member" value={line.id} />
							<Button look="ghost" size="sm" name="intent" value="remind">
								{jury['act.remind']}
							</Button>
						</form>
					) : null}
				</div>
			</td>
		</tr>
	)
}

function StateTag({ line }: { line: Line }) {
	const { jury } = useWords()
	if (line.state === 'left') return <Tag icon="user-x">{jury['member-state.left']}</Tag>
	if (line.state === 'invited') {
		return (
			<Tag tone="warn" icon="hourglass">
				{jury['member-state.invited']}
			</Tag>
		)
	}
	return (
		<>
			<Tag tone="ok" icon="shield-check">
				{jury['member-state.declared']}
			</Tag>
			<small>{jury['member-state.conflicts']({ n: line.declared })}</small>
			{line.recusals > 0 ? <small>{jury['member-state.recusals']({ n: line.recusals })}</small> : null}
			{line.newOnRoster > 0 ? <small>{jury['member-state.new']({ n: line.newOnRoster })}</small> : null}
		</>
	)
}

function Progress({ line }: { line: Line }) {
	const { jury } = useWords()
	if (line.assigned === 0) return <span className="muted small">{jury['progress.none']}</span>
	return (
		<>
			<Cloth size="s" value={line.submitted} max={line.assigned} />
			<small>
				{jury['progress.done']({ done: line.submitted, all: line.assigned })}
				{line.running > 0 ? ` · ${jury['progress.running']({ n: line.running })}` : null}
			</small>
			{line.pace ? <small>{jury['progress.pace']({ n: line.pace.perDay })}</small> : null}
			{line.lastAt ? <small>{jury['progress.last']({ moment: line.lastAt })}</small> : null}
		</>
	)
}
