import { expect, test } from 'vitest'
import {
	CHECKS,
	checkReadiness,
	countObstacles,
	type ReadinessFacts,
} from '#app/domain/publication/readiness.ts'

const READY: ReadinessFacts = {
	sittingClosed: true,
	hasMinutes: true,
	undecided: 0,
	awards: 31,
	seats: 31,
	emptyRegions: 0,
	incompleteAwards: 0,
	letters: 371,
	brokenLetters: 0,
	onPaper: 0,
}
const stateOf = (change: Partial<ReadinessFacts>) =>
	Object.fromEntries(checkReadiness({ ...READY, ...change }).map(({ key, state }) => [key, state]))

test('everything ready: only the draft of Tamazight is to be looked at', () => {
	const checks = checkReadiness(READY)
	expect(checks.map(({ key }) => key)).toEqual([...CHECKS])
	expect(checks.filter(({ state }) => state !== 'ok').map(({ key }) => key)).toEqual(['tamazight'])
	expect(countObstacles(checks)).toBe(0)
	expect(checks.find(({ key }) => key === 'letters')).toMatchObject({ count: 371, of: 371 })
})

test.each([
	['sitting', { sittingClosed: false }],
	['minutes', { hasMinutes: false }],
	['decided', { undecided: 1 }],
	['seats', { awards: 0 }],
	['seats', { awards: 32 }],
	['certificates', { incompleteAwards: 1 }],
	['letters', { brokenLetters: 1 }],
] as const)('%s stops the signature: %j', (key, change) => {
	expect(stateOf(change)[key]).toBe('bad')
	expect(countObstacles(checkReadiness({ ...READY, ...change }))).toBe(1)
})

test.each([
	['seats', { awards: 30 }],
	['regions', { emptyRegions: 2 }],
	['reach', { onPaper: 12 }],
] as const)('%s is to be looked at: %j', (key, change) => {
	expect(stateOf(change)[key]).toBe('warn')
	expect(countObstacles(checkReadiness({ ...READY, ...change }))).toBe(0)
})
