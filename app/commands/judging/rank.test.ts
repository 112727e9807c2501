import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rankScores } from './rank-scores.ts'
import { UnusableInput } from './unusable-input.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const vectors = path.join(root, 'app/testing/judging-vectors')
const expected = JSON.parse(readFileSync(path.join(vectors, 'expected.json'), 'utf8'))
let folder = ''
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-rank-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function save(text: string): string {
	const file = path.join(folder, 'scores.csv')
	writeFileSync(file, text)
	return file
}

type Answer = {
	method: string
	components: Record<string, number | null>
	criterion: number | null
	strata: { stratum: string | null; mean: number | null }[]
	applications: Record<string, number | string | null>[]
	jurors: { juror: string; readings: number; severity: number | null }[]
	reason: string | null
	notes: string[]
	seed?: string
}

/** What the command answers with --json. */
function answer(text: string, ...options: string[]): Answer {
	return JSON.parse(rankScores([save(text), '--json', ...options])) as Answer
}

/** The command as npm starts it once the packages are there. */
function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'app/commands/rank.ts', ...args],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
	)
	return { status, stdout, stderr }
}

const penicillin = readFileSync(path.join(vectors, 'penicillin.csv'), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((row) => row.split(',') as [string, string, string])
	.map(([score, application, juror]) => ({ score, application, juror, half: application < 'm' ? '1' : '2' }))
const penicillinCsv = [
	'half,juror,remark,score,application',
	...penicillin.map(
		({ score, application, juror, half }) => `${half},${juror},"a, b",${score},${application}`,
	),
].join('\r\n')

test('a file in, one line of JSON out: the keys of the contract, the figures of the published table', () => {
	save(penicillinCsv)
	const { status, stdout, stderr } = run(
		...['scores.csv', '--method', 'adjusted', '--stratum', 'half', '--seats', '5', '--json'],
	)
	expect([status, stderr]).toEqual([0, ''])
	expect(stdout.split('\n')).toHaveLength(2)
	const found = JSON.parse(stdout) as Answer
	expect(Object.keys(found)).toEqual([
		...['method', 'components', 'criterion', 'strata', 'applications', 'jurors', 'reason', 'notes'],
		...['draws', 'generator', 'seed', 'zone', 'notSeparable', 'notSeparableCount'],
	])
	const wanted = expected.penicillin_two_strata_reml
	expect(found.components['application']).toBeCloseTo(wanted.sd.application, 5)
	expect(found.criterion).toBeCloseTo(wanted.criterion, 6)
	expect(found.strata.map(({ stratum }) => stratum)).toEqual(['1', '2'])
	expect(found.strata[0]?.mean).toBeCloseTo(wanted.mu[0], 5)
	const [first] = found.applications
	expect(Object.keys(first ?? {})).toEqual([
		...['application', 'readings', 'raw', 'adjusted', 'predicted', 'expectedRank', 'pSeat'],
	])
	expect(first).toMatchObject({ application: 'm', readings: 6, raw: 24.5 })
	expect(first?.['expectedRank']).toBeCloseTo(1.270391, 4)
	expect(found.jurors.map(({ juror, readings }) => [juror, readings])).toEqual(
		['A', 'B', 'C', 'D', 'E', 'F'].map((juror) => [juror, 24]),
	)
	expect(found.jurors[0]?.severity).toBeCloseTo(2.187058, 5)
	const seats = found.applications.reduce((sum, { pSeat }) => sum + Number(pSeat), 0)
	expect(seats).toBeCloseTo(5, 9)
})

test('neither the order of rows nor other columns change a digit; without seats nothing is drawn', () => {
	const rows = penicillin.map(({ score, application, juror }) => `${application},${juror},${score}`)
	const seats = ['--method', 'adjusted', '--seats', '3']
	const found = answer(['application,juror,score', ...rows].join('\n'), ...seats)
	expect(answer(['application,juror,score', ...rows.reverse()].join('\n'), ...seats)).toEqual(found)
	expect(answer(penicillinCsv, ...seats)).toEqual(found)
	const undrawn = answer(penicillinCsv, '--method', 'adjusted')
	expect(undrawn.applications.every(({ pSeat }) => pSeat === null)).toBe(true)
	expect(undrawn.seed).toBeUndefined()
})

test('without --json a person can read it', () => {
	const text = 'application,juror,score\na,1,5\na,2,7\nb,1,8\nb,2,11\nc,1,2\nc,2,3\n'
	expect(rankScores([save(text), '--method', 'mean'])).toBe(
		[
			'Order: plain mean.',
			'Standard deviations: applications 3.46, jurors 1.35, residual 0.71. −2 REML log-likelihood 22.7840.',
			'',
			'rank  application  readings   raw  adjusted  predicted  exp. rank  P(seat)',
			'   1  b                   2  9.50      9.50       9.43        1.0        –',
			'   2  a                   2  6.00      6.00       6.00        2.0        –',
			'   3  c                   2  2.50      2.50       2.57        3.0        –',
			'',
			'  juror  readings  severity',
			'  1             3     -0.92',
			'  2             3      0.92',
			'',
		].join('\n'),
	)
})

const HEAD = 'application,juror,score\n'
const FAIR = `${HEAD}a,1,5\na,2,7\nb,1,8\nb,2,11\nc,1,2\nc,2,4\n`
const ADJUSTED = ['--method', 'adjusted']

test.each<[string, string, string[], string | RegExp]>([
	['empty file', '', ADJUSTED, 'The file is empty.'],
	['header only', HEAD, ADJUSTED, 'The file names its columns but holds no row.'],
	[
		'a missing column',
		'application,score\na,5\n',
		ADJUSTED,
		'Line 1: there is no column "juror" among "application", "score".',
	],
	[
		'a missing stratum',
		FAIR,
		[...ADJUSTED, '--stratum', 'region'],
		'Line 1: there is no column "region" among "application", "juror", "score".',
	],
	[
		'semicolons',
		'application;juror;score\na;1;5\n',
		ADJUSTED,
		'Line 1: there is no column "application": columns are parted by commas, not semicolons.',
	],
	['a row too short', `${HEAD}a,1\n`, ADJUSTED, 'Line 2: 2 values where the first line names 3 columns.'],
	['no application', `${HEAD} ,1,5\n`, ADJUSTED, 'Line 2: the application is missing.'],
	['no juror', `${HEAD}a,,5\n`, ADJUSTED, 'Line 2: the juror is missing.'],
	[
		'no stratum',
		'application,juror,score,region\na,1,5,\n',
		[...ADJUSTED, '--stratum', 'region'],
		'Line 2: the region is missing.',
	],
	[
		'a reading twice',
		`${HEAD}a,1,5\nb,1,5\na,1,5\n`,
		ADJUSTED,
		'Line 4: juror 1 has scored application a already, on line 2.',
	],
	[
		'a stratum that differs',
		'application,juror,score,region\na,1,5,north\na,2,6,south\n',
		[...ADJUSTED, '--stratum', 'region'],
		'Line 3: application a is in the stratum south here and in north on line 2.',
	],
	['text for a score', `${HEAD}a,1,good\n`, ADJUSTED, 'Line 2: the score "good" is not a number.'],
	['no score', `${HEAD}a,1,\n`, ADJUSTED, 'Line 2: the score is empty; an absent reading is an absent row.'],
	[
		'a decimal comma',
		`${HEAD}a,1,"12,5"\n`,
		ADJUSTED,
		'Line 2: the score "12,5" has a decimal comma; write a point.',
	],
	[
		'a decimal comma without quotes',
		`${HEAD}a,1,12,5\n`,
		ADJUSTED,
		/^Line 2: 4 values where the first line names 3 columns \(a decimal is written with a point/,
	],
	[
		'Arabic-Indic digits',
		`${HEAD}a,1,١٢\n`,
		ADJUSTED,
		'Line 2: the score "١٢" is not written in the digits 0 to 9.',
	],
	['NaN', `${HEAD}a,1,NaN\n`, ADJUSTED, 'Line 2: the score "NaN" is not a finite number.'],
	['infinity', `${HEAD}a,1,-Infinity\n`, ADJUSTED, 'Line 2: the score "-Infinity" is not a finite number.'],
	['overflow', `${HEAD}a,1,1e999\n`, ADJUSTED, 'Line 2: the score "1e999" is not a finite number.'],
	['too large', `${HEAD}a,1,1e12\n`, ADJUSTED, 'Line 2: the score 1e12 is beyond what can be compared.'],
	['an open quote', `${HEAD}a,"1,5\n`, ADJUSTED, 'Line 2: a quote opens here and never closes.'],
	[
		'disconnected',
		`${HEAD}a,1,5\na,2,7\nb,3,8\nb,4,9\n`,
		ADJUSTED,
		'This table cannot be adjusted: it falls apart into groups that share no juror and no application (2 groups: jurors 1, 2 / jurors 3, 4).',
	],
	[
		'one reading each',
		`${HEAD}a,1,5\nb,2,7\n`,
		ADJUSTED,
		'This table cannot be adjusted: every application has one reading, so merit and chance cannot be told apart.',
	],
	[
		'one application',
		`${HEAD}a,1,5\na,2,7\n`,
		ADJUSTED,
		'This table cannot be adjusted: there are no two applications to compare within a stratum.',
	],
	['no method', FAIR, [], /^Give --method mean or adjusted: /],
	['an unknown method', FAIR, ['--method', 'median'], /^Give --method mean or adjusted: /],
	['an unknown option', FAIR, [...ADJUSTED, '--places', '3'], /^The options are not understood: /],
	['two files', FAIR, [...ADJUSTED, 'b.csv'], /^Name one file: /],
	...['0', '-1', 'three', '2.5', '٣', ''].map((seats): [string, string, string[], string] => [
		`${seats || 'no'} seats`,
		FAIR,
		[...ADJUSTED, `--seats=${seats}`],
		`Give --seats as a whole number from 1, in the digits 0 to 9, not "${seats}".`,
	]),
	[
		'more seats than applications',
		FAIR,
		[...ADJUSTED, '--seats', '4'],
		'There are 4 seats for 3 applications.',
	],
])('refused: %s', (_name, text, options, sentence) => {
	const file = save(text)
	const refused = () => rankScores([file, ...options])
	expect(refused).toThrow(UnusableInput)
	expect(refused).toThrow(sentence instanceof RegExp ? sentence : new UnusableInput(sentence))
})

test('a refusal leaves with 2, one sentence and nothing on stdout', () => {
	expect(run('missing.csv', '--method', 'mean')).toEqual({
		status: 2,
		stdout: '',
		stderr: 'There is no file missing.csv.\n',
	})
})

test('one juror: no severity, ranked on means, and said', () => {
	const found = answer(`${HEAD}a,1,5\nb,1,7\n`, ...ADJUSTED, '--seats', '1')
	expect(found).toMatchObject({ reason: 'one-juror', criterion: null, jurors: [{ juror: '1', severity: 0 }] })
	expect(found.components).toEqual({ application: null, juror: 0, residual: null })
	expect(found.applications).toEqual([
		{ application: 'b', readings: 1, raw: 7, adjusted: 7, predicted: null, expectedRank: null, pSeat: null },
		{ application: 'a', readings: 1, raw: 5, adjusted: 5, predicted: null, expectedRank: null, pSeat: null },
	])
})

test('no residual variation: ranked on means, and said', () => {
	const equal = answer(`${HEAD}b,1,5\nb,2,5\na,1,5\na,2,5\n`, ...ADJUSTED)
	expect(equal.reason).toBe('no-residual-variation')
	expect(equal.applications.map(({ application, adjusted }) => [application, adjusted])).toEqual([
		['a', 5],
		['b', 5],
	])
	const additive = answer(`${HEAD}a,1,5\na,2,7\nb,1,8\nb,2,10\nc,1,2\nc,2,4\n`, ...ADJUSTED)
	expect(additive.reason).toBe('no-residual-variation')
	expect(additive.applications.map(({ application }) => application)).toEqual(['b', 'a', 'c'])
	expect(rankScores([save(`${HEAD}a,1,5\na,2,5\nb,1,5\nb,2,5\n`), ...ADJUSTED])).toMatch(
		/^Order: plain mean, nothing to adjust\.\nNo severities: the scores have no residual variation\.\n/,
	)
})

test.each([
	['disconnected', `${HEAD}a,1,5\na,2,7\nb,3,8\nb,4,9\n`],
	['one-reading-each', `${HEAD}a,1,5\nb,2,7\n`],
	['one-application-a-stratum', `${HEAD}a,1,5\na,2,7\n`],
])('%s: the plain mean needs no model; the rest is null, with the reason', (reason, text) => {
	const found = answer(text, '--method', 'mean')
	expect([found.reason, found.criterion]).toEqual([reason, null])
	expect(found.components).toEqual({ application: null, juror: null, residual: null })
	for (const { raw, adjusted, expectedRank } of found.applications)
		expect([typeof raw, adjusted, expectedRank]).toEqual(['number', null, null])
})

test('a stratum with one application has a mean that its scores hardly know', () => {
	const rows = penicillin.map(
		({ application, juror, score }) =>
			`${application},${juror},${score},${application === 'a' ? 'alone' : 'rest'}`,
	)
	const found = answer(
		`application,juror,score,region\n${rows.join('\n')}`,
		...ADJUSTED,
		'--stratum',
		'region',
	)
	const alone = found.applications.find(({ application }) => application === 'a')
	expect(found.strata[0]?.stratum).toBe('alone')
	expect(found.strata[0]?.mean).toBeCloseTo(Number(alone?.['adjusted']), 6)
	expect(found.reason).toBe(null)
})
