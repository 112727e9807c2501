import { useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { AssignmentPage } from './assignment-view.part.ts'
import { LanguageMarks } from './language-marks.part.tsx'

/** The readers, and how much each one has or would have. */
export function AssignmentJurors({ page }: { page: AssignmentPage }) {
	const { jury } = useWords()
	const shape = page.draw ?? page.current
	if (page.jurors.length === 0) return <NoJurors page={page} />
	return (
		<section className="card card--pad as__j">
			<div className="row between">
				<h2>
					{jury['assign.jurors']} <Pill>{page.jurors.length}</Pill>
				</h2>
				<InviteLink page={page} />
			</div>
			<p className="small muted">{jury['assign.languages']}</p>
			<Table
				cards
				label={jury['assign.jurors']}
				columns={[
					{ key: 'code', text: jury['assign.col-juror'] },
					{ key: 'reads', text: jury['assign.col-languages'] },
					{ key: 'sectors', text: jury['assign.col-sectors'] },
					{ key: 'region', text: jury['assign.col-region'] },
					{ key: 'conflicts', text: jury['assign.col-conflicts'], figures: true },
					{ key: 'load', text: jury['assign.col-load'], figures: true },
					{
						key: 'cloth',
						text: shape
							? jury['assign.col-range']({ least: shape.least, most: shape.most })
							: jury['assign.col-share'],
					},
				]}
			>
				{page.jurors.map((juror) => (
					<JurorRow key={juror.id} juror={juror} shape={shape} />
				))}
			</Table>
		</section>
	)
}

function InviteLink({ page }: { page: AssignmentPage }) {
	const { jury } = useWords()
	const to = useAddress()
	return (
		<ButtonLink
			look="quiet"
			size="sm"
			icon="user-plus"
			href={to(`office/${page.editionId}/jury?form=invite`)}
		>
			{jury['members.invite']}
		</ButtonLink>
	)
}

/** Nobody reads yet: the jury is invited first, on its own page. */
function NoJurors({ page }: { page: AssignmentPage }) {
	const { jury } = useWords()
	return (
		<section className="card card--pad as__j">
			<h2>{jury['assign.jurors']}</h2>
			<EmptyState
				rows={[
					{
						key: 'none',
						icon: 'users',
						title: jury['members.none'],
						text: jury['members.none-text'],
						action: <InviteLink page={page} />,
					},
				]}
			/>
		</section>
	)
}

function JurorRow({
	juror,
	shape,
}: {
	juror: AssignmentPage['jurors'][number]
	shape: AssignmentPage['draw'] | AssignmentPage['current']
}) {
	const spoken = useSpoken()
	const { jury } = useWords()
	const load = shape?.loads[juror.id] ?? 0
	return (
		<tr>
			<td>
				<bdi className="code">{juror.code}</bdi>
			</td>
			<td>
				<LanguageMarks languages={juror.languages} />
			</td>
			<td className="small">{juror.sectors.map(spoken).join(jury['list.comma'])}</td>
			<td className="small">
				{juror.region ? spoken(juror.region) : null}{' '}
				{juror.declared ? null : (
					<Tag tone="warn" icon="hourglass">
						{jury['assign.undeclared']}
					</Tag>
				)}
			</td>
			<td
				className="n"
				title={jury['assign.conflicts']({ declared: juror.conflicts, derived: juror.derived })}
			>
				{juror.conflicts + juror.derived}
			</td>
			<td className="n b">{shape ? load : '—'}</td>
			<td>{shape ? <Cloth size="s" value={load} max={Math.max(shape.most, 1)} /> : null}</td>
		</tr>
	)
}
