import { expect, test } from 'vitest'
import { isAwaited } from '#app/domain/deliberation/describe-rows.ts'

const decided = (basis: 'readings' | 'vote') => ({ basis, outcome: 'award', reason: '', vote: null }) as const

test.each([
	['a line that waits', { outcome: 'waits' }, true],
	['a line that follows the rules', {}, false],
	['readings are lacking', { lacking: 1 }, true],
	['they are asked for', { lacking: 1, asked: true }, false],
	['the jury decided to do without', { lacking: 1, decisions: [decided('readings')] }, false],
	['the jury decided on something else', { lacking: 1, decisions: [decided('vote')] }, true],
] as const)('what the jury must decide by name: %s', (_, row, awaited) => {
	expect(isAwaited({ outcome: 'no-award', lacking: 0, asked: false, decisions: [], ...row })).toBe(awaited)
})
