import { expect, test } from 'vitest'
import { compareByTieRule, parseTieRule, parseTieRules } from '#app/domain/scoring/tie-rules.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

test('the three kinds of rule are read, anything else is not', () => {
	expect(parseTieRules(['criterion:social_impact', 'rural', 'earlier_registration'])).toEqual([
		{ by: 'criterion', key: 'social_impact' },
		{ by: 'rural' },
		{ by: 'earlier_registration' },
	])
	for (const text of ['', 'criterion:', 'criterion:A', 'Rural', 'submission_time'])
		expect(parseTieRule(text)).toBe(null)
	expect(() => parseTieRules(['rural', 'draw'])).toThrow(TypeError)
})

test('thirds are compared exactly, and a criterion that is not rated is an error', () => {
	const facts = (mean: ReturnType<typeof fraction>) => ({
		criterionMeans: { c: mean },
		milieu: null,
		registeredOn: null,
	})
	const rule = { by: 'criterion', key: 'c' } as const
	expect(compareByTieRule(rule, facts(fraction(10, 3)), facts(fraction(20, 6)))).toBe(0)
	expect(compareByTieRule(rule, facts(fraction(10, 3)), facts(fraction(333, 100)))).toBeLessThan(0)
	expect(() =>
		compareByTieRule({ by: 'criterion', key: 'd' }, facts(fraction(1)), facts(fraction(1))),
	).toThrow(TypeError)
})

test('periurban is not rural', () => {
	const facts = (milieu: string | null) => ({ criterionMeans: {}, milieu, registeredOn: null })
	expect(compareByTieRule({ by: 'rural' }, facts('rural'), facts('periurban'))).toBeLessThan(0)
	expect(compareByTieRule({ by: 'rural' }, facts('periurban'), facts(null))).toBe(0)
	expect(compareByTieRule({ by: 'rural' }, facts(null), facts('rural'))).toBeGreaterThan(0)
})
