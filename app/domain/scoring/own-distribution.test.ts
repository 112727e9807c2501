import { expect, test } from 'vitest'
import { ownDistribution } from '#app/domain/scoring/own-distribution.ts'

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
