import { FieldInput } from '#app/components/application/field-input.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import { useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import { AutosaveParts } from './autosave-parts.part.tsx'
import type { CompletionPage, CompletionReply } from './completion-page.part.ts'

/** The flagged questions. The form stands here even when only documents are asked for: its button sends the answer. */
export function CompletionFields({ page, reply }: { page: CompletionPage; reply: CompletionReply }) {
	const { apply } = useWords()
	const view = useReplyView(page.view, reply)
	return (
		<form
			id="completion"
			method="post"
			className="sect__qs"
			noValidate
			data-enhance="keep-typed"
			data-keep={`completion/${page.askedId}`}
			data-rev={page.rev}
			data-words={JSON.stringify({
				restored: apply['autosave.restored']({ time: '{time}' }),
				found: apply['autosave.found']({ time: '{time}' }),
			})}
		>
			<AutosaveParts />
			<input type="hidden" name="rev" value={page.rev} />
			<input type="hidden" name="lines" value={view.lines} />
			{page.fields.map((field) => (
				<div key={field.key} className="asked">
					<AskedMessage text={page.messages[field.key]} />
					<FieldInput field={field} view={view} />
				</div>
			))}
		</form>
	)
}

/** The officer's own words, marked as hers. */
export function AskedMessage({ text }: { text: string | undefined }) {
	const { apply } = useWords()
	if (!text) return null
	return (
		<Note tone="plain" icon="message-square">
			<b>{apply['completion.message']}</b> <bdi className="said">{text}</bdi>
		</Note>
	)
}

function useReplyView(view: FieldView, reply: CompletionReply): FieldView {
	const { all } = useFaultTexts(reply?.faults)
	if (!reply || Object.keys(reply.typed).length === 0) return view
	const form = Object.fromEntries(
		Object.entries(reply.typed).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : (value[0] ?? ''),
		]),
	)
	const errors: Record<string, string> = {}
	for (const { field, text } of all) if (field) errors[field] ??= text
	return { ...view, form, errors }
}
