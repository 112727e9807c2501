import { expect, test } from 'vitest'
import { lettersOf } from '#app/domain/publication/letters.ts'

test('the first version answers everyone', () => {
	expect(lettersOf(['a', 'b', 'c'], new Set(['b']), null)).toEqual([
		{ applicationId: 'a', kind: 'result-not-awarded' },
		{ applicationId: 'b', kind: 'result-awarded' },
		{ applicationId: 'c', kind: 'result-not-awarded' },
	])
})

test('a correction writes to those whose answer it changes, both ways', () => {
	expect(lettersOf(['a', 'b', 'c', 'd'], new Set(['b', 'c']), new Set(['a', 'b']))).toEqual([
		{ applicationId: 'a', kind: 'result-corrected' },
		{ applicationId: 'c', kind: 'result-corrected' },
	])
	expect(lettersOf(['a', 'b'], new Set(['b']), new Set(['b']))).toEqual([])
})
