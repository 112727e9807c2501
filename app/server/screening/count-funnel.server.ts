import type { Person } from '#app/domain/people/actor.ts'
import { officeRegions } from '#app/domain/people/permissions.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { REASON_CODES, type ReasonCode } from '#app/domain/screening/decide.ts'
import { LISTED_STATUSES, WHOLE_QUEUE } from '#app/domain/screening/queue-filter.ts'
import { database, type Prisma } from '#app/server/db.server.ts'
import { countByStatus } from '#app/server/screening/list-queue.server.ts'
import { officeScope } from '#app/server/screening/office-scope.server.ts'
import { type QueueOf, UNDECIDED } from '#app/server/screening/queue-where.server.ts'

type Where = Prisma.ApplicationWhereInput

export type Funnel = {
	/** Not sent: known as a number, and only to who sees every region. */
	drafts: number | null
	received: number
	screened: number
	undecided: number
	admissible: number
	inadmissible: number
	/** Admissible ones with a submitted scoresheet. */
	read: number
	/** Null until the results are public. */
	awarded: number | null
	/** Confirmed refusals by rule, the most frequent first. */
	reasons: { code: ReasonCode; count: number }[]
}

/** How far the applications of this person's scope have come. */
export async function countFunnel(of: QueueOf & { actor: Person }): Promise<Funnel> {
	const { read } = database()
	const scope = officeScope(of.actor, of.editionId) ?? { id: { in: [] } }
	const counts = await countByStatus(of, WHOLE_QUEUE)
	const sum = (statuses: readonly (typeof LISTED_STATUSES)[number][]) =>
		statuses.reduce((total, status) => total + counts[status], 0)
	const isWhole = officeRegions(of.actor, of.editionId) === 'all'
	return {
		drafts: isWhole
			? await read.application.count({ where: { editionId: of.editionId, status: 'draft' } })
			: null,
		received: sum(LISTED_STATUSES.filter((status) => status !== 'withdrawn')),
		screened: sum(['admissible', 'inadmissible']),
		undecided: sum(UNDECIDED),
		admissible: counts.admissible,
		inadmissible: counts.inadmissible,
		read: await read.application.count({
			where: { AND: [scope, { status: 'admissible', scoresheets: { some: { status: 'submitted' } } }] },
		}),
		awarded: await countAwards(of, scope),
		reasons: await countReasons(scope),
	}
}

/** Winners are nobody's business before the publishing minute, an officer's neither. */
async function countAwards({ editionId, now }: QueueOf, scope: Where): Promise<number | null> {
	const { read } = database()
	const publications = await read.publication.findMany({
		where: { editionId },
		select: { version: true, approvedAt: true, publishAt: true, cancelledAt: true, lettersAt: true },
	})
	if (!currentVersion(publications, now)) return null
	return read.application.count({ where: { AND: [scope, { award: { revokedAt: null } }] } })
}

async function countReasons(scope: Where): Promise<Funnel['reasons']> {
	const groups = await database().read.screeningDecision.groupBy({
		by: ['reasonCode'],
		where: { confirmedAt: { not: null }, outcome: 'inadmissible', application: scope },
		_count: { _all: true },
	})
	return groups
		.map(({ reasonCode, _count }) => ({
			code: REASON_CODES.find((code) => code === reasonCode) ?? ('other' as const),
			count: _count._all,
		}))
		.sort((a, b) => b.count - a.count)
}

export type RegionCounts = { code: string; received: number; undecided: number; admissible: number }

/** Received, undecided and admissible, region by region, of this person's scope. */
export async function countRegions(actor: Person, editionId: string): Promise<RegionCounts[]> {
	const scope = officeScope(actor, editionId)
	if (!scope) return []
	const groups = await database().read.application.groupBy({
		by: ['regionCode', 'status'],
		where: { AND: [scope, { status: { not: 'withdrawn' } }] },
		_count: { _all: true },
	})
	const codes = [...new Set(groups.flatMap(({ regionCode }) => regionCode ?? []))].sort()
	return codes.map((code) => {
		const own = groups.filter(({ regionCode }) => regionCode === code)
		const sum = (statuses: readonly string[]) =>
			own
				.filter(({ status }) => statuses.includes(status))
				.reduce((total, { _count }) => total + _count._all, 0)
		return {
			code,
			received: sum(LISTED_STATUSES),
			undecided: sum(UNDECIDED),
			admissible: sum(['admissible']),
		}
	})
}
