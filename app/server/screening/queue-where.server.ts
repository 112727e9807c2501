import type { Actor } from '#app/domain/people/actor.ts'
import type { Calendar } from '#app/domain/edition/definition.ts'
import type { QueueFilter, QueueMark } from '#app/domain/screening/queue-filter.ts'
import { parseReference } from '#app/domain/shared/reference.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'
import type { Prisma } from '#app/server/db.server.ts'
import { officeScope } from '#app/server/screening/office-scope.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type QueueOf = { actor: Actor; editionId: string; calendar: Calendar; now: Date }
type Where = Prisma.ApplicationWhereInput

/** Not yet decided: the office or the applicant still has something to do. */
export const UNDECIDED = ['received', 'completion', 'refusal_proposed'] as const

/** What the filter leaves of the person's own scope. Null: no business in this edition. */
export function queueWhere(of: QueueOf, filter: QueueFilter): Where | null {
	const scope = officeScope(of.actor, of.editionId)
	if (!scope) return null
	const narrow: Where[] = [
		...(filter.status ? [{ status: filter.status }] : []),
		...(filter.region ? [{ regionCode: filter.region }] : []),
		...(filter.sector ? [{ sector: filter.sector }] : []),
		...(filter.mark ? [markWhere(filter.mark, of)] : []),
		...searchWhere(filter.q),
	]
	return { AND: [scope, ...narrow] }
}

export function markWhere(mark: QueueMark, { calendar, now }: Pick<QueueOf, 'calendar' | 'now'>): Where {
	if (mark === 'contested') return { contestedAt: { not: null }, status: { in: ['received', 'completion'] } }
	if (mark === 'overdue') {
		return { status: 'completion', completions: { some: { answeredAt: null, dueAt: { lte: now } } } }
	}
	const isLate = moroccanDay(now) > calendar.eligibilityDecidedOn
	return { status: { in: isLate ? [...UNDECIDED] : [] } }
}

/** Every word, in the names, the ICE, the number of the register or the project's title; or the reference. */
function searchWhere(q: string): Where[] {
	const words = foldForSearch(q).split(' ').filter(Boolean)
	if (words.length === 0) return []
	const inWords: Where = { AND: words.map((word) => ({ searchKey: { contains: word } })) }
	const reference = referencePart(q)
	return [reference ? { OR: [inWords, { reference: { contains: reference } }] } : inWords]
}

/** `lm27-0142`, `LM27 142` or `0142` as a part of a reference; null for what cannot be one. */
function referencePart(q: string): string | null {
	const parsed = parseReference(q)
	if (parsed) return parsed.reference
	const text = foldForSearch(q).replaceAll(' ', '-').toUpperCase()
	return /^([A-Z]{2}\d{0,2}-?\d{0,6}|\d{3,6})$/.test(text) ? text : null
}

/** The order of the list; equals follow their arrival. */
export function queueOrder(
	{ sort }: QueueFilter,
	language: string,
): Prisma.ApplicationOrderByWithRelationInput[] {
	const direction = sort.startsWith('-') ? 'desc' : 'asc'
	const last = [{ receivedAt: 'asc' as const }, { id: 'asc' as const }]
	if (sort.endsWith('reference')) return [{ reference: { sort: direction, nulls: 'last' } }, ...last]
	if (sort.endsWith('name')) {
		const column = language === 'ar' || language === 'zgh' ? 'nameAr' : 'nameFr'
		return [{ [column]: { sort: direction, nulls: 'last' } }, ...last]
	}
	return [{ receivedAt: { sort: direction, nulls: 'last' } }, { id: direction }]
}
