import { isKey } from '#app/domain/people/outbox.ts'
import { realNow, calendarTime } from '#app/server/clock.server.ts'
import { database, type Message } from '#app/server/db.server.ts'
import { logError } from '#app/server/log.server.ts'
import { openGateways, type Gateway, type Gateways } from '#app/server/mail/gateways.server.ts'

export const MOST_ATTEMPTS = 8
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** Longer than a batch can last: a gateway gives up after ten seconds. */
const LEASE_MS = 120_000
export const BATCH = 10
/** A code is worthless after ten minutes, and nobody needs to read it in the outbox after that. */
const CODE_TEXT_LIFE_MS = 10 * 60_000

/** Wait before the next attempt: 30 s, doubled each time, six hours at most. `attempts` counts those made. */
export function waitBeforeRetry(attempts: number): number {
	return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
}

/**
 * Sends what is due, once each: a message is leased before it is sent, so a second worker or a crash never sends it
 * twice at once; a lease that ran out is taken up again. Returns how many were handled.
 */
export async function deliverDueMessages(gateways: Gateways, now: Date, calendar: Date): Promise<number> {
	const due = await leaseDueMessages(now, calendar)
	for (const message of due) {
		const gateway = message.channel === 'email' ? gateways.email : gateways.sms
		await settle(message, gateway ? await attempt(gateway, message, now, calendar) : { status: 'held' })
	}
	await forgetOldCodes(now)
	return due.length
}

/** One try: what became of the message. The text of what opens a door is forgotten once it has left. */
async function attempt(gateway: Gateway, message: Message, now: Date, calendar: Date): Promise<Settlement> {
	try {
		await gateway.send(message)
		const forgotten = isKey(message) ? { text: '', html: null } : {}
		return { status: 'sent', sentAt: now, lastError: null, ...forgotten }
	} catch (error) {
		const attempts = message.attempts + 1
		return {
			status: attempts >= MOST_ATTEMPTS ? 'failed' : 'queued',
			attempts,
			nextAttemptAt: new Date(calendar.getTime() + waitBeforeRetry(attempts)),
			lastError: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
		}
	}
}

/** Messages taken for this turn, as they were before. Due times follow the edition's calendar: letters leave at the publishing minute, also in a rehearsal. */
async function leaseDueMessages(now: Date, calendar: Date) {
	const where = {
		OR: [
			{ status: 'queued' as const, nextAttemptAt: { lte: calendar } },
			{ status: 'sending' as const, leasedUntil: { lt: now } },
		],
	}
	if ((await database().read.message.count({ where })) === 0) return []
	return database().write(async (tx) => {
		const messages = await tx.message.findMany({ where, orderBy: { nextAttemptAt: 'asc' }, take: BATCH })
		const leasedUntil = new Date(now.getTime() + LEASE_MS)
		await tx.message.updateMany({
			where: { id: { in: messages.map((message) => message.id) } },
			data: { status: 'sending', leasedUntil },
		})
		return messages.map((message) => ({ ...message, leasedUntil }))
	})
}

type Settlement = Pick<Message, 'status'> &
	Partial<Pick<Message, 'sentAt' | 'text' | 'html' | 'attempts' | 'nextAttemptAt' | 'lastError'>>

/** Writes down what happened, unless the lease ran out and another worker took the message over. */
async function settle({ id, leasedUntil }: Message, data: Settlement): Promise<void> {
	await database().write((tx) =>
		tx.message.updateMany({
			where: { id, status: 'sending', leasedUntil },
			data: { ...data, leasedUntil: null },
		}),
	)
}

async function forgetOldCodes(now: Date): Promise<void> {
	const where = {
		template: 'sign-in-code',
		text: { not: '' },
		createdAt: { lt: new Date(now.getTime() - CODE_TEXT_LIFE_MS) },
	}
	if ((await database().read.message.count({ where })) === 0) return
	await database().write((tx) => tx.message.updateMany({ where, data: { text: '', html: null } }))
}

/** What comes due by the calendar, done before each turn: letters enter the outbox at the publishing minute. */
export type DueJob = (calendar: Date, now: Date) => Promise<unknown>

/** Starts the outbox worker of this process; the returned function stops it after the message in hand. */
export function startOutbox(dueJobs: readonly DueJob[] = [], everyMs = 3_000): () => Promise<void> {
	const gateways = openGateways()
	let stopped = false
	let running: Promise<void> = Promise.resolve()
	/** Letters of a whole edition leave in one go, batch after batch. */
	const deliverAll: DueJob = async () => {
		for (let handled = BATCH; handled === BATCH && !stopped;) {
			const now = realNow()
			handled = await deliverDueMessages(gateways, now, await calendarTime(now))
		}
	}
	const turn = async () => {
		for (const job of [...dueJobs, deliverAll]) {
			try {
				const now = realNow()
				await job(await calendarTime(now), now)
			} catch (error) {
				// One that fails does not keep the others waiting.
				logError(error, { at: 'outbox' })
			}
		}
	}
	const timer = setInterval(() => {
		if (!stopped) running = running.then(turn)
	}, everyMs)
	timer.unref()
	return async () => {
		stopped = true
		clearInterval(timer)
		await running
		gateways.email?.close()
		gateways.sms?.close()
	}
}
