import { expect, test } from 'vitest'
import { meanText, scoreText } from '#app/components/scoring/score-text.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

test.each([
	[fraction(58), '58', '58'],
	[fraction(200, 3), '66,67', '66.67'],
	[fraction(312, 5), '62,4', '62.4'],
	[fraction(0), '0', '0'],
	[fraction(100), '100', '100'],
	[fraction(1, 1000), '0', '0'],
])('%j reads %s', (score, french, english) => {
	expect(scoreText('fr', score)).toBe(french)
	expect(scoreText('en', score)).toBe(english)
})

test('a mean of marks has one decimal', () => {
	expect(meanText('ar', fraction(3))).toBe('3,0')
	expect(meanText('fr', fraction(114, 38))).toBe('3,0')
})
