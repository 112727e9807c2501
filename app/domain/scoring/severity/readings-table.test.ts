import { expect, test } from 'vitest'
import { tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

const reading = (application: string, juror: string, score: number | null, stratum?: string) => ({
	application,
	juror,
	score,
	...(stratum === undefined ? {} : { stratum }),
})

test('readings are numbered by application, then juror, whatever the order of rows; an abstention is no row', () => {
	const readings = [
		reading('b', 'x', 3, 'south'),
		reading('a', 'y', 2, 'north'),
		reading('a', 'x', 1, 'north'),
		reading('c', 'z', null, 'east'),
	]
	const outcome = tabulateReadings(readings)
	expect(outcome).toEqual({
		ok: true,
		value: {
			applications: ['a', 'b'],
			jurors: ['x', 'y'],
			strata: ['north', 'south'],
			stratumOf: Int32Array.from([0, 1]),
			starts: Int32Array.from([0, 2, 3]),
			jurorOf: Int32Array.from([0, 1, 0]),
			scores: Float64Array.from([1, 2, 3]),
		},
	})
	expect(tabulateReadings([...readings].reverse())).toEqual(outcome)
})

test.each([
	['no-readings', [], undefined],
	['no-readings', [reading('a', 'x', null)], undefined],
	['duplicate-reading', [reading('a', 'x', 1), reading('b', 'x', 1), reading('a', 'x', 2)], ['a', 'x']],
	['stratum-differs', [reading('a', 'x', 1, 'north'), reading('a', 'y', 2, 'south')], ['a', 'y']],
	['stratum-differs', [reading('a', 'x', 1, 'north'), reading('a', 'y', 2)], ['a', 'y']],
	['score-not-finite', [reading('a', 'x', Number.NaN)], ['a', 'x']],
])('%s', (code, readings, fault) => {
	const details = fault && { details: { application: fault[0], juror: fault[1] } }
	expect(tabulateReadings(readings)).toEqual({ ok: false, code, ...details })
})
