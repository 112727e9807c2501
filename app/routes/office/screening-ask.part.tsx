import { typedText, type useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { languageTags } from '#app/i18n/direction.ts'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import type { Typed } from './screening-findings.part.tsx'

type Texts = ReturnType<typeof useFaultTexts>
type Flag = FilePage['flags']['suggested'][number]
type Props = { page: FilePage; typed: Typed; texts: Texts }

/** What to ask of the applicant: flagged things first, everything else folded, each with words of its own. */
export function AskPanel({ page, typed, texts }: Props) {
	const { screening } = useWords()
	const { flags } = page
	const language = screening[`language.${flags.language as 'ar' | 'fr' | 'zgh'}`]
	const ticked = typed ? [typed['flag'] ?? []].flat() : null
	const isTicked = (flag: Flag) => (ticked ? ticked.includes(flag.key) : flag.ticked)
	const row = (flag: Flag) => (
		<FlagRow
			key={flag.key}
			flag={flag}
			ticked={isTicked(flag)}
			typed={typed}
			error={texts.of(`message.${flag.key}`)}
		/>
	)
	return (
		<div className="sub">
			<p className="b" id="flags" tabIndex={-1}>
				{screening['decide.what-missing']}
			</p>
			<FieldHelp
				id="flags"
				hint={screening['decide.message-language']({ language })}
				error={texts.of('flags')}
			/>
			<details className="ans">
				<summary>{screening['decide.templates']}</summary>
				<ul lang={languageTags[flags.language === 'fr' ? 'fr' : 'ar']}>
					{flags.templates.map((text) => (
						<li key={text} dir="auto">
							{text}
						</li>
					))}
				</ul>
			</details>
			{flags.suggested.map(row)}
			<details className="ans" open={flags.others.some((group) => group.flags.some(isTicked))}>
				<summary>{screening['decide.others']}</summary>
				{flags.others.map((group) => (
					<fieldset key={group.key} className="flg__g">
						<legend>{group.title}</legend>
						{group.flags.map(row)}
					</fieldset>
				))}
			</details>
			<Note tone="plain" icon="message-square-text">
				{page.contact
					? weave(screening['decide.ask-note']({ language, contact: slot('contact'), due: page.due }), {
							contact: <Ltr key="contact">{page.contact}</Ltr>,
						})
					: screening['decide.ask-note-silent']({ due: page.due })}
			</Note>
			<div className="row">
				<Button icon="send" name="intent" value="ask">
					{screening['decide.ask-act']}
				</Button>
			</div>
		</div>
	)
}

function FlagRow({
	flag,
	ticked,
	typed,
	error,
}: {
	flag: Flag
	ticked: boolean
	typed: Typed
	error: string | undefined
}) {
	const { screening } = useWords()
	const id = `message.${flag.key}`
	return (
		<div className="flg">
			<label className="chk">
				<input type="checkbox" name="flag" value={flag.key} defaultChecked={ticked} />
				<span>{flag.label}</span>
			</label>
			<FieldHelp id={id} error={error} />
			<textarea
				className="input"
				{...fieldAria(id, { error })}
				id={id}
				name={id}
				rows={3}
				dir="auto"
				autoComplete="off"
				defaultValue={typed ? typedText(typed, id) : flag.message}
				aria-label={screening['decide.message-for']({ what: flag.label })}
			/>
		</div>
	)
}
