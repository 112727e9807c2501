import { typedText, useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Ltr, Num } from '#app/design-system/ltr.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'

type CodePage = { next: string | null; contact: string | null; until: string | null }
type Reply =
	{ typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined

/** Six digits; with a code from a desk, the contact is typed beside them. */
export function CodeForm({ page, reply }: { page: CodePage; reply: Reply }) {
	const { account } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<form id="code-form" method="post" className="card card--pad si__s">
			<input type="hidden" name="next" value={page.next ?? ''} />
			{page.contact ? (
				<SentTo contact={page.contact} />
			) : (
				<TextField
					id="contact"
					name="contact"
					label={account['sign-in.contact']}
					error={faults.of('contact')}
					dir="ltr"
					autoComplete="username"
					defaultValue={typedText(reply?.typed, 'contact')}
				/>
			)}
			<TextField
				id="code"
				name="code"
				shape="code"
				label={account['code.field']}
				hint={page.until ? <GoodUntil until={page.until} /> : account['code.hint-desk']}
				error={faults.of('code')}
				dir="ltr"
				inputMode="numeric"
				autoComplete="one-time-code"
				defaultValue={typedText(reply?.typed, 'code')}
			/>
			<CheckRow
				name="shared"
				label={account['code.shared']}
				defaultChecked={typedText(reply?.typed, 'shared') !== ''}
			/>
			<Button block size="lg">
				{account['code.enter']}
			</Button>
		</form>
	)
}

function SentTo({ contact }: { contact: string }) {
	const { account } = useWords()
	const text = account['code.sent-to']({ contact: slot('contact') })
	return (
		<h2 className="h-l">
			<Icon name="message-square-text" />
			<span>{weave(text, { contact: <Ltr key="contact">{contact}</Ltr> })}</span>
		</h2>
	)
}

function GoodUntil({ until }: { until: string }) {
	const { account } = useWords()
	return (
		<>{weave(account['code.hint']({ until: slot('until') }), { until: <Num key="until">{until}</Num> })}</>
	)
}

/** The clock time at which another code may be asked for; never a falling counter. */
export function AskAgain({ again, may, next }: { again: string; may: boolean; next: string | null }) {
	const { account } = useWords()
	const to = useAddress()
	const address = to(`sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`)
	return (
		<div className="card card--pad si__r">
			{may ? null : (
				<p>
					{weave(account['code.again-at']({ time: slot('time') }), { time: <Num key="time">{again}</Num> })}
				</p>
			)}
			<div className="row">
				<a className="btn btn--quiet btn--sm" href={address}>
					{account['code.again']}
				</a>
				<a className="btn btn--ghost btn--sm" href={address}>
					{account['code.change']}
				</a>
			</div>
		</div>
	)
}
