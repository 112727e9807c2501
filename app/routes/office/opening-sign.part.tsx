import { useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
import { SignaturePair } from '#app/components/edition-editor/signature-pair.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Note } from '#app/design-system/note.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { OpeningPage } from '#app/web/opening-page.server.ts'

export type Reply =
	{ typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined

/** The two signatures, and the form of the next one. */
export function SignCard({ page, reply }: { page: OpeningPage; reply: Reply }) {
	const { edition } = useWords()
	const { head, signatures } = page
	const signedByMe = signatures.some(({ own }) => own)
	return (
		<Card labelledBy="signatures">
			<h2 id="signatures">{edition['opening']}</h2>
			<SignaturePair signatures={signatures} ready={page.ready} />
			{head.stage === 'frozen' ? (
				<Note tone="ok" icon="lock">
					{page.openedAt ? edition['opened-at']({ at: page.openedAt }) : edition['opened']}
				</Note>
			) : signedByMe ? (
				<Note tone="plain">{edition['signed-own']}</Note>
			) : head.manages && page.ready ? (
				<SignForm page={page} reply={reply} />
			) : null}
			<p className="small">{edition['after-opening']}</p>
		</Card>
	)
}

function SignForm({ page, reply }: { page: OpeningPage; reply: Reply }) {
	const { edition } = useWords()
	const { head, signatures } = page
	const faults = useFaultTexts(reply?.faults)
	const isSecond = signatures.length > 0
	return (
		<form id="sign-form" method="post" className="of__form">
			<input type="hidden" name="intent" value="sign" />
			<input type="hidden" name="version" value={head.versionId} />
			<p className={isSecond ? 'hot' : undefined}>
				{isSecond ? edition['sign-second-text'] : edition['sign-first-text']}
			</p>
			<p className="of__code">
				{weave(edition['sign-hash']({ hash: slot('hash') }), {
					hash: (
						<bdi key="hash" className="code" dir="ltr">
							{head.hash}
						</bdi>
					),
				})}
			</p>
			<FieldHelp id="read" error={faults.of('read')} />
			<CheckRow
				id="read"
				name="read"
				label={edition['sign-read']({ version: head.version })}
				defaultChecked={reply?.typed['read'] !== undefined}
			/>
			<Button block icon="pen-line" name="intent" value="sign">
				{edition['sign']({ version: head.version })}
			</Button>
		</form>
	)
}
