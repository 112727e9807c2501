import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Level } from '#app/domain/scoring/agreement/alpha.ts'
import { measureAgreement } from '#app/domain/scoring/agreement/measure-agreement.ts'
import { agreementAsJson, agreementAsTable } from './print-agreement.ts'
import { readRatings } from './read-ratings.ts'
import { UnusableInput } from './unusable-input.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const vectors = path.join(root, 'app/testing/judging-vectors')
let folder = ''
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-agreement-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The command as npm starts it once the packages are there. */
function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'app/commands/agreement.ts', ...args],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
	)
	return { status, stdout, stderr }
}

/** What the command answers with --json. */
function answer(text: string, level: Level): unknown {
	return JSON.parse(agreementAsJson(measureAgreement(readRatings(text, level), level)))
}

test('a file in, one line of JSON out: columns in any order, others passed over', () => {
	const rows = readFileSync(path.join(vectors, 'shrout_fleiss_1979.csv'), 'utf8').trim().split('\n').slice(1)
	const lines = rows
		.map((row) => row.split(','))
		.map(([target, judge, score]) => `${score},${target},note,${judge}`)
	writeFileSync(path.join(folder, 'ratings.csv'), ['value,unit,remark,rater', ...lines].join('\r\n'))
	const { status, stdout, stderr } = run('ratings.csv', '--level', 'interval', '--json')
	expect([status, stderr]).toEqual([0, ''])
	expect(stdout.split('\n')).toHaveLength(2)
	const { alpha, pairable, icc, ...more } = JSON.parse(stdout) as Record<string, unknown>
	expect(more).toEqual({})
	expect(pairable).toBe(24)
	expect(alpha).toBeTypeOf('number')
	const published = { icc11: 0.1657417684055, icc21: 0.2897637795276, icc31: 0.7148407148407 }
	const means = { icc1k: 0.4427971336793, icc2k: 0.620050547599, icc3k: 0.9093155423771 }
	expect(Object.keys(icc as object)).toEqual(Object.keys({ ...published, ...means }))
	for (const [name, value] of Object.entries({ ...published, ...means }))
		expect(Math.abs(((icc as Record<string, number>)[name] ?? NaN) - value)).toBeLessThan(1e-9)
})

test('without --json a person can read it', () => {
	const text = readFileSync(path.join(vectors, 'krippendorff_4x12.csv'), 'utf8').replace('coder', 'rater')
	writeFileSync(path.join(folder, 'gaps.csv'), text)
	expect(run('gaps.csv', '--level', 'ordinal')).toEqual({
		status: 0,
		stderr: '',
		stdout: [
			'Raters, units                   4, 12',
			'Pairable values                 40',
			"Krippendorff's alpha, ordinal   0.8154",
			'Intraclass correlations         none: some raters did not rate every unit',
			'',
		].join('\n'),
	})
	const complete = readRatings('rater,unit,value\na,1,9\nb,1,2\na,2,6\nb,2,1\n', 'interval')
	expect(agreementAsTable(measureAgreement(complete, 'interval'), 'interval').split('\n').slice(3)).toEqual([
		'                                one reading   mean of all',
		'ICC, one-way                        -0.6444       -3.6250',
		'ICC, two-way, agreement              0.0750        0.1395',
		'ICC, two-way, consistency            0.6000        0.7500',
		'',
	])
})

test.each([
	[['missing.csv', '--level', 'ratio'], 'There is no file missing.csv.\n'],
	[['ratings.csv'], /^Give --level nominal, ordinal, interval or ratio: .*\n$/],
	[['ratings.csv', '--level', 'cardinal'], /^Give --level nominal, ordinal, interval or ratio: .*\n$/],
	[['--level', 'nominal'], /^Name one file: .*\n$/],
	[['a.csv', 'b.csv', '--level', 'nominal'], /^Name one file: .*\n$/],
	[['ratings.csv', '--levels', 'nominal'], /^The options are not understood: .*\n$/],
])('%j leaves with 2 and one sentence', (args, sentence) => {
	const { status, stdout, stderr } = run(...args)
	expect([status, stdout]).toEqual([2, ''])
	expect(stderr).toMatch(sentence)
})

const HEAD = 'rater,unit,value\n'

test.each<[string, string, Level, string]>([
	['empty', '', 'nominal', 'The file is empty.'],
	['header only', HEAD, 'nominal', 'The file names its columns but holds no row.'],
	[
		'a column is missing',
		'rater,value\na,1\n',
		'nominal',
		'Line 1: there is no column "unit" among "rater", "value".',
	],
	[
		'semicolons',
		'rater;unit;value\na;1;2\n',
		'nominal',
		'Line 1: there is no column "rater": columns are parted by commas, not semicolons.',
	],
	['no rater', `${HEAD}a,1,2\n ,1,3\n`, 'interval', 'Line 3: the rater is missing.'],
	['no unit', `${HEAD}a,,2\n`, 'interval', 'Line 2: the unit is missing.'],
	['twice the same', `${HEAD}a,1,2\nb,1,2\na,1,3\n`, 'interval', 'Line 4: a has rated 1 already, on line 2.'],
	[
		'twice, one of them missing',
		`${HEAD}a,1,2\na,1,NA\n`,
		'interval',
		'Line 3: a has rated 1 already, on line 2.',
	],
	['text for a number', `${HEAD}a,1,good\n`, 'ordinal', 'Line 2: the value "good" is not a number.'],
	[
		'decimal comma',
		`${HEAD}a,1,"3,5"\n`,
		'interval',
		'Line 2: the value "3,5" has a decimal comma; write a point.',
	],
	[
		'decimal comma, no quotes',
		`${HEAD}a,1,3,5\n`,
		'interval',
		'Line 2: 4 values where the first line names 3 columns (a decimal is written with a point, a value with a comma in quotes).',
	],
	[
		'Arabic-Indic digits',
		`${HEAD}a,1,٣\n`,
		'interval',
		'Line 2: the value "٣" is not written in the digits 0 to 9.',
	],
	['NaN', `${HEAD}a,1,NaN\n`, 'ratio', 'Line 2: the value "NaN" is not a finite number.'],
	['infinite', `${HEAD}a,1,1e999\n`, 'interval', 'Line 2: the value "1e999" is not a finite number.'],
	[
		'beyond comparison',
		`${HEAD}a,1,1e200\nb,1,1\n`,
		'interval',
		'Line 2: the value 1e200 is beyond what can be compared.',
	],
	[
		'negative ratio',
		`${HEAD}a,1,2\nb,1,-2\n`,
		'ratio',
		'Line 3: a ratio scale has no negative value such as -2.',
	],
	['an open quote', `${HEAD}a,1,"2\n`, 'interval', 'Line 2: a quote opens here and never closes.'],
])('refused: %s', (_, text, level, sentence) => {
	const read = () => readRatings(text, level)
	expect(read).toThrow(UnusableInput)
	expect(read).toThrow(new UnusableInput(sentence))
})

test.each<[string, string, Level, object]>([
	[
		'one rater',
		'a,1,2\na,2,3\n',
		'interval',
		{ alpha: null, pairable: 0, icc: null, reason: 'nothing-pairable', iccReason: 'one-rater' },
	],
	['one unit', 'a,1,2\nb,1,3\n', 'interval', { alpha: 0, pairable: 2, icc: null, iccReason: 'one-unit' }],
	[
		'all equal',
		'a,1,2\nb,1,2\na,2,2\nb,2,2.0\n',
		'nominal',
		{ alpha: null, pairable: 4, icc: null, reason: 'no-variation', iccReason: 'no-variation' },
	],
	[
		'all missing',
		'a,1,NA\nb,1,\n',
		'ratio',
		{ alpha: null, pairable: 0, icc: null, reason: 'nothing-pairable', iccReason: 'one-rater' },
	],
	[
		'names',
		'a,1,لا\nb,1,لا\na,2,نعم\nb,2,نعم\n',
		'nominal',
		{ alpha: 1, pairable: 4, icc: null, iccReason: 'names' },
	],
	[
		'a number among names is a name',
		'a,1,1\nb,1,1.0\na,2,x\nb,2,x\n',
		'nominal',
		{ alpha: 0.4, pairable: 4, icc: null, iccReason: 'names' },
	],
])('stated: %s', (_, rows, level, stated) => {
	expect(answer(HEAD + rows, level)).toEqual(stated)
})

test('an absent row, an empty value and NA are the same', () => {
	const present = 'a,1,2\nb,1,3\na,2,5\nb,2,5\nc,1,1\n'
	for (const missing of ['c,2,NA\nd,1,NA\n', 'c,2,\nd,2,""\n', 'c,2, NA \n'])
		for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
			expect(answer(HEAD + missing + present, level)).toEqual(answer(HEAD + present, level))
})
