import { expect, test } from 'vitest'
import { clockWords } from '#app/components/edition/clock-words.ts'
import { words } from '#app/i18n/catalog.ts'

const inArabic = (days: number, hours: number, minutes = 0) =>
	Object.values(clockWords(words('ar').home, { days, hours, minutes }))
		.join(' ')
		.trim()

test.each([
	[10, 2, 0, '10 أيام وساعتان'],
	[68, 0, 0, '68 يوما'],
	[2, 1, 0, 'يومان وساعة'],
	[2, 0, 0, 'يومان'],
	[1, 0, 0, 'يوم واحد'],
	[0, 11, 5, '11 ساعة'],
	[0, 2, 5, 'ساعتان'],
	[0, 0, 3, '3 دقائق'],
	[0, 0, 0, 'أقل من دقيقة'],
])('%d days %d hours %d minutes', (days, hours, minutes, text) => {
	expect(inArabic(days, hours, minutes)).toBe(text)
})

test('French and English', () => {
	const left = { days: 10, hours: 2, minutes: 5 }
	expect(clockWords(words('fr').home, left)).toEqual({ figure: '10', unit: 'jours et 2 h' })
	expect(clockWords(words('en').home, { ...left, days: 1, hours: 0 })).toEqual({ figure: '1', unit: 'day' })
	expect(clockWords(words('fr').home, { days: 0, hours: 0, minutes: 0 })).toEqual({
		figure: '<1',
		unit: 'minute',
	})
})
