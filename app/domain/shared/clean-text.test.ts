import { expect, test } from 'vitest'
import { cleanLine, cleanText, countCharacters, countWords } from '#app/domain/shared/clean-text.ts'

test('a text is kept readable and nothing else', () => {
	expect(cleanText('  e\u0301te\u0301\r\nsuite\u0000\u0007 \n\u202eabc\u202c ')).toBe('été\nsuite\nabc')
	expect(cleanText('نص\u200cنص')).toBe('نص\u200cنص')
	expect(cleanText(' \n\t ')).toBe('')
})

test('one line has single spaces', () => {
	expect(cleanLine(' زهر \n اللوز\u00a0')).toBe('زهر اللوز')
})

test('characters and words as people count them', () => {
	expect(countCharacters('ⵣ😀a')).toBe(3)
	expect(countWords('كتبتم 51 كلمة – نعم')).toBe(4)
	expect(countWords('')).toBe(0)
})
