import { ClosingNote } from '#app/components/application/closing-note.tsx'
import { ConsentInput } from '#app/components/application/consent-input.tsx'
import { EMPTY_VIEW } from '#app/components/application/field-view.ts'
import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { Field } from '#app/domain/edition/definition.ts'
import type { DayParts, TimeParts } from '#app/i18n/format.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>
export type StartFormProps = {
	page: {
		closesAt: DayParts & TimeParts
		leftMs: number
		applicantTypes: readonly ('cooperative' | 'project_holder')[]
		consents: readonly Field[]
		noticeVersion: string
		draftId: string | null
		forAccountId: string | null
	}
	reply:
		| {
				typed: Typed
				faults: readonly { field: string | null; code: string; details?: Record<string, string | number> }[]
		  }
		| undefined
}

const WRITTEN = ['ar', 'fr', 'zgh'] as const

/** Language, who applies, the notice and the boxes: all that is asked before anything is kept. */
export function StartForm({ page, reply }: StartFormProps) {
	const { apply } = useWords()
	const to = useAddress()
	return (
		<>
			<ClosingNote at={page.closesAt} leftMs={page.leftMs} />
			<p className="lead">{apply['start.lead']}</p>
			{page.forAccountId ? <Note tone="plain">{apply['start.for']}</Note> : null}
			{page.draftId ? (
				<Note tone="plain" icon="folder-open">
					<p>{apply['start.existing']}</p>
					<ButtonLink look="quiet" size="sm" href={to(`applications/${page.draftId}`)}>
						{apply['start.existing-go']}
					</ButtonLink>
				</Note>
			) : null}
			<form id="start" method="post" className="start">
				<StartChoices page={page} reply={reply} />
				<StartConsents page={page} reply={reply} />
				<Button size="lg" block iconAfter="arrow-right">
					{apply['start.go']}
				</Button>
			</form>
		</>
	)
}

function StartChoices({ page, reply }: StartFormProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const own = WRITTEN.find((one) => one === language) ?? 'ar'
	return (
		<>
			<Choices
				id="language"
				name="language"
				legend={apply['start.language']}
				hint={apply['start.language-hint']}
				error={faults.of('language')}
				choices={WRITTEN.map((value) => ({ value, label: apply[`start.language-${value}`] }))}
				value={typedText(reply?.typed, 'language') || own}
			/>
			{page.applicantTypes.length > 1 ? (
				<Choices
					id="type"
					name="type"
					legend={apply['start.type']}
					error={faults.of('type')}
					choices={page.applicantTypes.map((value) => ({ value, label: apply[`start.type-${value}`] }))}
					value={typedText(reply?.typed, 'type')}
				/>
			) : null}
		</>
	)
}

function StartConsents({ page, reply }: StartFormProps) {
	const { apply } = useWords()
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	const form = Object.fromEntries(page.consents.map(({ key }) => [key, typedText(reply?.typed, key)]))
	const errors = Object.fromEntries(page.consents.map(({ key }) => [key, faults.of(key) ?? '']))
	return (
		<Card as="section" labelledBy="privacy" className="stack stack--s">
			<h2 id="privacy" className="h-l">
				{apply['start.privacy']}
			</h2>
			<ul className="ticks">
				<li>{apply['start.privacy-1']}</li>
				<li>{apply['start.privacy-2']}</li>
				<li>{apply['start.privacy-3']}</li>
			</ul>
			<p>
				<a href={to('privacy')}>{apply['start.privacy-more']({ version: page.noticeVersion })}</a>
			</p>
			<fieldset className="stack stack--s">
				<legend className="label">{apply['start.consents']}</legend>
				{page.consents.map((field) => (
					<ConsentInput key={field.key} field={field} view={{ ...EMPTY_VIEW, form, errors }} />
				))}
			</fieldset>
		</Card>
	)
}
