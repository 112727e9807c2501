import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Tag } from '#app/design-system/tag.tsx'

export type ShownSession = {
	id: string
	device: 'phone' | 'computer' | 'unknown'
	since: string
	until: string
	shared: boolean
	current: boolean
}

/** Where she is signed in, and a button to end each. Works without any script: each is a form. */
export function AccountSessions({ sessions }: { sessions: readonly ShownSession[] }) {
	const { account } = useWords()
	return (
		<Card id="sessions" labelledBy="sessions-title" className="si__h">
			<h2 id="sessions-title" className="h-l">
				{account['own.sessions']}
			</h2>
			<p className="small">{account['own.sessions-text']}</p>
			<ul className="ac__l">
				{sessions.map((session) => (
					<SessionRow key={session.id} session={session} />
				))}
			</ul>
			{sessions.length > 1 ? (
				<form method="post">
					<Button look="quiet" block name="intent" value="end-others">
						{account['own.end-others']}
					</Button>
				</form>
			) : null}
		</Card>
	)
}

function SessionRow({ session }: { session: ShownSession }) {
	const { account } = useWords()
	return (
		<li>
			<Icon name={session.device === 'phone' ? 'smartphone' : 'key-round'} />
			<div>
				<b>{account[`device.${session.device}`]}</b>{' '}
				{session.current ? <Tag tone="ok">{account['own.this-one']}</Tag> : null}
				{session.shared ? <Tag tone="warn">{account['own.shared']}</Tag> : null}
				<span>
					{account['own.since']({ date: session.since })} {account['own.until']({ date: session.until })}
				</span>
			</div>
			<form method="post">
				<input type="hidden" name="session" value={session.id} />
				<Button look="quiet" size="sm" name="intent" value="end" aria-label={ariaLabel(session, account)}>
					{account['own.end']}
				</Button>
			</form>
		</li>
	)
}

/** Several buttons say the same words: each also names its device, for those who hear them one by one. */
function ariaLabel(session: ShownSession, account: ReturnType<typeof useWords>['account']): string {
	return `${account['own.end']}: ${account[`device.${session.device}`]}, ${account['own.since']({ date: session.since })}`
}
