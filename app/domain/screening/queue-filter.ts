import { type Status, STATUSES } from '#app/domain/application/status.ts'
import { cleanLine } from '#app/domain/shared/clean-text.ts'
import { parseWholeNumber } from '#app/domain/shared/whole-number.ts'

/** Statuses that the office lists: a draft is nobody's business but its author's. */
export type ListedStatus = Exclude<Status, 'draft'>
export const LISTED_STATUSES = STATUSES.filter((status): status is ListedStatus => status !== 'draft')

/** `contested`: not yet settled; `overdue`: completion asked, not answered, time over; `late`: undecided after its day. */
export const QUEUE_MARKS = ['contested', 'overdue', 'late'] as const
export type QueueMark = (typeof QUEUE_MARKS)[number]

/** A minus turns the order round. */
export const QUEUE_SORTS = ['received', '-received', 'reference', '-reference', 'name', '-name'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]

export type QueueFilter = {
	readonly status: ListedStatus | null
	readonly region: string | null
	readonly sector: string | null
	readonly mark: QueueMark | null
	/** As typed. */
	readonly q: string
	readonly sort: QueueSort
	/** From 1. */
	readonly page: number
}

export const WHOLE_QUEUE: QueueFilter = {
	status: null,
	region: null,
	sector: null,
	mark: null,
	q: '',
	sort: 'received',
	page: 1,
}

/** The filter that an address holds; whatever it cannot mean is left out. */
export function readQueueFilter(get: (name: string) => string | null): QueueFilter {
	const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
		values.find((value) => value === get(name)) ?? null
	const code = (name: string, shape: RegExp) => (shape.test(get(name) ?? '') ? get(name) : null)
	const page = parseWholeNumber(get('page') ?? '')
	return {
		status: oneOf(LISTED_STATUSES, 'status'),
		region: code('region', /^\d{2}$/),
		sector: code('sector', /^[a-z][a-z0-9_]{0,40}$/),
		mark: oneOf(QUEUE_MARKS, 'mark'),
		q: cleanLine(get('q') ?? '').slice(0, 100),
		sort: oneOf(QUEUE_SORTS, 'sort') ?? 'received',
		page: page.ok && page.value >= 1 ? page.value : 1,
	}
}

/** The filter as the part of an address after `?`; the usual values are left out. A change leads to the first page. */
export function writeQueueFilter(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
	const wanted: QueueFilter = { ...filter, page: 1, ...change }
	const pairs: [string, string | null][] = [
		['status', wanted.status],
		['region', wanted.region],
		['sector', wanted.sector],
		['mark', wanted.mark],
		['q', wanted.q || null],
		['sort', wanted.sort === 'received' ? null : wanted.sort],
		['page', wanted.page === 1 ? null : String(wanted.page)],
	]
	return pairs
		.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
		.join('&')
}
