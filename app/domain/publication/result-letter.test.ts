import { expect, test } from 'vitest'
import { buildResultLetter, type LetterSheet } from '#app/domain/publication/result-letter.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const CRITERIA = [
	{ key: 'innovation', weight: 20 },
	{ key: 'market', weight: 40 },
	{ key: 'impact', weight: 30 },
	{ key: 'governance', weight: 10 },
]
const KEYS = CRITERIA.map(({ key }) => key)
const sheet = (jurorId: string, levels: number[], more: Partial<LetterSheet> = {}): LetterSheet => ({
	jurorId,
	status: 'submitted',
	marks: Object.fromEntries(
		KEYS.map((key, index) => [
			key,
			{ level: levels[index] ?? null, comment: ` ${key} lu ${levels.join('')} ` },
		]),
	),
	overall: '',
	...more,
})
const SHEETS = [
	sheet('juror-secret-1', [4, 2, 4, 4], { overall: ' Beau projet ' }),
	sheet('juror-secret-2', [3, 3, 4, 3]),
	sheet('juror-secret-3', [3, 2, 4, 4]),
]
const INPUT = {
	applicationId: 'a',
	criteria: CRITERIA,
	sheets: SHEETS,
	score: fraction(190, 3),
	mean: null,
	awarded: false,
}

test('means, nearest levels, strengths and the advice that would have gained most', () => {
	const letter = buildResultLetter(INPUT)
	expect(letter).toMatchObject({
		awarded: false,
		score: '63.33',
		strengths: ['impact', 'governance'],
		advice: 'market',
	})
	expect(
		letter.criteria.map(({ key, weight, meanLevel, nearestLevel }) => [key, weight, meanLevel, nearestLevel]),
	).toEqual([
		['innovation', 20, '3.33', 3],
		['market', 40, '2.33', 2],
		['impact', 30, '4.00', 4],
		['governance', 10, '3.67', 4],
	])
})

test('readings are whole, numbered, and the same number carries the same comments', () => {
	const letter = buildResultLetter(INPUT)
	expect(letter.readings.map(({ reading }) => reading)).toEqual([1, 2, 3])
	expect(letter.readings.map(({ total }) => total).sort()).toEqual(['60.00', '64.00', '66.00'])
	for (const { reading, levels } of letter.readings) {
		const written = letter.criteria[0]?.comments.find((comment) => comment.reading === reading)?.text
		expect(written).toBe(`innovation lu ${KEYS.map((key) => levels[key]).join('')}`)
	}
	expect(letter.readings.filter(({ overall }) => overall === 'Beau projet')).toHaveLength(1)
})

test('no juror can be recognised: no id, and an order of its own for each application', () => {
	expect(JSON.stringify(buildResultLetter(INPUT))).not.toContain('secret')
	expect(buildResultLetter({ ...INPUT, sheets: [...SHEETS].reverse() })).toEqual(buildResultLetter(INPUT))
	const orders = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((applicationId) =>
		buildResultLetter({ ...INPUT, applicationId })
			.readings.map(({ total }) => total)
			.join(),
	)
	expect(new Set(orders).size).toBeGreaterThan(2)
})

test('drafts, void and incomplete sheets say nothing to the applicant', () => {
	const sheets = [
		...SHEETS,
		sheet('juror-secret-4', [0, 0, 0, 0], { status: 'draft' }),
		sheet('juror-secret-5', [0, 0, 0, 0], { status: 'void' }),
		sheet('juror-secret-6', [0, 0, 0]),
	]
	expect(buildResultLetter({ ...INPUT, sheets })).toEqual(buildResultLetter(INPUT))
})

test('half a level goes up; equal means prefer the greater weight', () => {
	const sheets = [sheet('x', [2, 4, 4, 4]), sheet('y', [3, 4, 4, 4])]
	const letter = buildResultLetter({ ...INPUT, sheets })
	expect(letter.criteria[0]).toMatchObject({ meanLevel: '2.50', nearestLevel: 3 })
	expect(letter.strengths).toEqual(['market', 'impact'])
	expect(letter.advice).toBe('innovation')
})

test('nothing shown is no strength, nothing lost needs no advice', () => {
	expect(buildResultLetter({ ...INPUT, sheets: [sheet('x', [0, 1, 0, 0])] })).toMatchObject({
		strengths: ['market'],
		advice: 'impact',
	})
	expect(buildResultLetter({ ...INPUT, sheets: [sheet('x', [5, 5, 5, 5])] }).advice).toBe(null)
})

test('an application without readings gets a letter without figures', () => {
	expect(buildResultLetter({ ...INPUT, sheets: [], score: null })).toEqual({
		awarded: false,
		score: null,
		mean: null,
		criteria: [],
		readings: [],
		strengths: [],
		advice: null,
	})
})

test('the plain mean stands beside an official score that is another', () => {
	const corrected = buildResultLetter({ ...INPUT, score: fraction(61_250_000, 1e6), mean: fraction(190, 3) })
	expect([corrected.score, corrected.mean]).toEqual(['61.25', '63.33'])
	expect(buildResultLetter(INPUT).mean).toBe(null)
})
