import { expect, test } from 'vitest'
import { bareText, findCopiedComments } from '#app/domain/scoring/agreement/copied-comments.ts'
import { watchSheetHabits, type WatchedSheet } from '#app/domain/scoring/agreement/sheet-habits.ts'
import { WATCH_SETTINGS as SETTINGS } from '#app/domain/scoring/agreement/watch-settings.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'

const sheets = (juror: string, count: number, sheet: Partial<WatchedSheet> = {}): WatchedSheet[] =>
	Array.from({ length: count }, () => ({ juror, group: null, levels: [1, 2, 3], seconds: null, ...sheet }))
const codes = (given: WatchedSheet[], juror: string) =>
	watchSheetHabits(given, SETTINGS)
		.find((one) => one.juror === juror)
		?.flags.map(({ code }) => code)

test('straight lines: more than 80 % of the files, of at least five', () => {
	const mixed = (straight: number, other: number) => [
		...sheets('a', straight, { levels: [3, 3, 3] }),
		...sheets('a', other),
	]
	expect(codes(mixed(8, 2), 'a')).toEqual([])
	expect(codes(mixed(9, 2), 'a')).toEqual(['straight-lines'])
	expect(codes(mixed(4, 0), 'a')).toEqual([])
	expect(codes(mixed(5, 0), 'a')).toEqual(['straight-lines'])
	expect(codes(sheets('a', 9, { levels: [3] }), 'a')).toEqual([])
	expect(watchSheetHabits(mixed(9, 2), SETTINGS)[0]?.flags).toEqual([
		{ code: 'straight-lines', figures: { straightLines: 9, files: 11, limit: 0.8 } },
	])
})

test("pace: a median under a quarter of her own group's, never against another group's", () => {
	const group = (name: string, seconds: number) =>
		['b', 'c', 'd'].flatMap((juror) => sheets(`${juror}${name}`, 9, { group: name, seconds }))
	const hasty = (seconds: number, count = 9) => sheets('a', count, { group: 'north', seconds })
	expect(codes([...group('north', 1200), ...hasty(299)], 'a')).toEqual(['hasty'])
	expect(codes([...group('north', 1200), ...hasty(300)], 'a')).toEqual([])
	expect(codes([...group('north', 1200), ...hasty(299, 4)], 'a')).toEqual([])
	expect(codes([...group('south', 1200), ...group('north', 400), ...hasty(299)], 'a')).toEqual([])
	expect(codes(sheets('a', 9, { group: 'north' }), 'a')).toEqual([])
	expect(watchSheetHabits([...group('north', 1200), ...hasty(100)], SETTINGS)[0]).toMatchObject({
		juror: 'a',
		medianSeconds: 100,
		groupSeconds: 1200,
		flags: [{ code: 'hasty', figures: { medianSeconds: 100, groupSeconds: 1200, limit: 0.25, files: 9 } }],
	})
})

const FRENCH = 'La coopérative décrit bien son marché, ses clientes et la suite qu’elle donnera au projet.'
const ARABIC = 'تصف التعاونية سوقها وزبوناتها وصفًا جيدًا وتشرح كيف سيستمر المشروع بعد السنة الأولى.'
const at = (juror: string, application: string, text: string) => ({ juror, application, text })
const found = (...comments: ReturnType<typeof at>[]) => findCopiedComments(comments, SETTINGS)

test('nearly the same comment in two readings is found, across accents, marks, case and stretches', () => {
	expect(found(at('b', '2', FRENCH), at('a', '1', FRENCH.toUpperCase().replaceAll(',', ';')))).toEqual([
		{
			readings: [
				{ juror: 'a', application: '1' },
				{ juror: 'b', application: '2' },
			],
			jurors: 2,
			resemblance: 1,
		},
	])
	const bare = ARABIC.replace(/\p{M}/gu, '').replace('سوقها', 'ســـوقها')
	expect(found(at('a', '1', ARABIC), at('a', '2', bare))).toMatchObject([{ jurors: 1, resemblance: 1 }])
	const [near] = found(at('a', '1', FRENCH), at('a', '2', FRENCH.replace('projet', 'programme')))
	expect(near?.readings).toHaveLength(2)
	expect(near?.resemblance).toBeGreaterThanOrEqual(0.8)
	expect(near?.resemblance).toBeLessThan(1)
	expect(bareText('  Été—ÉTÉ, n° 3 ! ')).toBe('ete ete n 3')
})

test('other texts, short ones and repeats within one reading are no copies', () => {
	expect(found(at('a', '1', FRENCH), at('a', '2', ARABIC))).toEqual([])
	expect(
		found(
			at('a', '1', FRENCH),
			at('a', '2', `Rien de cela. ${FRENCH.slice(0, 40)} mais tout le reste manque.`),
		),
	).toEqual([])
	expect(found(at('a', '1', 'Très bien.'), at('a', '2', 'Très bien.'))).toEqual([])
	expect(found(at('a', '1', FRENCH), at('a', '1', FRENCH))).toEqual([])
	const exactly = 'abcdefghij klmnopqrs tuvwxyz 12'
	expect(found(at('a', '1', exactly.slice(0, 29)), at('b', '2', exactly.slice(0, 29)))).toEqual([])
	expect(found(at('a', '1', exactly.slice(0, 30)), at('b', '2', exactly.slice(0, 30)))).toHaveLength(1)
})

test('chains are one group, the largest group first, and every pair over the threshold is seen', () => {
	const words = Array.from({ length: 40 }, (_, word) => `word${word}x`)
	const versions = [0, 1, 2, 3].map((shift) => words.slice(shift, shift + 30).join(' '))
	const groups = found(
		...['a', 'b'].map((juror) => at(juror, '9', ARABIC)),
		...versions.map((text, version) => at('c', String(version), text)),
	)
	expect(groups.map(({ readings }) => readings.length)).toEqual([4, 2])
	expect(groups[0]?.jurors).toBe(1)
})

test('the short way finds the pairs that comparing all with all finds', () => {
	const generator = createGenerator('copies')
	const draw = (count: number) => Array.from({ length: count }, () => `w${generator.nextBelow(300)}`)
	const bases = Array.from({ length: 12 }, () => draw(20))
	const texts = Array.from({ length: 80 }, (_, index) =>
		(bases[index % 12] ?? []).map((word) => (generator.nextBelow(24) === 0 ? draw(1)[0] : word)).join(' '),
	)
	const runs = texts.map((text) => new Set(Array.from(text.slice(3), (_, at) => text.slice(at, at + 4))))
	const alike = (one: Set<string>, other: Set<string>) => {
		const common = [...one].filter((run) => other.has(run)).length
		return common / (one.size + other.size - common) >= 0.8
	}
	const linked = runs.flatMap((run, index) => runs.slice(index + 1).filter((other) => alike(run, other)))
	// Two at a time, a group is a pair.
	const pairs = texts.flatMap((text, index) =>
		texts.slice(index + 1).filter((other) => found(at('a', '1', text), at('a', '2', other)).length > 0),
	)
	expect(linked.length).toBeGreaterThan(20)
	expect(pairs).toHaveLength(linked.length)
	const all = found(...texts.map((text, index) => at('a', String(index), text)))
	const inGroups = new Set(
		all.flatMap(({ readings }) => readings.map(({ application }) => Number(application))),
	)
	const expected = runs.flatMap((run, index) =>
		runs.some((other, place) => place !== index && alike(run, other)) ? [index] : [],
	)
	expect([...inGroups].sort((a, b) => a - b)).toEqual(expected)
})
