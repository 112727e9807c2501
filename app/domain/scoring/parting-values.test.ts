import { expect, test } from 'vitest'
import { partingValues } from '#app/domain/scoring/parting-values.ts'
import type { TieFacts } from '#app/domain/scoring/tie-rules.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const facts = (thirds: number, milieu: string | null, registeredOn: string | null): TieFacts => ({
	criterionMeans: { impact: fraction(thirds, 3) },
	milieu,
	registeredOn,
})
const A = facts(13, 'rural', '2019-10-03')
const B = facts(12, 'urban', null)

test('each rule shows the values of both', () => {
	expect(partingValues('criterion:impact', A, B)).toEqual({
		by: 'criterion',
		key: 'impact',
		own: '4.33',
		other: '4.00',
	})
	expect(partingValues('rural', A, B)).toEqual({ by: 'rural', own: 'rural', other: 'urban' })
	expect(partingValues('earlier_registration', A, B)).toEqual({
		by: 'earlier_registration',
		own: '2019-10-03',
		other: null,
	})
})

test('means that look the same at two decimals are shown at six', () => {
	const near = { ...A, criterionMeans: { impact: fraction(4331, 1000) } }
	expect(partingValues('criterion:impact', A, near)).toMatchObject({ own: '4.333333', other: '4.331000' })
})

test('what is no published rule, or an unknown criterion, has no values', () => {
	for (const rule of ['tied', 'decision', 'first', 'criterion:market'])
		expect(partingValues(rule, A, B)).toBeNull()
})
