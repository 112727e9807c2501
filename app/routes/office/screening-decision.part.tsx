import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import { AskPanel } from './screening-ask.part.tsx'
import type { Typed } from './screening-findings.part.tsx'
import { RefusePanel } from './screening-refuse.part.tsx'
import { Signatures } from './screening-signatures.part.tsx'

type Props = { page: FilePage; editionId: string; typed: Typed; faults: readonly Fault[] | undefined }

/** Where the decision stands, and, for who may, the three ways to go. */
export function DecisionCard({ page, editionId, typed, faults }: Props) {
	const { screening } = useWords()
	return (
		<Card className="sc__dec" labelledBy="decision">
			<h3 id="decision">{screening['decide.title']}</h3>
			{page.hand === 'own' ? <Note tone="plain">{screening['state.own']}</Note> : null}
			{page.hand === 'reads-only' ? <Note tone="plain">{screening['state.reads-only']}</Note> : null}
			<StateText page={page} editionId={editionId} />
			{page.hand === 'may' && page.state.kind === 'decide' ? (
				<Ways page={page} typed={typed} faults={faults} />
			) : null}
		</Card>
	)
}

/** Admissible, completion, inadmissible: the chosen one's panel opens by the state of its radio alone. */
function Ways({ page, typed, faults }: Omit<Props, 'editionId'>) {
	const { screening } = useWords()
	const texts = useFaultTexts(faults)
	const mayAsk = page.state.kind === 'decide' && page.state.overdue === null
	const ways = (['admit', 'ask', 'refuse'] as const).filter((way) => way !== 'ask' || mayAsk)
	const isAsked = page.flags.suggested.some(({ ticked }) => ticked)
	const chosen = typedText(typed, 'way') || (isAsked && mayAsk ? 'ask' : '')
	return (
		<fieldset className="ways">
			<legend className="vh">{screening['decide.title']}</legend>
			{ways.map((way) => (
				<input
					key={way}
					className={`ways__r ways__r--${way}`}
					type="radio"
					name="way"
					value={way}
					id={`way-${way}`}
					defaultChecked={chosen === way}
				/>
			))}
			<div className="ways__c">
				{ways.map((way) => (
					<label key={way} htmlFor={`way-${way}`} className={`choice ways__l ways__l--${way}`}>
						<span className="ways__o" aria-hidden="true" />
						{screening[`decide.${way}`]}
					</label>
				))}
			</div>
			<div className="ways__p ways__p--admit">
				<p className="small">{screening['decide.admit-text']}</p>
				<div className="row">
					<Button icon="check" name="intent" value="admit">
						{screening['decide.admit-act']}
					</Button>
				</div>
			</div>
			{mayAsk ? (
				<div className="ways__p ways__p--ask">
					<AskPanel page={page} typed={typed} texts={texts} />
				</div>
			) : null}
			<div className="ways__p ways__p--refuse">
				<RefusePanel page={page} typed={typed} texts={texts} />
			</div>
		</fieldset>
	)
}

function StateText({ page, editionId }: { page: FilePage; editionId: string }) {
	const { screening } = useWords()
	const { state } = page
	if (state.kind === 'waits') {
		return (
			<>
				<Note tone="plain" icon="hourglass">
					<b>{screening['state.waits-title']}</b>
					<p>{screening['state.waits-text']({ due: state.due })}</p>
				</Note>
				<AskedItems page={page} items={state.items} />
			</>
		)
	}
	if (state.kind === 'decide') {
		if (state.items.length === 0) return null
		return (
			<>
				{state.overdue ? (
					<Note tone="warn">{screening['state.overdue-text']({ due: state.overdue })}</Note>
				) : null}
				{state.answered ? <Note tone="ok">{screening['state.answered-title']}</Note> : null}
				<AskedItems page={page} items={state.items} />
			</>
		)
	}
	if (state.kind === 'admissible')
		return <Note tone="ok">{screening['state.admissible-text']({ when: state.when })}</Note>
	if (state.kind === 'withdrawn')
		return <Note tone="plain">{screening['state.withdrawn-text']({ when: state.when })}</Note>
	if (state.kind === 'proposed') return <ProposedText page={page} editionId={editionId} />
	return (
		<>
			<p>{screening['state.inadmissible-text']({ when: state.when })}</p>
			<blockquote className="thread" dir="auto">
				{state.reason}
			</blockquote>
			<Signatures first={state.first} second={state.second} />
		</>
	)
}

function ProposedText({ page, editionId }: { page: FilePage; editionId: string }) {
	const { screening } = useWords()
	const to = useAddress()
	if (page.state.kind !== 'proposed') return null
	const { mine, first } = page.state
	const maySign = page.hand === 'may' && !mine
	return (
		<>
			<p>{mine ? screening['state.proposed-mine'] : screening['state.proposed-other']}</p>
			<Signatures first={first} second={null} />
			{maySign || mine || page.hand === 'reads-only' ? (
				<div className="row">
					<ButtonLink
						look={maySign ? undefined : 'quiet'}
						href={to(`office/${editionId}/confirmations?application=${page.head.id}`)}
					>
						{maySign ? screening['state.proposed-see'] : screening['confirm.see']}
					</ButtonLink>
				</div>
			) : null}
		</>
	)
}

function AskedItems({ page, items }: { page: FilePage; items: readonly { key: string; message: string }[] }) {
	const { screening } = useWords()
	const all = [...page.flags.suggested, ...page.flags.others.flatMap(({ flags }) => flags)]
	return (
		<div className="sub">
			<p className="b">{screening['state.asked']}</p>
			<ul className="stack stack--s">
				{items.map(({ key, message }) => (
					<li key={key}>
						<b>{all.find((flag) => flag.key === key)?.label ?? key}</b>
						<p dir="auto">{message}</p>
					</li>
				))}
			</ul>
		</div>
	)
}
