import type { ReactNode } from 'react'
import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatMoney } from '#app/i18n/format.ts'
import type { FormReply } from '#app/web/forms.server.ts'
import type { LetterView } from './result-criteria.part.tsx'

export type ResultAccountProps = {
	amountMad: number
	/** The account that was given, masked. */
	rib: NonNullable<LetterView['award']>['rib']
	reply: FormReply | undefined
	/** It has just arrived. */
	isGiven: boolean
}

/** Where the prize is paid: a form, then the last digits of what was given and a fold to correct it. */
export function ResultAccount({ amountMad, rib, reply, isGiven }: ResultAccountProps) {
	const language = useLanguage()
	const { result } = useWords()
	const amount = formatMoney(language, amountMad)
	return (
		<Card id="account" labelledBy="account-title" className="mr__a">
			<h2 id="account-title">{result['account']}</h2>
			{isGiven ? (
				<Note tone="ok" role="status">
					{result['account-thanks']}
				</Note>
			) : null}
			{rib === null ? (
				<>
					<p>{result['account-text']({ amount })}</p>
					<RibForm reply={reply} />
				</>
			) : (
				<>
					<p>
						{weave<ReactNode>(result['account-kept']({ amount, rib: slot('rib') }), {
							rib: <Ltr key="rib">{rib}</Ltr>,
						})}
					</p>
					<details open={reply !== undefined}>
						<summary>{result['account-change']}</summary>
						<RibForm reply={reply} />
					</details>
				</>
			)}
		</Card>
	)
}

function RibForm({ reply }: Pick<ResultAccountProps, 'reply'>) {
	const { result } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<form id="give-rib" method="post" className="stack">
			<TextField
				id="rib"
				name="rib"
				label={result['account-rib']}
				hint={result['account-hint']}
				error={faults.of('rib')}
				dir="ltr"
				inputMode="numeric"
				autoComplete="off"
				defaultValue={typedText(reply?.typed, 'rib')}
			/>
			<p className="small muted">{result['account-private']}</p>
			<p className="row">
				<Button>{result['account-give']}</Button>
			</p>
		</form>
	)
}
