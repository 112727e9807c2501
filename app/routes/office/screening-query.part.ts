import { type QueueFilter, readQueueFilter, writeQueueFilter } from '#app/domain/screening/queue-filter.ts'

export const DONE = ['admit', 'ask', 'refuse', 'marks', 'settle', 'confirm', 'reject'] as const
export type Done = (typeof DONE)[number]

/** What the address of a file says beside the file: the list it was opened from, the document in view, what was done. */
export type FileQuery = { filter: QueueFilter; doc: string | null; sheet: number; done: Done | null }

export function readFileQuery(request: Request): FileQuery {
	const query = new URL(request.url).searchParams
	const sheet = Number(query.get('sheet'))
	return {
		filter: readQueueFilter((name) => query.get(name)),
		doc: query.get('doc'),
		sheet: Number.isInteger(sheet) && sheet >= 1 && sheet <= 999 ? sheet : 1,
		done: DONE.find((one) => one === query.get('done')) ?? null,
	}
}

/** The part of an address that shows a document, in the same list. */
export function documentQuery({ filter }: FileQuery, doc: string, sheet = 1): string {
	const list = writeQueueFilter(filter)
	return `?${list ? `${list}&` : ''}doc=${doc}${sheet > 1 ? `&sheet=${sheet}` : ''}#doc`
}
