import { decideSendAgain, type MessageState } from '#app/domain/people/outbox.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'

export const MESSAGE_PAGE = 40
export const MESSAGE_FILTERS = ['all', 'queued', 'held', 'failed', 'sent'] as const
export type MessageFilter = (typeof MESSAGE_FILTERS)[number]

export type ListedMessage = {
	id: string
	channel: 'email' | 'sms'
	recipient: string
	template: string
	subject: string
	status: MessageState['status']
	attempts: number
	createdAt: Date
	sentAt: Date | null
	/** By the edition's calendar; of a message that still waits. */
	nextAttemptAt: Date | null
	lastError: string | null
	maySendAgain: boolean
}

export type MessageList = {
	messages: ListedMessage[]
	counts: Record<MessageFilter, number>
	page: number
	pages: number
}

/** A message that is on its way counts as queued. */
function where(filter: MessageFilter) {
	if (filter === 'all') return {}
	return { status: { in: filter === 'queued' ? (['queued', 'sending'] as const).slice() : [filter] } }
}

/**
 * The outbox, newest first: that addresses were read is written down. The text is not here: reading it is an act of its
 * own.
 */
export async function listMessages(
	actor: Person,
	filter: MessageFilter,
	page: number,
	now: Date,
): Promise<MessageList> {
	const counts = await countMessages()
	const pages = Math.max(1, Math.ceil(counts[filter] / MESSAGE_PAGE))
	const shown = Math.min(Math.max(1, page), pages)
	const rows = await database().read.message.findMany({
		where: where(filter),
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		skip: (shown - 1) * MESSAGE_PAGE,
		take: MESSAGE_PAGE,
		omit: { text: true, html: true },
	})
	if (rows.length > 0)
		await journalReading({
			actor,
			objectType: 'outbox',
			objectId: filter,
			count: rows.length,
			realNow: now,
		})
	const messages = rows.map((row) => ({
		id: row.id,
		channel: row.channel === 'sms' ? ('sms' as const) : ('email' as const),
		recipient: row.recipient,
		template: row.template,
		subject: row.subject,
		status: row.status,
		attempts: row.attempts,
		createdAt: row.createdAt,
		sentAt: row.sentAt,
		nextAttemptAt: row.status === 'queued' || row.status === 'sending' ? row.nextAttemptAt : null,
		lastError: row.lastError,
		maySendAgain: decideSendAgain(actor, row, now).ok,
	}))
	return { messages, counts, page: shown, pages }
}

async function countMessages(): Promise<MessageList['counts']> {
	const groups = await database().read.message.groupBy({ by: ['status'], _count: { _all: true } })
	const of = (status: MessageState['status']) =>
		groups.find((group) => group.status === status)?._count._all ?? 0
	return {
		all: groups.reduce((sum, group) => sum + group._count._all, 0),
		queued: of('queued') + of('sending'),
		held: of('held'),
		failed: of('failed'),
		sent: of('sent'),
	}
}
