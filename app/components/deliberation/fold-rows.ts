import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'

/** A run of lines that stand together, open or folded away. */
export type Run =
	| { readonly kind: 'rows'; readonly key: string; readonly rows: readonly RankingRow[] }
	| {
			readonly kind: 'fold'
			readonly key: 'above' | 'below' | 'unranked'
			readonly rows: readonly RankingRow[]
	  }
	/** Where the places end: after this line, or, when there are places enough, where the floor begins. */
	| { readonly kind: 'cut'; readonly by: 'seats' | 'floor'; readonly after: RankingRow | null }
	/** Lines below the cut that hold a place all the same. */
	| { readonly kind: 'kept-below'; readonly rows: readonly RankingRow[] }

const FIRST = 3
const NEAR = 8
/** A run shorter than this is not worth folding. */
const SHORTEST_FOLD = 4

/** The first lines, those near the cut on both sides, places below it; what lies between is folded. */
export function foldRows(rows: readonly RankingRow[]): Run[] {
	const ranked = rows.filter((row) => row.order !== null)
	const unranked = rows.filter((row) => row.order === null)
	const cut = findCut(ranked)
	const above = ranked.slice(0, cut?.at ?? ranked.length)
	const under = ranked.slice(cut?.at ?? ranked.length)
	const kept = under.filter((row) => row.outcome === 'award')
	const below = under.filter((row) => row.outcome !== 'award')
	return [
		...foldAbove(above, cut !== null),
		...(cut ? [{ kind: 'cut', by: cut.by, after: above.at(-1) ?? null } as const] : []),
		...foldBelow(below),
		...(kept.length > 0 ? [{ kind: 'kept-below', rows: kept } as const] : []),
		...fold('unranked', unranked),
	]
}

/** The first line that has no place for want of places; else the first below the floor. */
function findCut(ranked: readonly RankingRow[]): { at: number; by: 'seats' | 'floor' } | null {
	const seats = ranked.findIndex(({ basis, outcome }) =>
		outcome === 'no-award' ? basis === 'seats' || basis === 'tie' : outcome === 'waits' && basis === 'tie',
	)
	if (seats >= 0) return { at: seats, by: 'seats' }
	const floor = ranked.findIndex(({ basis }) => basis === 'floor')
	return floor >= 0 ? { at: floor, by: 'floor' } : null
}

function foldAbove(above: readonly RankingRow[], hasCut: boolean): Run[] {
	const last = hasCut ? NEAR : 0
	if (above.length < FIRST + last + SHORTEST_FOLD) return open('above', above)
	const turn = above.length - last
	return [
		...open('first', above.slice(0, FIRST)),
		...fold('above', above.slice(FIRST, turn)),
		...open('near', above.slice(turn)),
	]
}

function foldBelow(below: readonly RankingRow[]): Run[] {
	if (below.length < NEAR + SHORTEST_FOLD) return open('below', below)
	return [...open('after', below.slice(0, NEAR)), ...fold('below', below.slice(NEAR))]
}

function open(key: string, rows: readonly RankingRow[]): Run[] {
	return rows.length > 0 ? [{ kind: 'rows', key, rows }] : []
}

function fold(key: 'above' | 'below' | 'unranked', rows: readonly RankingRow[]): Run[] {
	return rows.length > 0 ? [{ kind: 'fold', key, rows }] : []
}
