import type { ReactNode } from 'react'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Timeline } from '#app/design-system/timeline.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { type DayParts, formatDateTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type ReceiptNextProps = {
	page: {
		id: string
		isContested: boolean
		toldTo: string | null
		closesAt: DayParts & TimeParts
		isClosed: boolean
		documents: readonly { label: string; fileName: string; sha256: string }[]
		next: {
			receivedOn: string
			screeningUntil: string
			completionWorkingDays: number
			readers: number
			readingUntil: string
			decisionOn: string
			publicationOn: string
		}
	}
}

/** The paper to keep, what was told to whom, and what happens next, with its dates. */
export function ReceiptNext({ page }: ReceiptNextProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	return (
		<>
			<div className="rc__act">
				<ButtonLink size="lg" icon="download" href={`/documents/receipt/${page.id}/${language}`} download>
					{apply['receipt.download']}
				</ButtonLink>
				<ButtonLink size="lg" look="quiet" icon="folder-open" href={to(`applications/${page.id}`)}>
					{apply['receipt.tasks']}
				</ButtonLink>
			</div>
			<div className="rc__n stack">
				{page.isContested ? <Note tone="warn">{apply['receipt.contested']}</Note> : null}
				<Note tone="ok" icon="message-square">
					<Told page={page} />
				</Note>
				<Documents page={page} />
			</div>
			<section className="rc__tl" aria-labelledby="next">
				<h2 id="next">{apply['receipt.next']}</h2>
				<Steps page={page} />
			</section>
		</>
	)
}

function Told({ page }: ReceiptNextProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const closesAt = formatDateTime(language, toMinute(page.closesAt), { zone: false, year: false })
	if (page.isClosed) return <>{apply['receipt.told-closed']}</>
	if (!page.toldTo) return <>{apply['receipt.untold']({ closesAt })}</>
	return (
		<>
			{weave<ReactNode>(apply['receipt.told']({ contact: slot('contact'), closesAt }), {
				contact: (
					<bdi key="contact" className="code">
						{page.toldTo}
					</bdi>
				),
			})}
		</>
	)
}

function Documents({ page }: ReceiptNextProps) {
	const { apply } = useWords()
	if (page.documents.length === 0) return null
	return (
		<details className="card card--pad got">
			<summary className="h-l">{apply['receipt.documents']}</summary>
			<ul>
				{page.documents.map(({ label, fileName, sha256 }) => (
					<li key={`${label}-${sha256}`}>
						{label} · <bdi>{fileName}</bdi>
						<br />
						<small>
							<bdi className="code">{sha256}</bdi>
						</small>
					</li>
				))}
			</ul>
		</details>
	)
}

function Steps({ page: { next } }: ReceiptNextProps) {
	const { apply } = useWords()
	return (
		<Timeline
			moments={[
				{ key: 'received', when: apply['receipt.step-received'], what: next.receivedOn, state: 'done' },
				{
					key: 'screening',
					when: apply['receipt.step-screening'],
					what: apply['receipt.step-screening-text']({
						day: next.screeningUntil,
						days: next.completionWorkingDays,
					}),
					state: 'now',
				},
				{
					key: 'reading',
					when: apply['receipt.step-reading']({ n: next.readers }),
					what: apply['receipt.step-reading-text']({ day: next.readingUntil }),
				},
				{ key: 'decision', when: apply['receipt.step-decision'], what: next.decisionOn },
				{
					key: 'publication',
					when: apply['receipt.step-publication'],
					what: apply['receipt.step-publication-text']({ day: next.publicationOn }),
				},
			]}
		/>
	)
}
