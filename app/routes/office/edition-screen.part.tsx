import { FaultSummary } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { EditionHead, EditionScreens } from '#app/components/edition-editor/edition-head.tsx'
import { ChangeTable } from '#app/components/edition-editor/change-table.tsx'
import { FindingsList } from '#app/components/edition-editor/findings-list.tsx'
import { useSheet } from '#app/components/edition-editor/sheet.ts'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { PartPage } from '#app/web/edition-page.server.ts'
import type { PartReply } from '#app/web/part-reply.server.ts'
import { PartControls } from './edition-controls.part.tsx'

type Parts = { page: PartPage; reply: PartReply | undefined }

/** One screen of the editor: its controls, what was found about them, what is still our proposal. */
export function PartScreen({ page, reply }: Parts) {
	const { edition } = useWords()
	const { head, part, findings } = page
	return (
		<main id="main" className="wrap of ed-part">
			<FaultSummary faults={reply?.faults} />
			<SavedNews page={page} />
			<EditionHead head={head} title={edition[`part.${part}`]} lead={edition[`lead.${part}`]} />
			<EditionScreens id={head.id} current={part} />
			{reply?.stale ? <StaleNotice page={page} reply={reply} /> : null}
			<div className="ed-part__in">
				<PartForm page={page} reply={reply} />
				{findings.length > 0 ? (
					<Card as="aside" labelledBy="findings" className="ed-part__f">
						<h2 id="findings">{edition['findings']}</h2>
						<FindingsList editionId={head.id} findings={findings} editable={false} />
					</Card>
				) : null}
			</div>
		</main>
	)
}

function SavedNews({ page: { saved, head } }: { page: PartPage }) {
	const { edition } = useWords()
	if (saved === null) return null
	return (
		<Note tone="ok" role="status">
			{saved === '0' ? edition['saved-nothing'] : edition['saved']({ version: head.version })}
		</Note>
	)
}

/** Both texts: the version that somebody saved meanwhile, and what stands in the boxes below. */
function StaleNotice({ page, reply }: { page: PartPage; reply: PartReply }) {
	const { edition } = useWords()
	const to = useAddress()
	const item = page.item ? `?item=${page.item}` : ''
	const changes = reply.stale ?? []
	return (
		<section className="card card--pad ed-stale" aria-labelledby="stale">
			<div role="alert">
				<h2 id="stale">{edition['stale']}</h2>
				<p>{changes.length > 0 ? edition['stale-text'] : edition['stale-same']}</p>
			</div>
			{changes.length > 0 ? (
				<ChangeTable
					label={edition['stale']}
					words={{
						where: edition['column-where'],
						before: edition['column-theirs'],
						after: edition['column-mine'],
					}}
					changes={changes}
				/>
			) : null}
			<a href={to(`office/${page.head.id}/edition/${page.part}${item}`)}>{edition['stale-reload']}</a>
		</section>
	)
}

function PartForm({ page, reply }: Parts) {
	const { edition } = useWords()
	const { head, values, proposals, part, item } = page
	const sheet = useSheet(values, reply)
	const hasControls = part !== 'questions' || item !== null
	return (
		<div className="ed-part__m">
			<form id="part-form" method="post" className="ed-part__form">
				<input type="hidden" name="intent" value="save" />
				<input type="hidden" name="version" value={reply?.versionId ?? head.versionId} />
				<fieldset className="ed-part__set" disabled={!head.editable}>
					<PartControls page={page} sheet={sheet} />
					{proposals.length > 0 && item === null ? (
						<Card labelledBy="proposals">
							<h2 id="proposals">{edition['proposals']}</h2>
							<p className="small">{edition['proposals-text']}</p>
							<div>
								{proposals.map(({ path, where }) => (
									<CheckRow
										key={path}
										name="decided"
										value={path}
										label={edition['decided']({ what: where })}
										defaultChecked={sheet.has('decided', path)}
									/>
								))}
							</div>
						</Card>
					) : null}
					{head.editable && (hasControls || proposals.length > 0) ? (
						<div className="of__acts">
							<Button name="intent" value="save" icon="save">
								{edition['save']}
							</Button>
						</div>
					) : null}
				</fieldset>
			</form>
		</div>
	)
}
