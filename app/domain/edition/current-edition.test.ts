import { expect, test } from 'vitest'
import { currentEdition } from '#app/domain/edition/current-edition.ts'

test('the newest opened edition, never a draft', () => {
	const opened = { year: 2027, stage: 'frozen' } as const
	const older = { year: 2026, stage: 'frozen' } as const
	const draft = { year: 2028, stage: 'draft' } as const
	expect(currentEdition([draft, older, opened])).toBe(opened)
	expect(currentEdition([opened, older])).toBe(opened)
	expect(currentEdition([draft])).toBe(null)
	expect(currentEdition([])).toBe(null)
})
