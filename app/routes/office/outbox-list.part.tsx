import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { formatPhone } from '#app/domain/people/contact.ts'
import type { Messages } from '#app/i18n/catalog.ts'
import type { OutboxPage } from '#app/web/outbox-page.server.ts'

type Listed = NonNullable<OutboxPage['list']>['messages'][number]
const FILTERS = ['all', 'queued', 'held', 'failed', 'sent'] as const

/** What was written and whether it left: filters with their counts, then the messages, the newest first. */
export function MessageList({ page }: { page: OutboxPage }) {
	const { outbox } = useWords()
	const to = useAddress()
	const { list, filter, gateways } = page
	if (!list) return null
	return (
		<>
			<div className="dk__h">
				<div>
					<h1>{outbox['title']}</h1>
					<p className="lead">{outbox['lead']}</p>
				</div>
			</div>
			{gateways.email ? null : <Note tone="plain">{outbox['no-email']}</Note>}
			{gateways.sms ? null : <Note tone="plain">{outbox['no-sms']}</Note>}
			<Card>
				<Chips
					label={outbox['filter']}
					chips={FILTERS.map((one) => ({
						key: one,
						href: to(`office/outbox${one === 'all' ? '' : `?state=${one}`}`),
						text: outbox[`filter-${one}`],
						count: list.counts[one],
						current: one === filter,
					}))}
				/>
				{(filter === 'held' || filter === 'failed') && list.messages.length > 0 ? (
					<SendAllAgain state={filter} />
				) : null}
				{list.messages.length > 0 ? (
					<MessageTable messages={list.messages} filter={filter} />
				) : (
					<EmptyState
						rows={[{ key: 'none', icon: 'inbox', title: outbox['empty'], text: outbox['empty-text'] }]}
					/>
				)}
				<MessagePager page={page} />
			</Card>
		</>
	)
}

function SendAllAgain({ state }: { state: string }) {
	const { outbox } = useWords()
	return (
		<form method="post" className="of__acts">
			<input type="hidden" name="state" value={state} />
			<Button look="quiet" size="sm" icon="rotate-cw" name="intent" value="again-all">
				{outbox['again-all']}
			</Button>
			<span className="small">{outbox['again-all-text']}</span>
		</form>
	)
}

function MessageTable({ messages, filter }: { messages: readonly Listed[]; filter: string }) {
	const { outbox } = useWords()
	return (
		<Table
			label={outbox['title']}
			cards
			className="of__mails"
			columns={[
				{ key: 'what', text: outbox['column-what'] },
				{ key: 'to', text: outbox['column-to'] },
				{ key: 'state', text: outbox['column-state'] },
				{ key: 'when', text: outbox['column-when'] },
				{ key: 'acts', text: outbox['column-acts'], silent: true },
			]}
		>
			{messages.map((message) => (
				<MessageRow key={message.id} message={message} filter={filter} />
			))}
		</Table>
	)
}

function MessageRow({ message, filter }: { message: Listed; filter: string }) {
	const { outbox } = useWords()
	const to = useAddress()
	const what = templateName(message.template, outbox)
	return (
		<tr>
			<th scope="row">
				{what}
				{message.subject ? <Subject text={message.subject} /> : null}
			</th>
			<td>
				<span className="small">{outbox[`channel-${message.channel}`]}</span>{' '}
				<Ltr>{message.channel === 'sms' ? formatPhone(message.recipient) : message.recipient}</Ltr>
			</td>
			<td>
				<MessageState status={message.status} />
				{message.attempts > 0 ? (
					<span className="small"> {outbox['tries']({ n: message.attempts })}</span>
				) : null}
				{message.lastError && message.status !== 'sent' ? (
					<bdi className="small of__code" dir="auto">
						{message.lastError}
					</bdi>
				) : null}
			</td>
			<td>
				{message.sentAt ?? message.createdAt}
				{message.nextAttemptAt ? (
					<span className="small"> {outbox['next']({ at: message.nextAttemptAt })}</span>
				) : null}
			</td>
			<td>
				<div className="of__acts">
					<a href={to(`office/outbox?message=${message.id}`)} aria-label={`${outbox['read']}: ${what}`}>
						{outbox['read']}
					</a>
					{message.maySendAgain ? (
						<form method="post">
							<input type="hidden" name="message" value={message.id} />
							<input type="hidden" name="state" value={filter} />
							<Button look="ghost" size="sm" icon="rotate-cw" name="intent" value="again">
								{outbox['again']}
							</Button>
						</form>
					) : null}
				</div>
			</td>
		</tr>
	)
}

/** A subject says the same thing in two languages: each runs its own way. */
export function Subject({ text }: { text: string }) {
	return (
		<span className="small of__subject">
			{text.split(' · ').map((part) => (
				<bdi key={part} dir="auto">
					{part}
				</bdi>
			))}
		</span>
	)
}

const tones = { queued: 'run', sending: 'run', held: 'warn', failed: 'bad', sent: 'ok' } as const
const icons = {
	queued: 'clock',
	sending: 'send',
	held: 'archive',
	failed: 'circle-alert',
	sent: 'check',
} as const

export function MessageState({ status }: { status: keyof typeof tones }) {
	const { outbox } = useWords()
	return (
		<Tag tone={tones[status]} icon={icons[status]}>
			{outbox[`state-${status}`]}
		</Tag>
	)
}

/** What a message is, by its template; a template without words here shows its own name. */
export function templateName(template: string, outbox: Messages['outbox']): string {
	const name: unknown = new Map(Object.entries(outbox)).get(`template.${template}`)
	return typeof name === 'string' ? name : template
}

function MessagePager({ page: { list, filter } }: { page: OutboxPage }) {
	const { outbox, common } = useWords()
	const to = useAddress()
	if (!list || list.pages < 2) return null
	const at = (page: number) => to(`office/outbox?state=${filter}&page=${page}`)
	return (
		<Pager
			label={outbox['pages']}
			place={outbox['page']({ page: list.page, pages: list.pages })}
			previous={list.page > 1 ? { href: at(list.page - 1), text: common['act.previous'] } : undefined}
			next={list.page < list.pages ? { href: at(list.page + 1), text: common['act.next'] } : undefined}
		/>
	)
}
