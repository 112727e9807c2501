import { LocalizedFields } from '#app/components/edition-editor/localized-fields.tsx'
import { useSheet } from '#app/components/edition-editor/sheet.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import type { OpeningPage } from '#app/web/opening-page.server.ts'
import type { Reply } from './opening-sign.part.tsx'

/** The one change that an open edition may see: a later closing, by two people. */
export function ExtensionCard({ page, reply }: { page: OpeningPage; reply: Reply }) {
	const { edition } = useWords()
	const { extension, mayExtend, head } = page
	if (!extension && !(mayExtend && head.manages)) return null
	return (
		<Card id="extension" labelledBy="extension-title">
			<h2 id="extension-title">{edition['extension']}</h2>
			{extension?.inForce ? (
				<Note tone="plain">{edition['extension-in-force'](extension)}</Note>
			) : (
				<>
					<p>{edition['extension-text']}</p>
					{extension ? <Waiting page={page} extension={extension} /> : null}
					{mayExtend && head.manages ? <ProposeForm page={page} reply={reply} /> : null}
				</>
			)}
		</Card>
	)
}

function Waiting({
	page,
	extension,
}: {
	page: OpeningPage
	extension: NonNullable<OpeningPage['extension']>
}) {
	const { edition } = useWords()
	return (
		<>
			<Note tone="warn">{edition['extension-waits'](extension)}</Note>
			{extension.own ? (
				<p>{edition['extension-own']}</p>
			) : page.mayExtend && page.head.manages ? (
				<form method="post">
					<input type="hidden" name="version" value={extension.versionId} />
					<Button name="intent" value="confirm" icon="check">
						{edition['extension-confirm']}
					</Button>
				</form>
			) : null}
		</>
	)
}

const LATER = [
	['closesAt', 'datetime-local'],
	['eligibilityDecidedOn', 'date'],
	['judgingStartsOn', 'date'],
	['judgingEndsAt', 'datetime-local'],
	['decisionOn', 'date'],
	['publicationAt', 'datetime-local'],
] as const

function ProposeForm({ page, reply }: { page: OpeningPage; reply: Reply }) {
	const { edition } = useWords()
	const sheet = useSheet(page.dateValues, reply)
	return (
		<form method="post" className="of__form">
			<div className="ed-four">
				{LATER.map(([name, type]) => (
					<TextField
						key={name}
						id={`calendar.${name}`}
						name={`calendar.${name}`}
						type={type}
						label={edition[`at.calendar.${name}`]}
						error={sheet.error(`calendar.${name}`)}
						dir="ltr"
						defaultValue={sheet.text(`calendar.${name}`)}
					/>
				))}
			</div>
			<LocalizedFields sheet={sheet} path="reason" label={edition['reason']} />
			<div className="of__acts">
				<Button look="quiet" name="intent" value="propose">
					{edition['extension-propose']}
				</Button>
			</div>
		</form>
	)
}
