import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInstance } from './read-instance.ts'
import { UnusableInput } from './unusable-input.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
let folder = ''
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-assign-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The command as npm starts it once the packages are there. */
function run(instance: unknown, ...args: string[]) {
	writeFileSync(path.join(folder, 'instance.json'), JSON.stringify(instance))
	return start('instance.json', ...args)
}

function start(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'app/commands/assign.ts', ...args],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
	)
	return { status, stdout, stderr }
}

const juror = (id: string, more: object = {}) => ({
	id,
	organisation: '',
	region: 'north',
	languages: ['ar'],
	sectors: [],
	min: 0,
	max: 4,
	...more,
})
const application = (id: string, more: object = {}) => ({
	id,
	region: 'north',
	language: 'ar',
	sector: 'argan',
	conflicts: [],
	...more,
})
const small = {
	k: 2,
	seed: 'any',
	rules: { oneJurorPerOrganisation: true, atLeastOneOutsideRegion: true },
	costs: { nonExpert: 30, noExpertAtAll: 200, jitter: 0 },
	jurors: [
		juror('J1', { sectors: ['argan'], organisation: 'One' }),
		juror('J2', { sectors: ['argan'], organisation: 'one ' }),
		juror('J3', { region: 'south' }),
		juror('J4', { region: 'south', sectors: ['honey'], languages: ['ar', 'fr'] }),
	],
	applications: [
		application('A1'),
		application('A2', { sector: 'honey', conflicts: ['J3'] }),
		application('A3', { sector: 'saffron', region: 'south', conflicts: ['J2'] }),
	],
}

test('the proved optimum of a small instance, by hand', () => {
	const { status, stdout, stderr } = run(small, '--json')
	expect([status, stderr]).toEqual([0, ''])
	expect(stdout.split('\n')).toHaveLength(2)
	const answer = JSON.parse(stdout) as { pairs: [string, string][]; efficiency: number }
	// A1: one of argan's experts and one from the south, 30. A2: J4 with one of the north, 30. A3: nobody knows saffron.
	expect(answer).toEqual({
		status: 'optimal',
		cost: 30 + 30 + 60 + 200,
		pairs: expect.any(Array),
		components: 1,
		efficiency: expect.any(Number),
		reasons: [],
	})
	expect(answer.pairs).toHaveLength(6)
	expect(answer.pairs).toContainEqual(['A2', 'J4'])
	expect(answer.pairs).toContainEqual(['A3', 'J1'])
	expect(run(small, '--json').stdout).toBe(stdout)
})

test('the seed draws the jitter, which is in the cost', () => {
	const jittered = { ...small, costs: { ...small.costs, jitter: 60 } }
	const [one, two] = ['1', '2'].map(
		(seed) => JSON.parse(run({ ...jittered, seed }, '--json').stdout).cost as number,
	)
	expect(one).toBeGreaterThan(320)
	expect(one).toBeLessThan(320 + 6 * 60)
	expect(two).not.toBe(one)
})

test('an impossible instance is answered too: 7 applications in zgh, 1 juror reads it', () => {
	const ids = ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z6', 'Z7']
	const jurors = [...small.jurors, juror('J5', { languages: ['zgh'], region: 'south' })]
	const instance = {
		...small,
		jurors,
		applications: [...small.applications, ...ids.map((id) => application(id, { language: 'zgh' }))],
	}
	const { status, stdout } = run(instance, '--json')
	expect(status).toBe(0)
	expect(JSON.parse(stdout)).toEqual({
		status: 'infeasible',
		cost: null,
		pairs: [],
		components: null,
		efficiency: null,
		reasons: [
			{
				code: 'jury.too-few-readers',
				language: 'zgh',
				applications: 7,
				jurors: 1,
				allowed: 1,
				asked: 2,
				ids,
			},
		],
	})
	expect(run(instance).stdout).toBe(
		'infeasible: no assignment keeps every rule\n' +
			'- 7 applications in zgh, 1 juror reads it; allowed on each: 1, asked: 2 (Z1, Z2, Z3, Z4, Z5, Z6, Z7)\n',
	)
})

test('what only the solver can see is a reason as well', () => {
	const instance = {
		...small,
		k: 1,
		rules: { oneJurorPerOrganisation: false, atLeastOneOutsideRegion: false },
		jurors: [juror('J1', { languages: ['zgh'], max: 3 }), juror('J2', { max: 9 })],
		applications: ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z6', 'Z7'].map((id) =>
			application(id, { language: 'zgh' }),
		),
	}
	const { reasons } = JSON.parse(run(instance, '--json').stdout) as { reasons: unknown[] }
	expect(reasons).toMatchObject([
		{
			code: 'jury.language-over-capacity',
			language: 'zgh',
			applications: 7,
			jurors: 1,
			demand: 7,
			capacity: 3,
		},
		{ code: 'jury.unfilled', language: 'zgh', applications: 4, jurors: 1, missing: 4 },
	])
	// Wishes dearer than anything do not make a missing reading the cheaper choice.
	const dear = { ...instance, costs: { nonExpert: 1_000_000, noExpertAtAll: 1_000_000, jitter: 1_000_000 } }
	expect(JSON.parse(run(dear, '--json').stdout)).toMatchObject({ reasons })
	const tooDear = run({ ...instance, costs: { nonExpert: 1e21 } }, '--json')
	expect([tooDear.status, tooDear.stdout]).toEqual([2, ''])
	expect(tooDear.stderr).toContain('must not be over a million')
})

test('more readers asked than there are jurors is impossible, not unusable', () => {
	const { status, stdout } = run({ ...small, k: 5 }, '--json')
	expect([status, (JSON.parse(stdout) as { status: string }).status]).toEqual([0, 'infeasible'])
})

test('without --json a person can read it', () => {
	const { status, stdout } = run(small)
	expect(status).toBe(0)
	const [first, second, , head] = stdout.split('\n')
	expect(first).toBe('optimal, cost 320, every rule checked again')
	expect(second).toMatch(/^6 readings, components 1, efficiency 0\.\d{3} \(wanted: 1 and at least 0\.85\)$/)
	expect(head).toBe('application  readers')
	expect(stdout).toContain('J4     ')
	expect(stdout).toContain('(0 to 4)')
})

test('what may be left out has its stated value', () => {
	const { problem, costs, seed } = readInstance(
		JSON.stringify({
			k: 1,
			rules: small.rules,
			jurors: [{ id: 'J', region: 'r', languages: ['ar'], organisation: null, max: null }],
			applications: [{ id: 'A', region: 'r', language: 'ar', sector: '' }],
		}),
	)
	expect(problem.jurors).toEqual([
		{
			id: 'J',
			organisation: '',
			regionCode: 'r',
			provinceCode: '',
			languages: ['ar'],
			sectors: [],
			minLoad: 0,
		},
	])
	expect(problem.forbidden).toEqual([])
	expect([costs, seed]).toEqual([{ nonExpert: 30, noExpertAtAll: 200, jitter: 0 }, ''])
})

const [first] = small.jurors
const bad: readonly (readonly [what: string, text: string, sentence: string])[] = [
	['empty', '', 'The file is not JSON.'],
	['no JSON', '{"k": 2,', 'The file is not JSON.'],
	['a number', '3', 'The file is no object of an instance.'],
	['a list', '[]', 'The file is no object of an instance.'],
	['no k', edit({ k: undefined }), 'In the file, k must be a whole number.'],
	['k 0', edit({ k: 0 }), 'In the file, k must be at least 1.'],
	['k 1.5', edit({ k: 1.5 }), 'In the file, k must be a whole number.'],
	['k as text', edit({ k: '2' }), 'In the file, k must be a whole number.'],
	['no rules', edit({ rules: undefined }), 'In the file, rules must be an object.'],
	[
		'a rule that is no answer',
		edit({ rules: { ...small.rules, atLeastOneOutsideRegion: 'yes' } }),
		'In the file, rules.atLeastOneOutsideRegion must be true or false.',
	],
	[
		'a cost under 0',
		edit({ costs: { ...small.costs, jitter: -1 } }),
		'In the file, costs.jitter must not be negative.',
	],
	[
		'a cost that is text',
		edit({ costs: { ...small.costs, nonExpert: '30' } }),
		'In the file, costs.nonExpert must be a number.',
	],
	['no jurors', edit({ jurors: [] }), 'In the file, jurors must name at least one juror.'],
	[
		'no applications',
		edit({ applications: [] }),
		'In the file, applications must name at least one application.',
	],
	['applications that are no list', edit({ applications: {} }), 'In the file, applications must be a list.'],
	[
		'a juror without id',
		edit({ jurors: [{ ...first, id: '' }] }),
		'In the file, jurors[0].id must not be empty.',
	],
	[
		'languages that are no list',
		edit({ jurors: [{ ...first, languages: 'ar' }] }),
		'In the file, jurors[0].languages must be a list.',
	],
	[
		'a load under 0',
		edit({ jurors: [{ ...first, min: -1 }] }),
		'In the file, jurors[0].min must not be negative.',
	],
	[
		'a load that is not whole',
		edit({ jurors: [{ ...first, max: 2.5 }] }),
		'In the file, jurors[0].max must be a whole number.',
	],
	[
		'min above max',
		edit({ jurors: [{ ...first, min: 5, max: 4 }] }),
		'Juror J1 has a min of 5 above her max of 4.',
	],
	['a juror twice', edit({ jurors: [first, first] }), 'The id J1 stands twice in jurors.'],
	[
		'an application twice',
		edit({ applications: [application('A1'), application('A1')] }),
		'The id A1 stands twice in applications.',
	],
	[
		'a conflict with nobody',
		edit({ applications: [application('A1', { conflicts: ['J9'] })] }),
		'Application A1 has a conflict with J9, who is not a juror of the file.',
	],
	[
		'an application without language',
		edit({ applications: [application('A1', { language: null })] }),
		'In the file, applications[0].language must be a text.',
	],
	['a seed that is an object', edit({ seed: {} }), 'In the file, seed must be a text or a number.'],
]

function edit(change: object): string {
	return JSON.stringify({ ...small, ...change })
}

test.each(bad)('unusable: %s', (_what, text, sentence) => {
	expect(() => readInstance(text)).toThrow(new UnusableInput(sentence))
})

test('unusable input leaves with 2 and one sentence, and nothing on standard output', () => {
	expect(run({ ...small, k: 0 }, '--json')).toEqual({
		status: 2,
		stdout: '',
		stderr: 'In the file, k must be at least 1.\n',
	})
	expect(start('missing.json', '--json')).toEqual({
		status: 2,
		stdout: '',
		stderr: 'There is no file missing.json.\n',
	})
	const usage = 'npm run -s assign -- instance.json [--json].\n'
	expect(start()).toEqual({ status: 2, stdout: '', stderr: `Name one file: ${usage}` })
	expect(start('a.json', 'b.json').stderr).toBe(`Name one file: ${usage}`)
	expect(start('a.json', '--csv').stderr).toBe(`The options are not understood: ${usage}`)
})
