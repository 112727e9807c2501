import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { StatusTag } from '#app/components/screening/status-tag.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import type { ListedStatus } from '#app/domain/screening/queue-filter.ts'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import type { Typed } from './screening-findings.part.tsx'

type Contest = NonNullable<FilePage['contest']>
type Props = { page: FilePage; editionId: string; typed: Typed; faults: readonly Fault[] | undefined }

/** Several files of one cooperative: which one counts. Shown only as far as this person may read them. */
export function ContestCard({ page, editionId, typed, faults }: Props) {
	const { screening } = useWords()
	const { contest } = page
	if (!contest) return null
	const maySettle = contest.isOpen && contest.hidden === 0 && page.hand === 'may'
	return (
		<Card labelledBy="contest" className="ctt">
			<h3 id="contest" tabIndex={-1}>
				{screening['contest.title']}
			</h3>
			<p className="small">{screening['contest.text']}</p>
			{contest.hidden > 0 ? (
				<Note tone="warn">{screening['contest.elsewhere']({ n: contest.hidden })}</Note>
			) : null}
			{maySettle ? (
				<SettleForm page={page} contest={contest} editionId={editionId} typed={typed} faults={faults} />
			) : (
				<ul className="stack stack--s">
					{contest.files.map((file) => (
						<li key={file.id}>
							<FileLine file={file} editionId={editionId} />
						</li>
					))}
				</ul>
			)}
		</Card>
	)
}

function SettleForm({ page, contest, editionId, typed, faults }: Props & { contest: Contest }) {
	const { screening } = useWords()
	const texts = useFaultTexts(faults)
	const others = contest.files.filter(({ isThis, status }) => !isThis && canLose(status))
	return (
		<form id="settle" method="post" className="stack">
			<input type="hidden" name="form" value="contest" />
			<input type="hidden" name="seen" value={page.head.seenAt} />
			<fieldset className="field">
				<legend>{screening['contest.which']}</legend>
				<div className="choices">
					{contest.files.map((file, index) => (
						<label key={file.id} className="choice">
							<input
								type="radio"
								name="kept"
								value={file.id}
								id={index === 0 ? 'kept' : `kept-${index}`}
								defaultChecked={typedText(typed, 'kept') === file.id}
								required
							/>
							<span className="choice__t">
								<FileLine file={file} editionId={editionId} />
							</span>
						</label>
					))}
				</div>
			</fieldset>
			{contest.files.length > 1 ? (
				<TextAreaField
					id="words"
					name="words"
					label={screening['contest.reason']}
					rows={3}
					defaultValue={typedText(typed, 'words')}
					error={texts.of('words')}
				/>
			) : null}
			<p className="small muted">
				{others.length > 0 ? screening['contest.note'] : screening['contest.alone']}
			</p>
			<div className="row">
				<Button look="quiet" icon="gavel" name="intent" value="settle">
					{screening['contest.act']}
				</Button>
			</div>
		</form>
	)
}

function canLose(status: string): boolean {
	return status === 'received' || status === 'completion'
}

function FileLine({ file, editionId }: { file: Contest['files'][number]; editionId: string }) {
	const { screening } = useWords()
	const to = useAddress()
	return (
		<>
			<span className="row">
				{file.isThis ? (
					<b>
						<Ltr>{file.reference}</Ltr> ({screening['contest.this']})
					</b>
				) : (
					<a href={to(`office/${editionId}/applications/${file.id}`)}>
						<Ltr>{file.reference}</Ltr>
					</a>
				)}
				<StatusTag status={file.status as ListedStatus} />
			</span>
			<small>
				<bdi>{file.name}</bdi>
				{' · '}
				<bdi>{file.place.join('، ')}</bdi>
				{' · '}
				{file.receivedAt}
				{file.isFirst ? ` (${screening['contest.first']})` : null}
			</small>
		</>
	)
}
