import { expect, test } from 'vitest'
import { normalDistribution } from '#app/domain/scoring/ranks/normal-distribution.ts'

/** Twenty digits by arithmetic of 30 digits. */
test.each([
	[0, 0.5],
	[0.1, 0.53982783727702898367],
	[1, 0.84134474606854294859],
	[1.96, 0.97500210485177956379],
	[2.5, 0.99379033467422386483],
	[2.999, 0.99864566346627289384],
	[3, 0.99865010196836990547],
	[3.001, 0.99865452717491503352],
	[5, 0.99999971334842812081],
	[8, 0.9999999999999993779],
	[-1, 0.15865525393145705141],
	[-3, 0.0013498980316300945267],
	[-5, 2.8665157187919391167e-7],
	[40, 1],
	[-40, 0],
])('Φ(%d)', (x, wanted) => {
	expect(Math.abs(normalDistribution(x) - wanted)).toBeLessThan(1e-12)
})
