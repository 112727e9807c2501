import { expect, test } from 'vitest'
import { foldRows } from '#app/components/deliberation/fold-rows.ts'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'

const row = (
	order: number | null,
	outcome: RankingRow['outcome'],
	basis: RankingRow['basis'],
): RankingRow => ({
	code: `K${order}`,
	reference: null,
	nameAr: null,
	nameFr: null,
	regionCode: '01',
	order,
	rank: order,
	score: null,
	mean: null,
	beside: null,
	predicted: null,
	readings: [],
	read: 3,
	lacking: 0,
	gap: null,
	zeroMarks: [],
	belowFloor: false,
	tied: false,
	outcome,
	basis,
	details: {},
	byOrderAlone: false,
	parting: null,
	atCut: null,
	decisions: [],
	asked: false,
	confirmed: false,
})
const many = (count: number, from: number, outcome: RankingRow['outcome'], basis: RankingRow['basis']) =>
	Array.from({ length: count }, (_, index) => row(from + index, outcome, basis))
const brief = (rows: RankingRow[]) =>
	foldRows(rows).map((run) =>
		run.kind === 'cut' ? `cut ${run.after?.order ?? '-'} ${run.by}` : `${run.kind} ${run.rows.length}`,
	)

test('the first, those near the cut, places below it and the unranked; the rest is folded', () => {
	const rows = [
		...many(29, 1, 'award', 'ranking'),
		...many(40, 30, 'no-award', 'seats'),
		row(70, 'award', 'region'),
		...many(10, 71, 'no-award', 'floor'),
		row(null, 'no-award', 'readings'),
	]
	expect(brief(rows)).toEqual([
		'rows 3',
		'fold 18',
		'rows 8',
		'cut 29 seats',
		'rows 8',
		'fold 42',
		'kept-below 1',
		'fold 1',
	])
	expect(foldRows(rows).flatMap((run) => (run.kind === 'cut' ? [] : run.rows))).toHaveLength(rows.length)
})

test('a short list is not folded', () => {
	expect(brief([...many(9, 1, 'award', 'ranking'), ...many(5, 10, 'no-award', 'seats')])).toEqual([
		'rows 9',
		'cut 9 seats',
		'rows 5',
	])
	expect(brief([])).toEqual([])
})

test('with places for everybody above the floor, the floor is the cut', () => {
	expect(brief([...many(2, 1, 'award', 'ranking'), row(3, 'no-award', 'floor')])).toEqual([
		'rows 2',
		'cut 2 floor',
		'rows 1',
	])
	expect(brief(many(2, 1, 'award', 'ranking'))).toEqual(['rows 2'])
})

test('equals that wait stand below the cut, files set aside by the jury do not make it', () => {
	expect(
		brief([
			row(1, 'no-award', 'vote'),
			row(2, 'award', 'ranking'),
			row(3, 'waits', 'zero-mark'),
			row(4, 'waits', 'tie'),
			row(5, 'waits', 'tie'),
		]),
	).toEqual(['rows 3', 'cut 3 seats', 'rows 2'])
})
