import type { Person } from '#app/domain/people/actor.ts'
import { describeInstallation } from '#app/server/installation/describe-installation.server.ts'
import { listMessages, MESSAGE_FILTERS } from '#app/server/mail/list-messages.server.ts'
import { readMessage } from '#app/server/mail/read-message.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { notFound, type DoorArgs, type Visit } from '#app/web/visit.server.ts'

/** What the page of messages shows: one of them, or a page of the list. */
export async function readOutboxPage(args: DoorArgs, visit: Visit<Person>) {
	const query = new URL(args.request.url).searchParams
	const when = (instant: Date | null) => instant && spokenMinute(visit.language, instant)
	const id = query.get('message')
	const message = id ? await readMessage(visit.actor, id, visit.realNow) : null
	if (id && !message) throw notFound()
	const filter = MESSAGE_FILTERS.find((one) => one === query.get('state')) ?? 'all'
	const page = Number.parseInt(query.get('page') ?? '1', 10) || 1
	const list = message ? null : await listMessages(visit.actor, filter, page, visit.realNow)
	const again = query.get('again')
	return {
		desk: await deskOf(args, visit, 'office', null),
		filter,
		gateways: await readGateways(visit.realNow),
		again: again === null ? null : Number.parseInt(again, 10),
		message: message && {
			...message,
			createdAt: when(message.createdAt),
			sentAt: when(message.sentAt),
			nextAttemptAt: message.status === 'queued' ? when(message.nextAttemptAt) : null,
		},
		list: list && {
			...list,
			messages: list.messages.map((one) => ({
				...one,
				createdAt: when(one.createdAt),
				sentAt: when(one.sentAt),
				nextAttemptAt: when(one.nextAttemptAt),
			})),
		},
	}
}
export type OutboxPage = Awaited<ReturnType<typeof readOutboxPage>>

async function readGateways(now: Date) {
	const { email, sms } = await describeInstallation(now)
	return { email, sms }
}
