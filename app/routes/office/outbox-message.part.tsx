import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Facts } from '#app/design-system/facts.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { OutboxPage } from '#app/web/outbox-page.server.ts'
import { MessageState, Subject, templateName } from './outbox-list.part.tsx'

/** One message as it was written, to be read on screen: aloud, or to a visitor at the desk. */
export function OneMessage({ message }: { message: NonNullable<OutboxPage['message']> }) {
	const { outbox } = useWords()
	const to = useAddress()
	return (
		<>
			<div className="dk__h">
				<div>
					<p className="eyebrow">{outbox['one-title']}</p>
					<h1>{templateName(message.template, outbox)}</h1>
				</div>
				<ButtonLink look="quiet" size="sm" href={to('office/outbox')}>
					{outbox['back']}
				</ButtonLink>
			</div>
			<Card>
				<Facts
					facts={[
						{ key: 'to', name: outbox['column-to'], value: <Ltr>{message.recipient}</Ltr> },
						{ key: 'state', name: outbox['column-state'], value: <MessageState status={message.status} /> },
						{ key: 'made', name: outbox['made'], value: message.createdAt },
						...(message.sentAt ? [{ key: 'left', name: outbox['left'], value: message.sentAt }] : []),
						...(message.nextAttemptAt
							? [
									{
										key: 'next',
										name: outbox['column-when'],
										value: outbox['next']({ at: message.nextAttemptAt }),
									},
								]
							: []),
						...(message.lastError
							? [{ key: 'error', name: outbox['error'], value: <bdi>{message.lastError}</bdi> }]
							: []),
						...(message.subject
							? [{ key: 'subject', name: outbox['subject'], value: <Subject text={message.subject} /> }]
							: []),
					]}
				/>
				<h2>{outbox['text']}</h2>
				{message.textShown ? (
					<p className="of__text" dir="auto">
						{message.text}
					</p>
				) : (
					<Note tone="plain" icon="lock">
						{message.template === 'sign-in-code' ? outbox['code-hidden'] : outbox['link-hidden']}
					</Note>
				)}
				{message.maySendAgain ? <SendAgain message={message} /> : null}
				<p className="small">{outbox['read-noted']}</p>
			</Card>
		</>
	)
}

function SendAgain({ message }: { message: NonNullable<OutboxPage['message']> }) {
	const { outbox } = useWords()
	return (
		<form method="post">
			<input type="hidden" name="message" value={message.id} />
			<input type="hidden" name="state" value={message.status} />
			<Button look="quiet" icon="rotate-cw" name="intent" value="again">
				{outbox['again']}
			</Button>
		</form>
	)
}
