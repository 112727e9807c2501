import { expect, test } from 'vitest'
import { gatherReasons } from '#app/domain/jury/assignment-reasons.ts'
import { findCauses } from '#app/domain/jury/impossible.ts'
import type { AssignmentProblem, Juror } from '#app/domain/jury/panel.ts'
import { layOut } from '#app/domain/jury/reading-plan.ts'
import { FREE_RULES } from '#app/domain/jury/sample-panel.test-data.ts'

const juror = (id: string, more: Partial<Juror> = {}): Juror => ({
	id,
	organisation: '',
	regionCode: '01',
	provinceCode: '',
	languages: ['ar'],
	sectors: [],
	...more,
})
const dossiers = (language: string, ...ids: string[]) =>
	ids.map((applicationId) => ({ applicationId, language, regionCode: '01', provinceCode: '', sector: '' }))
const problemOf = (more: Partial<AssignmentProblem>): AssignmentProblem => ({
	jurors: ['a', 'b', 'c'].map((id) => juror(id)),
	dossiers: dossiers('ar', '1', '2'),
	rules: { ...FREE_RULES, readersPerApplication: 2 },
	forbidden: [],
	kept: [],
	...more,
})
const reasonsOf = (problem: AssignmentProblem) => gatherReasons(problem, findCauses(problem, layOut(problem)))

test('7 applications in zgh, 1 juror reads it', () => {
	const problem = problemOf({
		jurors: [juror('a', { languages: ['ar', 'zgh'] }), juror('b'), juror('c')],
		dossiers: [...dossiers('zgh', '1', '2', '3', '4', '5', '6', '7'), ...dossiers('ar', '8')],
	})
	expect(reasonsOf(problem)).toEqual([
		{
			code: 'jury.too-few-readers',
			language: 'zgh',
			applications: 7,
			jurors: 1,
			allowed: 1,
			asked: 2,
			ids: ['1', '2', '3', '4', '5', '6', '7'],
		},
	])
})

test('those whom conflicts leave without readers are told apart, in the order of the rules', () => {
	const problem = problemOf({
		jurors: ['a', 'b', 'c'].map((id) => juror(id, { maxLoad: 1 })),
		rules: { ...problemOf({}).rules, oneFromOutsideRegion: true },
		forbidden: ['b', 'c'].map((jurorId) => ({ applicationId: '2', jurorId })),
	})
	expect(reasonsOf(problem)).toEqual([
		{
			code: 'jury.too-few-readers',
			language: 'ar',
			applications: 1,
			jurors: 3,
			allowed: 1,
			asked: 2,
			ids: ['2'],
		},
		{ code: 'jury.not-enough-capacity', demand: 4, capacity: 3 },
		{ code: 'jury.no-outside-reader', regionCode: '01', applications: 2, ids: ['1', '2'] },
	])
})

test('what the elastic solve leaves short follows the language that is over its capacity', () => {
	const problem = problemOf({
		jurors: [juror('a', { languages: ['zgh'], maxLoad: 2 }), juror('b'), juror('c')],
		dossiers: [...dossiers('zgh', '1', '2', '3', '4'), ...dossiers('ar', '5')],
		rules: { ...problemOf({}).rules, readersPerApplication: 1 },
	})
	const causes = ['1', '3'].map((applicationId) => ({
		code: 'jury.unfilled' as const,
		applicationId,
		missing: 1,
	}))
	expect(gatherReasons(problem, causes)).toEqual([
		{
			code: 'jury.language-over-capacity',
			language: 'zgh',
			applications: 4,
			jurors: 1,
			demand: 4,
			capacity: 2,
		},
		{ code: 'jury.unfilled', language: 'zgh', jurors: 1, missing: 2, applications: 2, ids: ['1', '3'] },
	])
})
