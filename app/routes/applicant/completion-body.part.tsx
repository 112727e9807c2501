import { Deadline } from '#app/components/application/closing-note.tsx'
import { DocumentSlot } from '#app/components/application/document-slot.tsx'
import { SectionFaults } from '#app/components/application/section-faults.tsx'
import { type Fault, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Trouble } from '#app/design-system/trouble.tsx'
import { formatDateTime, toMinute } from '#app/i18n/format.ts'
import type { CompletionPage, CompletionReply } from './completion-page.part.ts'
import { AskedMessage, CompletionFields } from './completion-fields.part.tsx'

/** Only what was flagged opens: each with the officer's words, until the due minute. */
export function CompletionBody({ page, reply }: { page: CompletionPage; reply: CompletionReply }) {
	const language = useLanguage()
	const { apply } = useWords()
	const texts = useFaultTexts(reply?.faults)
	const dueAt = formatDateTime(language, toMinute(page.dueAt), { zone: false, year: false })
	if (!page.isOpen) return <NotOpen page={page} dueAt={dueAt} faults={reply?.faults} />
	return (
		<div className="sect__main">
			<SectionFaults fields={page.fields} faults={reply?.faults} />
			<h1>{apply['completion.title']}</h1>
			<Note tone="warn" icon="clock">
				<p>
					<Deadline>{apply['completion.due']({ dueAt })}</Deadline>
				</p>
				<p>{apply['completion.only']}</p>
			</Note>
			{page.wasSaved && !reply ? (
				<Note tone="ok" role="status">
					{apply['completion.saved']}
				</Note>
			) : null}
			{/* Documents first: a file posted without a script loads the page again, before anything is typed below. */}
			{page.slots.map(({ document, files }) => (
				<DocumentSlot
					key={document.key}
					applicationId={page.id}
					document={document}
					files={files}
					mayChange
					removing={page.removing}
					news={page.news?.slot === document.key ? page.news.what : null}
					error={texts.of(`file-${document.key}`)}
					message={<AskedMessage text={page.messages[document.key]} />}
				/>
			))}
			<CompletionFields page={page} reply={reply} />
			<div className="bar">
				<Button form="completion" size="lg" block name="intent" value="send" icon="send">
					{apply['completion.send']}
				</Button>
				{page.fields.length > 0 ? (
					<Button form="completion" look="ghost" name="intent" value="save">
						{apply['completion.save']}
					</Button>
				) : null}
			</div>
		</div>
	)
}

function NotOpen(props: { page: CompletionPage; dueAt: string; faults: readonly Fault[] | undefined }) {
	const { page, dueAt, faults } = props
	const { apply } = useWords()
	const to = useAddress()
	return (
		<div className="sect__main">
			<SectionFaults fields={page.fields} faults={faults} />
			<Trouble
				loom="whole"
				icon={page.isAsked ? 'clock' : 'check'}
				title={page.isAsked ? apply['completion.over-title'] : apply['completion.nothing']}
				actions={
					<ButtonLink look="quiet" href={to(`applications/${page.id}`)}>
						{apply['receipt.tasks']}
					</ButtonLink>
				}
			>
				{page.isAsked ? <p>{apply['completion.over']({ dueAt })}</p> : null}
			</Trouble>
		</div>
	)
}
