import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import type { readProposal } from '#app/server/screening/list-proposals.server.ts'
import type { Typed } from './screening-findings.part.tsx'
import { Signatures } from './screening-signatures.part.tsx'

type Proposal = NonNullable<Awaited<ReturnType<typeof readProposal>>>
type Read = Extract<Proposal, { kind: 'read' }>
type Props = { editionId: string; typed: Typed; faults: readonly Fault[] | undefined }

/** One refusal for the second person: first the file, then the reason, then her own decision. */
export function ProposalCard({ editionId, proposal, typed, faults }: Props & { proposal: Proposal }) {
	const { screening } = useWords()
	const to = useAddress()
	const file = to(`office/${editionId}/applications/${proposal.applicationId}`)
	return (
		<Card labelledBy="proposal" className="qu__r">
			<h2 id="proposal">
				<bdi>{proposal.name}</bdi>
			</h2>
			<p className="small">
				<a href={file}>
					<Ltr>{proposal.reference}</Ltr>
				</a>
			</p>
			{proposal.kind === 'gone' ? (
				<Note tone="plain">
					<b>{screening['confirm.gone-title']}</b>
					<p>{screening['confirm.gone-text']}</p>
				</Note>
			) : (
				<Signatures first={proposal.first} second={null} />
			)}
			{proposal.kind === 'unread' ? (
				<>
					<Note tone="warn" icon="book-open">
						<b>{screening['confirm.read-first-title']}</b>
						<p>{screening['confirm.read-first-text']}</p>
					</Note>
					<div className="row">
						<ButtonLink href={file}>{screening['confirm.read']}</ButtonLink>
					</div>
				</>
			) : null}
			{proposal.kind === 'read' ? <ReasonRead proposal={proposal} /> : null}
			{proposal.kind === 'read' && proposal.mine ? (
				<Note tone="plain">{screening['confirm.mine']}</Note>
			) : null}
			{proposal.kind === 'read' && proposal.hand === 'own' ? (
				<Note tone="plain">{screening['confirm.own']}</Note>
			) : null}
			{proposal.kind === 'read' && !proposal.mine && proposal.hand === 'may' ? (
				<SecondForm proposal={proposal} typed={typed} faults={faults} />
			) : null}
		</Card>
	)
}

function ReasonRead({ proposal }: { proposal: Read }) {
	const { screening } = useWords()
	return (
		<>
			<p className="b">{screening['confirm.reason']}</p>
			<p className="small">{screening[`reason.${proposal.reasonCode}`]}</p>
			<blockquote className="thread" dir="auto">
				{proposal.reason}
			</blockquote>
			{proposal.findings.length > 0 ? (
				<>
					<p className="b">{screening['confirm.findings']}</p>
					<ul className="stack stack--s">
						{proposal.findings.map((finding) => {
							const machine = screening[`machine.${finding.machine as 'fits' | 'look' | 'fails' | 'waiting'}`]
							return (
								<li key={finding.key} className="small">
									<b>{finding.title}</b>:{' '}
									{finding.officer
										? screening['confirm.officer-said']({
												machine,
												officer: screening[`verdict.${finding.officer as 'fits' | 'fails' | 'ask'}`],
											})
										: machine}
								</li>
							)
						})}
					</ul>
				</>
			) : null}
		</>
	)
}

/** Two ways, one form: the tick box belongs to the first, the note to the second. */
function SecondForm({ proposal, typed, faults }: { proposal: Read } & Pick<Props, 'typed' | 'faults'>) {
	const { screening } = useWords()
	const texts = useFaultTexts(faults)
	return (
		<form id="second" method="post" className="stack">
			<input type="hidden" name="application" value={proposal.applicationId} />
			<input type="hidden" name="decision" value={proposal.decisionId} />
			<div className="stack stack--s">
				<FieldHelp id="sure" error={texts.of('sure')} />
				<CheckRow
					id="sure"
					name="sure"
					value="yes"
					label={screening['confirm.sure']}
					defaultChecked={typedText(typed, 'sure') !== ''}
				/>
				<p className="small muted">{screening['confirm.consequence']({ until: proposal.appealUntil })}</p>
				<div className="row">
					<Button look="bad" icon="check" name="intent" value="confirm">
						{screening['confirm.act']}
					</Button>
				</div>
			</div>
			<div className="sub">
				<p className="b">{screening['confirm.reject-title']}</p>
				<TextAreaField
					id="note"
					name="note"
					label={screening['verdict.note']}
					hint={screening['confirm.note']}
					rows={3}
					defaultValue={typedText(typed, 'note')}
					error={texts.of('note')}
				/>
				<div className="row">
					<Button look="quiet" icon="undo-2" name="intent" value="reject">
						{screening['confirm.reject-act']}
					</Button>
				</div>
			</div>
		</form>
	)
}
