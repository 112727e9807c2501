import { expect, test } from 'vitest'
import { normalDistribution } from '#app/domain/scoring/ranks/normal-distribution.ts'

/** Computed with 30 digits. */
test.each([
	[0, 0.5],
	[0.1, 0.539827837277029],
	[1, 0.8413447460685429],
	[1.96, 0.9750021048517795],
	[2.5, 0.9937903346742238],
	[2.999, 0.9986456634662729],
	[3, 0.9986501019683699],
	[3.001, 0.998654527174915],
	[5, 0.9999997133484281],
	[8, 0.9999999999999993],
	[-1, 0.15865525393145705],
	[-3, 0.0013498980316300946],
	[-5, 2.866515718791939e-7],
	[40, 1],
	[-40, 0],
])('Φ(%d)', (x, wanted) => {
	expect(Math.abs(normalDistribution(x) - wanted)).toBeLessThan(1e-12)
})
