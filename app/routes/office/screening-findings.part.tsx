import type { Fault } from '#app/components/form/faults.tsx'
import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { type FindingState, StateDot } from '#app/design-system/finding-row.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Tag } from '#app/design-system/tag.tsx'
import { VERDICTS, type Verdict } from '#app/domain/screening/check.ts'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import { documentQuery, type FileQuery } from './screening-query.part.ts'

type Finding = FilePage['findings'][number]
export type Typed = Readonly<Record<string, string | readonly string[]>> | undefined
type Props = { page: FilePage; query: FileQuery; typed: Typed; faults: readonly Fault[] | undefined }

const states: Readonly<Record<Finding['machine'], FindingState>> = {
	fits: 'ok',
	look: 'warn',
	fails: 'bad',
	waiting: 'run',
}
const tones: Readonly<Record<Verdict, 'ok' | 'bad' | 'warn'>> = { fits: 'ok', fails: 'bad', ask: 'warn' }
const icons = { fits: 'check', fails: 'x', ask: 'message-square' } as const

function needsEye({ machine, mark }: Finding): boolean {
	return (mark?.verdict ?? machine) !== 'fits'
}

/** The checklist: the machine's finding with its evidence, and what the officer says of it. Flagged rules first. */
export function FindingsCard({ page, query, typed, faults }: Props) {
	const { screening } = useWords()
	const texts = useFaultTexts(faults)
	const look = page.findings.filter(needsEye).length
	const marks = page.hand === 'may' && (page.state.kind === 'decide' || page.state.kind === 'waits')
	const shown = shownDocument(page, query)
	return (
		<Card labelledBy="findings">
			<div className="row between">
				<h3 id="findings" tabIndex={-1}>
					{screening['find.title']}
				</h3>
				<p className="small muted">{screening['find.counts']({ fits: page.findings.length - look, look })}</p>
			</div>
			<FieldHelp id="findings" error={texts.of('findings')} />
			<ol className="rules">
				{page.findings.map((finding) => (
					<FindingItem
						key={finding.key}
						finding={finding}
						query={query}
						open={finding.evidence?.kind === 'file' && finding.evidence.id === shown}
						marks={marks}
						typed={typed}
						error={texts.of(`note.${finding.key}`)}
					/>
				))}
			</ol>
			{marks ? (
				<div className="row">
					<Button look="quiet" size="sm" icon="save" name="intent" value="marks">
						{screening['verdict.save']}
					</Button>
				</div>
			) : null}
		</Card>
	)
}

/** The document in view: the one asked for, else the first that a flagged rule points at. */
export function shownDocument({ findings, files }: Pick<FilePage, 'findings' | 'files'>, query: FileQuery) {
	const asked = files.find(({ id }) => id === query.doc)
	const pointed = findings.flatMap(({ evidence }) => (evidence?.kind === 'file' ? [evidence.id] : []))
	return asked?.id ?? pointed[0] ?? files[0]?.id ?? null
}

type ItemProps = {
	finding: Finding
	query: FileQuery
	open: boolean
	marks: boolean
	typed: Typed
	error: string | undefined
}

function FindingItem({ finding, query, open, marks, typed, error }: ItemProps) {
	const { screening } = useWords()
	const { mark, machine } = finding
	return (
		<li className={joinNames(open && 'is-on')}>
			<StateDot state={states[machine]} word={screening[`machine.${machine}`]} />
			<div>
				<b>{finding.title}</b>
				<span>{finding.text}</span>
			</div>
			<EvidenceLink finding={finding} query={query} />
			{mark ? (
				<p className="mk__is">
					<Tag tone={tones[mark.verdict]} icon={icons[mark.verdict]}>
						{screening[`verdict.${mark.verdict}`]}
					</Tag>{' '}
					{mark.note ? <bdi>{mark.note}</bdi> : null}{' '}
					<small className="muted">
						{weave<React.ReactNode>(screening['verdict.by']({ who: slot('who'), when: slot('when') }), {
							who: <bdi key="who">{mark.by}</bdi>,
							when: <bdi key="when">{mark.when}</bdi>,
						})}
					</small>
				</p>
			) : null}
			{marks ? <MarkFields finding={finding} typed={typed} error={error} /> : null}
		</li>
	)
}

function EvidenceLink({ finding: { evidence, title }, query }: Pick<ItemProps, 'finding' | 'query'>) {
	const { screening } = useWords()
	if (!evidence) return null
	if (evidence.kind === 'answer') {
		return (
			<a href={`#answer-${evidence.field}`}>
				{screening['find.answer']}
				<span className="vh"> {title}</span>
			</a>
		)
	}
	return (
		<a href={documentQuery(query, evidence.id)} data-doc={evidence.id}>
			{evidence.text}
			<span className="vh"> {title}</span>
		</a>
	)
}

/** Fits, fails, to ask, with a note. A rule in order keeps them folded. */
function MarkFields({ finding, typed, error }: Pick<ItemProps, 'finding' | 'typed' | 'error'>) {
	const { screening } = useWords()
	const { key, title, mark } = finding
	const verdict = typed ? typedText(typed, `verdict.${key}`) : (mark?.verdict ?? '')
	const note = typed ? typedText(typed, `note.${key}`) : (mark?.note ?? '')
	const fields = (
		<fieldset className="mk">
			<legend className="vh">{screening['verdict.label']({ rule: title })}</legend>
			<input type="hidden" name={`seen.${key}`} value={mark?.at ?? ''} />
			<div className="mk__v">
				{VERDICTS.map((one) => (
					<label key={one} className="mk__o">
						<input type="radio" name={`verdict.${key}`} value={one} defaultChecked={verdict === one} />
						<span>{screening[`verdict.${one}`]}</span>
					</label>
				))}
			</div>
			<div className="mk__n">
				<FieldHelp id={`note.${key}`} error={error} />
				<input
					className="input"
					id={`note.${key}`}
					name={`note.${key}`}
					defaultValue={note}
					dir="auto"
					autoComplete="off"
					maxLength={600}
					aria-label={screening['verdict.note-for']({ rule: title })}
					placeholder={screening['verdict.note']}
				/>
			</div>
		</fieldset>
	)
	const isOpen = needsEye(finding) || Boolean(error) || (verdict !== '' && verdict !== 'fits')
	return (
		<details className="mk__d" open={isOpen}>
			<summary>{screening['verdict.open']}</summary>
			{fields}
		</details>
	)
}
