import { findRegion } from '#app/domain/cooperative/territory.ts'
import { phaseAt } from '#app/domain/edition/schedule.ts'
import { listStretches, type Stretch } from '#app/domain/edition/stretches.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition, officeRegions } from '#app/domain/people/permissions.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { QueueMark } from '#app/domain/screening/queue-filter.ts'
import type { Language } from '#app/i18n/direction.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import { database } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { countFunnel, countRegions } from '#app/server/screening/count-funnel.server.ts'
import { listLatestActs } from '#app/server/screening/list-latest-acts.server.ts'
import { countProposals } from '#app/server/screening/list-proposals.server.ts'
import { officeScope } from '#app/server/screening/office-scope.server.ts'
import { markWhere, type QueueOf } from '#app/server/screening/queue-where.server.ts'
import { shortDay, spokenMinute } from '#app/server/screening/word-moment.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type BoardInput = {
	actor: Person
	edition: LoadedEdition
	language: Language
	now: Date
}

/** The board of one edition: where it stands, what waits, the way of the files; all within the person's scope. */
export async function readBoard({ actor, edition, language, now }: BoardInput) {
	const { id: editionId, definition, stage } = edition
	const { calendar } = definition
	const of = { actor, editionId, calendar, now }
	const moment = { now, today: moroccanDay(now) }
	return {
		id: editionId,
		name: inLanguage(definition.name, language).text,
		year: edition.year,
		prizeKey: edition.prizeKey,
		phase: phaseAt(stage, calendar, moment),
		opens: spokenMinute(language, new Date(calendar.opensAt), now),
		today: spokenMinute(language, now, now),
		manages: mayManageEdition(actor, editionId),
		isWhole: officeRegions(actor, editionId) === 'all',
		seatsPerRegion: definition.awards.seatsPerRegion,
		stretches: listStretches(stage, calendar, moment, moroccanDay).map((one) =>
			describeStretch(one, language),
		),
		funnel: await countFunnel(of),
		waits: await countWaits(of),
		next: await listNext(of, language),
		regions: (await countRegions(actor, editionId)).map((region) => ({
			...region,
			name: regionName(region.code, language),
		})),
		acts: await listLatestActs(actor, editionId, language, now, ACTS),
	}
}
export type Board = Awaited<ReturnType<typeof readBoard>>

function describeStretch({ key, state, until, from }: Stretch, language: Language) {
	return { key, state, from: shortDay(language, from), until: shortDay(language, until) }
}

function regionName(code: string, language: Language): string {
	const region = findRegion(code)
	return region ? inLanguage(region.name, language).text : code
}

async function countWaits(of: QueueOf & { actor: Person }) {
	const { read } = database()
	const scope = officeScope(of.actor, of.editionId) ?? { id: { in: [] } }
	const marked = (mark: QueueMark) => read.application.count({ where: { AND: [scope, markWhere(mark, of)] } })
	const overdue = await marked('overdue')
	const completion = await read.application.count({ where: { AND: [scope, { status: 'completion' }] } })
	return {
		received: await read.application.count({ where: { AND: [scope, { status: 'received' }] } }),
		overdue,
		completion: completion - overdue,
		confirm: await countProposals(read, of.actor, of.editionId),
		contested: await marked('contested'),
		failed: mayManageEdition(of.actor, of.editionId)
			? await read.message.count({ where: { editionId: of.editionId, status: 'failed' } })
			: 0,
	}
}

const NEXT = 6
const ACTS = 8

/** What to decide first: contested and overdue ones, then the oldest. */
async function listNext(of: QueueOf, language: Language) {
	const scope = officeScope(of.actor, of.editionId)
	if (!scope) return []
	const { read } = database()
	const take = async (where: ReturnType<typeof markWhere>) =>
		read.application.findMany({
			where: { AND: [scope, where] },
			orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
			take: NEXT,
			include: { completions: { where: { answeredAt: null }, take: 1, orderBy: { askedAt: 'desc' } } },
		})
	const groups = [
		...(await take(markWhere('overdue', of))),
		...(await take(markWhere('contested', of))),
		...(await take({ status: 'received' })),
	]
	const unique = [...new Map(groups.map((row) => [row.id, row])).values()].slice(0, NEXT)
	return unique.map((row) => ({
		id: row.id,
		reference: row.reference ?? '',
		name: nameFor(language, row),
		subject:
			row.status === 'completion'
				? ('overdue' as const)
				: row.contestedAt
					? ('contested' as const)
					: ('received' as const),
		due: spokenMinute(language, row.completions[0]?.dueAt ?? of.now, of.now),
		when: row.receivedAt ? spokenMinute(language, row.receivedAt, of.now) : '',
		status: row.status,
	}))
}
