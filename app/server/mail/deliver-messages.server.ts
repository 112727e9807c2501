import { realNow, calendarTime } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { logError } from '#app/server/log.server.ts'
import { openGateways, type Gateway } from '#app/server/mail/gateways.server.ts'

export const MOST_ATTEMPTS = 8
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
const LEASE_MS = 60_000
const BATCH = 20
/** A code is worthless after ten minutes, and nobody needs to read it in the outbox after that. */
const CODE_TEXT_LIFE_MS = 10 * 60_000

/** Wait before the next attempt: 30 s, doubled each time, six hours at most. `attempts` counts those made. */
export function waitBeforeRetry(attempts: number): number {
	return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
}

type Gateways = { email: Gateway | null; sms: Gateway | null }

/**
 * Sends what is due, once each: a message is leased before it is sent, so a second worker or a crash never sends it
 * twice at once; a lease that ran out is taken up again. Returns how many were handled.
 */
export async function deliverDueMessages(gateways: Gateways, now: Date, calendar: Date): Promise<number> {
	const due = await leaseDueMessages(now, calendar)
	for (const message of due) {
		const gateway = message.channel === 'email' ? gateways.email : gateways.sms
		if (!gateway) {
			await settle(message.id, { status: 'held', leasedUntil: null })
			continue
		}
		try {
			await gateway.send(message)
			await settle(message.id, {
				status: 'sent',
				sentAt: now,
				leasedUntil: null,
				lastError: null,
				...(message.template === 'sign-in-code' ? { text: '', html: null } : {}),
			})
		} catch (error) {
			const attempts = message.attempts + 1
			await settle(message.id, {
				status: attempts >= MOST_ATTEMPTS ? 'failed' : 'queued',
				attempts,
				leasedUntil: null,
				nextAttemptAt: new Date(calendar.getTime() + waitBeforeRetry(attempts)),
				lastError: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
			})
		}
	}
	await forgetOldCodes(now)
	return due.length
}

/** Due times follow the edition's calendar: letters leave at the publishing minute, also in a rehearsal. */
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
		await tx.message.updateMany({
			where: { id: { in: messages.map((message) => message.id) } },
			data: { status: 'sending', leasedUntil: new Date(now.getTime() + LEASE_MS) },
		})
		return messages
	})
}

type Settlement = Parameters<
	Parameters<Parameters<ReturnType<typeof database>['write']>[0]>[0]['message']['update']
>[0]['data']

async function settle(id: string, data: Settlement): Promise<void> {
	await database().write((tx) => tx.message.update({ where: { id }, data }))
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

/** Starts the outbox worker of this process; the returned function stops it after the message in hand. */
export function startOutbox(everyMs = 3_000): () => Promise<void> {
	const gateways = openGateways()
	let stopped = false
	let running: Promise<void> = Promise.resolve()
	const turn = async () => {
		try {
			const now = realNow()
			await deliverDueMessages(gateways, now, await calendarTime(now))
		} catch (error) {
			logError(error, { at: 'outbox' })
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
