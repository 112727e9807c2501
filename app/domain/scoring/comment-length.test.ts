import { expect, test } from 'vitest'
import { countCharacters } from '#app/domain/scoring/comment-length.ts'

test.each([
	['', 0],
	['   \n\t ', 0],
	['  deux mots ', 9],
	['a\n\n\nb', 3],
	['مشروع', 5],
	['مَشْرُوعٌ', 5],
	['مشـــــروع', 5],
	['a\u200d\u200c\u200f\u2066b\u0000', 2],
	['é', 1],
	['e\u0301', 1],
	['🌿🌿', 2],
	['ⵜⴰⴳⵍⴷⵉⵜ', 7],
])('%j counts %i', (text, count) => {
	expect(countCharacters(text)).toBe(count)
})
