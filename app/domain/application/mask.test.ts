import { expect, test } from 'vitest'
import { maskSecret } from '#app/domain/application/mask.ts'

test('only the last two characters are left', () => {
	expect(maskSecret('AB123456')).toBe('••••••56')
	expect(maskSecret('AB1')).toBe('••••B1')
	expect(maskSecret('')).toBe('••••')
})
