import { expect, test } from 'vitest'
import { ownDistribution, ownMean } from '#app/domain/scoring/own-distribution.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

test("a juror's own marks are counted by criterion and level; what is not judged yet is not counted", () => {
	expect(
		ownDistribution(
			[{ key: 'a' }, { key: 'b' }],
			[{ levels: { a: 3, b: 0 } }, { levels: { a: 3, b: null } }, { levels: { a: 5 } }],
		),
	).toEqual([
		{ criterionKey: 'a', counts: [0, 0, 0, 2, 0, 1] },
		{ criterionKey: 'b', counts: [1, 0, 0, 0, 0, 0] },
	])
})

test('her own mean is exact, and absent while there is nothing', () => {
	expect(ownMean([1, 3, 7, 14, 10, 3])).toEqual(fraction(3 + 14 + 42 + 40 + 15, 38))
	expect(ownMean([0, 0, 0, 0, 0, 0])).toBe(null)
})
