import { LISTED_STATUSES, type ListedStatus, type QueueFilter } from '#app/domain/screening/queue-filter.ts'
import type { Language } from '#app/i18n/direction.ts'
import { database, type Application, type Prisma } from '#app/server/db.server.ts'
import { type QueueOf, queueOrder, queueWhere } from '#app/server/screening/queue-where.server.ts'

export const QUEUE_PAGE = 25

export type QueueRow = Pick<
	Application,
	| 'id'
	| 'reference'
	| 'nameAr'
	| 'nameFr'
	| 'regionCode'
	| 'provinceCode'
	| 'sector'
	| 'receivedAt'
	| 'membersTotal'
	| 'women'
	| 'youth'
> & {
	status: ListedStatus
	contested: boolean
	/** Of an open request for completion. */
	dueAt: Date | null
}

export type Queue = {
	rows: QueueRow[]
	total: number
	pages: number
	/** As it was counted: never past the last one. */
	page: number
	/** By status, whatever status the filter names. */
	counts: Readonly<Record<ListedStatus, number>>
	/** Those of the person's scope, for the filters. */
	regions: string[]
	sectors: string[]
}

const select = {
	id: true,
	reference: true,
	nameAr: true,
	nameFr: true,
	regionCode: true,
	provinceCode: true,
	sector: true,
	receivedAt: true,
	membersTotal: true,
	women: true,
	youth: true,
	status: true,
	contestedAt: true,
	completions: {
		where: { answeredAt: null },
		orderBy: { askedAt: 'desc' },
		take: 1,
		select: { dueAt: true },
	},
} satisfies Prisma.ApplicationSelect

/** One page of the queue. Null: no business in this edition. */
export async function listQueue(of: QueueOf, filter: QueueFilter, language: Language): Promise<Queue | null> {
	const where = queueWhere(of, filter)
	if (!where) return null
	const { read } = database()
	const total = await read.application.count({ where })
	const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE))
	const page = Math.min(filter.page, pages)
	const rows = await read.application.findMany({
		where,
		select,
		orderBy: queueOrder(filter, language),
		skip: (page - 1) * QUEUE_PAGE,
		take: QUEUE_PAGE,
	})
	return {
		rows: rows.map(toRow),
		total,
		pages,
		page,
		counts: await countByStatus(of, filter),
		...(await listPlaces(of, filter)),
	}
}

type Selected = Prisma.ApplicationGetPayload<{ select: typeof select }>

export function toRow({ completions, contestedAt, status, ...row }: Selected): QueueRow {
	// A draft is never in the scope; the type does not know.
	const listed = LISTED_STATUSES.find((one) => one === status)
	if (!listed) throw new Error('A draft stands in the office')
	const dueAt = status === 'completion' ? (completions[0]?.dueAt ?? null) : null
	return { ...row, status: listed, contested: contestedAt !== null, dueAt }
}

export async function countByStatus(of: QueueOf, filter: QueueFilter): Promise<Record<ListedStatus, number>> {
	const where = queueWhere(of, { ...filter, status: null })
	const groups = where
		? await database().read.application.groupBy({ by: ['status'], where, _count: { _all: true } })
		: []
	const counts = LISTED_STATUSES.map(
		(status) => [status, groups.find((group) => group.status === status)?._count._all ?? 0] as const,
	)
	return Object.fromEntries(counts) as Record<ListedStatus, number>
}

/** Regions and sectors that occur in the person's scope. */
async function listPlaces(
	of: QueueOf,
	filter: QueueFilter,
): Promise<{ regions: string[]; sectors: string[] }> {
	const where = queueWhere(of, { ...filter, status: null, region: null, sector: null, mark: null, q: '' })
	if (!where) return { regions: [], sectors: [] }
	const groups = await database().read.application.groupBy({ by: ['regionCode', 'sector'], where })
	const distinct = (values: (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))].sort()
	return {
		regions: distinct(groups.map(({ regionCode }) => regionCode)),
		sectors: distinct(groups.map(({ sector }) => sector)),
	}
}

export type Place = {
	/** From 1; null: this file is not, or no longer, in the filtered list. */
	position: number | null
	total: number
	previous: string | null
	next: string | null
	/** Some of the list round this file, itself included. */
	around: QueueRow[]
}

const AROUND = 7

/** Where a file stands in the filtered queue, and its neighbours. Null: no business in this edition. */
export async function findPlace(
	of: QueueOf,
	filter: QueueFilter,
	language: Language,
	applicationId: string,
): Promise<Place | null> {
	const where = queueWhere(of, filter)
	if (!where) return null
	const { read } = database()
	const ids = (
		await read.application.findMany({ where, orderBy: queueOrder(filter, language), select: { id: true } })
	).map(({ id }) => id)
	const at = ids.indexOf(applicationId)
	const first = Math.max(0, Math.min(at - 2, ids.length - AROUND))
	const around = ids.slice(first, first + AROUND)
	const rows = await read.application.findMany({ where: { AND: [where, { id: { in: around } }] }, select })
	const byId = new Map(rows.map((row) => [row.id, toRow(row)]))
	return {
		position: at < 0 ? null : at + 1,
		total: ids.length,
		previous: at > 0 ? (ids[at - 1] ?? null) : null,
		next: ids[at + 1] ?? null,
		around: around.flatMap((id) => byId.get(id) ?? []),
	}
}
