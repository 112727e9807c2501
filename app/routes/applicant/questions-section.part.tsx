import { ClosingNote } from '#app/components/application/closing-note.tsx'
import { CriterionWords } from '#app/components/application/criterion-words.tsx'
import { FieldInput } from '#app/components/application/field-input.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import { SectionFaults } from '#app/components/application/section-faults.tsx'
import { type Fault, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Note } from '#app/design-system/note.tsx'
import type { Criterion, Field, Section } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { type DayParts, formatTime, type TimeParts } from '#app/i18n/format.ts'
import { AutosaveParts, autosaveData } from './autosave-parts.part.tsx'
import { StaleNote } from './stale-note.part.tsx'

export type QuestionsSectionProps = {
	page: {
		id: string
		section: Section
		next: string | null
		rev: number
		savedAt: TimeParts | null
		isClosed: boolean
		closesAt: DayParts & TimeParts
		leftMs: number
		back: 'check' | null
		wasSaved: boolean
		groups: readonly { fields: readonly Field[]; criterion: Criterion | null }[]
		view: FieldView
	}
	reply:
		| {
				typed: Readonly<Record<string, string | readonly string[]>>
				faults: readonly Fault[]
				isStale?: boolean
		  }
		| undefined
}

/** The questions of one part. It is one form: it saves by its buttons, by itself with a script, and never loses a word. */
export function QuestionsSection({ page, reply }: QuestionsSectionProps) {
	const language = useLanguage()
	const { apply, common } = useWords()
	const to = useAddress()
	const view = useReplyView(page.view, reply)
	const budget = page.section.fields.find(({ type }) => type === 'budget')
	return (
		<form
			id="section"
			method="post"
			className="sect__main"
			noValidate
			{...(page.isClosed ? {} : autosaveData(apply, common, to(`applications/${page.id}`), page))}
		>
			<SectionFaults fields={page.section.fields} faults={reply?.faults} />
			{reply?.isStale ? <StaleNote time={page.savedAt} /> : null}
			<AutosaveParts />
			{page.isClosed ? <ClosingNote at={page.closesAt} leftMs={page.leftMs} /> : null}
			{page.wasSaved && page.savedAt && !reply ? (
				<Note tone="ok" role="status">
					{apply['section.saved-banner']({
						time: formatTime(language, { hour: page.savedAt.hour, minute: page.savedAt.minute }),
					})}
				</Note>
			) : null}
			<h1>{inLanguage(page.section.title, language).text}</h1>
			<input type="hidden" name="rev" value={page.rev} />
			<input type="hidden" name="next" value={page.next ?? ''} />
			{budget ? (
				<>
					<input type="hidden" name="budget" value={budget.key} />
					<input type="hidden" name="lines" value={view.lines} />
				</>
			) : null}
			<fieldset className="sect__fields" disabled={page.isClosed}>
				{page.groups.map(({ fields, criterion }) => (
					<div key={fields[0]?.key} className={joinNames('sect__row', !criterion && 'sect__row--alone')}>
						<div className="sect__qs">
							{fields.map((field) => (
								<FieldInput key={field.key} field={field} view={view} />
							))}
						</div>
						{criterion ? <CriterionWords criterion={criterion} /> : null}
					</div>
				))}
			</fieldset>
			{page.isClosed ? null : <SaveBar back={page.back} />}
		</form>
	)
}

function SaveBar({ back }: { back: 'check' | null }) {
	const { apply } = useWords()
	return (
		<div className="bar">
			<Button size="lg" block name="intent" value="continue" iconAfter="arrow-right">
				{back ? apply['section.to-check'] : apply['section.continue']}
			</Button>
			<Button look="quiet" name="intent" value="save">
				{apply['section.save']}
			</Button>
			<Button look="ghost" name="intent" value="later">
				{apply['section.later']}
			</Button>
		</div>
	)
}

/** After a refusal: what was typed stands there again, with its errors. */
function useReplyView(view: FieldView, reply: QuestionsSectionProps['reply']): FieldView {
	const { all } = useFaultTexts(reply?.faults)
	if (!reply) return view
	const form = Object.fromEntries(
		Object.entries(reply.typed).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : (value[0] ?? ''),
		]),
	)
	const errors: Record<string, string> = {}
	for (const { field, text } of all) if (field) errors[field] ??= text
	return {
		...view,
		form,
		errors,
		lines: Math.max(view.lines, Number(form['lines']) || 0),
		theirs: reply.isStale ? view.form : null,
	}
}
