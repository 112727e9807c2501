import { expect, test } from 'vitest'
import { assignReaders } from '#app/domain/jury/assign.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import { dossier, FREE_RULES, juror } from '#app/domain/jury/sample-panel.test-data.ts'

const problemOf = (more: Partial<AssignmentProblem>): AssignmentProblem => ({
	jurors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => juror(id)),
	dossiers: ['1', '2', '3', '4'].map((id) => dossier(id)),
	rules: FREE_RULES,
	forbidden: [],
	kept: [],
	...more,
})

test('without limits the loads are even and everybody is compared with everybody', () => {
	const dossiers = Array.from({ length: 400 }, (_, index) => dossier(String(index)))
	const jurors = Array.from({ length: 20 }, (_, index) => juror(`j${index}`))
	const outcome = assignReaders(problemOf({ dossiers, jurors }), 'even')
	if (!outcome.ok) throw new Error(outcome.code)
	const { pairs } = outcome.value
	expect(jurors.map(({ id }) => pairs.filter((pair) => pair.jurorId === id).length)).toEqual(
		jurors.map(() => 60),
	)
	expect(outcome.value.components).toBe(1)
})

test('kept readings stay where they are', () => {
	const kept = ['1', '2', '3', '4'].map((applicationId) => ({ applicationId, jurorId: 'a' }))
	const outcome = assignReaders(problemOf({ kept }), 'kept')
	if (!outcome.ok) throw new Error(outcome.code)
	expect(outcome.value.pairs.filter((pair) => pair.jurorId === 'a')).toHaveLength(4)
	expect(outcome.value.pairs).toHaveLength(12)
	expect(checkAssignment(problemOf({ kept }), outcome.value.pairs)).toEqual([])
})

test('files whose language too few jurors read are named first', () => {
	const problem = problemOf({
		jurors: [juror('a', { languages: ['ar', 'zgh'], maxLoad: 1 }), juror('b'), juror('c'), juror('d')],
		dossiers: [dossier('1', { language: 'zgh' }), dossier('2'), dossier('3')],
	})
	expect(assignReaders(problem, 'x')).toEqual({
		ok: false,
		code: 'jury.too-few-readers',
		details: { count: 1 },
		causes: [
			{
				code: 'jury.too-few-readers',
				applicationId: '1',
				language: 'zgh',
				allowed: 1,
				asked: 3,
				readLanguage: 1,
			},
		],
	})
})

test('four jurors of two organisations cannot give three readers', () => {
	const jurors = ['x', 'x', 'Y ', 'y'].map((organisation, index) => juror(`j${index}`, { organisation }))
	const outcome = assignReaders(
		problemOf({ jurors, dossiers: [dossier('1')], rules: { ...FREE_RULES, oneJurorPerOrganisation: true } }),
		'x',
	)
	expect(outcome).toMatchObject({
		ok: false,
		causes: [{ code: 'jury.too-few-organisations', allowed: 2, asked: 3 }],
	})
})

test('demand over capacity: twelve readings, eleven places; twelve places are enough', () => {
	const jurors = (last: number) => [
		...['a', 'b', 'c', 'd', 'e'].map((id) => juror(id, { maxLoad: 2 })),
		juror('f', { maxLoad: last }),
	]
	expect(assignReaders(problemOf({ jurors: jurors(1) }), 'x')).toMatchObject({
		ok: false,
		code: 'jury.not-enough-capacity',
		causes: [{ demand: 12, capacity: 11 }],
	})
	expect(assignReaders(problemOf({ jurors: jurors(2) }), 'x').ok).toBe(true)
})

test('minimum loads beyond the demand are refused', () => {
	const jurors = ['a', 'b', 'c'].map((id) => juror(id, { minLoad: 5 }))
	expect(assignReaders(problemOf({ jurors }), 'x')).toMatchObject({
		ok: false,
		causes: [{ code: 'jury.loads-not-reachable', demand: 12, minimum: 15 }],
	})
})

test('a file that only its own region could read is named', () => {
	const outcome = assignReaders(
		problemOf({
			dossiers: [dossier('1', { regionCode: '01' }), dossier('2')],
			rules: { ...FREE_RULES, oneFromOutsideRegion: true },
		}),
		'x',
	)
	expect(outcome).toMatchObject({
		ok: false,
		code: 'jury.no-outside-reader',
		causes: [{ applicationId: '1', regionCode: '01' }],
	})
})

test('several causes come in the order of the reference', () => {
	const outcome = assignReaders(
		problemOf({
			jurors: ['a', 'b', 'c'].map((id) => juror(id, { maxLoad: 1 })),
			dossiers: [dossier('1', { regionCode: '01' }), dossier('2', { language: 'fr' })],
			rules: { ...FREE_RULES, oneFromOutsideRegion: true },
		}),
		'x',
	)
	expect(outcome.ok ? [] : outcome.causes.map((cause) => cause.code)).toEqual([
		'jury.too-few-readers',
		'jury.not-enough-capacity',
		'jury.no-outside-reader',
	])
})

test('a shortage that only the search can see names the files left short', () => {
	// Files 1 and 2 can only be read by a, b, c, each of whom takes one.
	const zgh = { languages: ['ar', 'zgh'], maxLoad: 1 }
	const outcome = assignReaders(
		problemOf({
			jurors: [juror('a', zgh), juror('b', zgh), juror('c', zgh), juror('d'), juror('e')],
			dossiers: [dossier('1', { language: 'zgh' }), dossier('2', { language: 'zgh' })],
		}),
		'x',
	)
	if (outcome.ok) throw new Error('No assignment exists')
	expect(outcome.code).toBe('jury.unfilled')
	expect(outcome.causes.reduce((sum, cause) => sum + ('missing' in cause ? cause.missing : 0), 0)).toBe(3)
})

test('a kept reading that breaks a rule is refused before anything else', () => {
	const pair = { applicationId: '1', jurorId: 'a' }
	expect(assignReaders(problemOf({ kept: [pair], forbidden: [pair] }), 'x')).toMatchObject({
		ok: false,
		causes: [{ code: 'jury.kept-not-allowed', ...pair }],
	})
	const jurors = ['a', 'b', 'c', 'd'].map((id) => juror(id, { organisation: id < 'c' ? 'x' : id }))
	expect(
		assignReaders(
			problemOf({
				jurors,
				dossiers: [dossier('1')],
				kept: [pair, { applicationId: '1', jurorId: 'b' }],
				rules: { ...FREE_RULES, oneJurorPerOrganisation: true },
			}),
			'x',
		),
	).toMatchObject({
		ok: false,
		causes: [{ code: 'jury.kept-not-allowed', applicationId: '1', jurorId: 'b' }],
	})
})

test('a juror who left keeps her readings and receives none', () => {
	const jurors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => juror(id, { left: id === 'a' }))
	const kept = [{ applicationId: '3', jurorId: 'a' }]
	const outcome = assignReaders(problemOf({ jurors, kept }), 'x')
	if (!outcome.ok) throw new Error(outcome.code)
	expect(outcome.value.pairs.filter((pair) => pair.jurorId === 'a')).toEqual(kept)
})
