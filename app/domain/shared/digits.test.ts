import { expect, test } from 'vitest'
import { foldDigits } from '#app/domain/shared/digits.ts'

test('digits of both Arabic sets become Western', () => {
	expect(foldDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789')
	expect(foldDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789')
})

test('letters and Western digits stay', () => {
	expect(foldDigits('رقم ٧ bis 8')).toBe('رقم 7 bis 8')
})
