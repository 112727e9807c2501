import { expect, test } from 'vitest'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'

const PROBLEM: AssignmentProblem = {
	jurors: [
		{ id: 'a', organisation: 'X', regionCode: '01', provinceCode: '01.1', languages: ['ar'], sectors: [] },
		{ id: 'b', organisation: 'Y', regionCode: '02', provinceCode: '02.1', languages: ['ar'], sectors: [] },
		{ id: 'c', organisation: ' x', regionCode: '02', provinceCode: '02.2', languages: ['ar'], sectors: [] },
		{ id: 'd', organisation: '', regionCode: '01', provinceCode: '01.2', languages: ['fr'], sectors: [] },
		{
			id: 'e',
			organisation: '',
			regionCode: '02',
			provinceCode: '02.3',
			languages: ['ar'],
			sectors: [],
			maxLoad: 0,
		},
		{
			id: 'f',
			organisation: '',
			regionCode: '02',
			provinceCode: '02.4',
			languages: ['ar'],
			sectors: [],
			left: true,
		},
		{ id: 'g', organisation: '', regionCode: '02', provinceCode: '02.4', languages: ['ar'], sectors: [] },
	],
	dossiers: [{ applicationId: '1', language: 'ar', regionCode: '02', provinceCode: '02.1', sector: 'argan' }],
	rules: {
		readersPerApplication: 2,
		oneFromOutsideRegion: true,
		neverSameProvince: true,
		oneJurorPerOrganisation: true,
	},
	forbidden: [],
	kept: [],
}
const read = (...jurors: string[]): Pair[] => jurors.map((jurorId) => ({ applicationId: '1', jurorId }))

test('an assignment that keeps every rule has no violation', () => {
	expect(checkAssignment(PROBLEM, read('a', 'g'))).toEqual([])
})

test.each([
	['readings', read('a')],
	['readings', read('a', 'c', 'g')],
	['twice', read('a', 'a')],
	['unknown', [...read('a', 'g'), { applicationId: '9', jurorId: 'a' }]],
	['unknown', read('a', 'z')],
	['same-province', read('a', 'b')],
	['language', read('g', 'd')],
	['organisation', read('a', 'c')],
	['outside-region', read('c', 'g')],
	['load', read('a', 'e')],
	['left', read('a', 'f')],
] as const)('%s is found', (rule, pairs) => {
	const rules = checkAssignment(PROBLEM, pairs).map((violation) => violation.rule)
	expect(rules).toContain(rule)
})

test('a forbidden pair and a kept reading that moved are found', () => {
	expect(checkAssignment({ ...PROBLEM, forbidden: read('a') }, read('a', 'g'))).toEqual([
		{ rule: 'conflict', applicationId: '1', jurorId: 'a' },
	])
	expect(checkAssignment({ ...PROBLEM, kept: read('c') }, read('a', 'g'))).toEqual([
		{ rule: 'kept', applicationId: '1', jurorId: 'c' },
	])
})

test('a reading kept by a juror who left is no violation', () => {
	expect(checkAssignment({ ...PROBLEM, kept: read('f') }, read('a', 'f'))).toEqual([])
})

test('a load under the minimum is found', () => {
	const jurors = PROBLEM.jurors.map((juror) => (juror.id === 'c' ? { ...juror, minLoad: 1 } : juror))
	expect(checkAssignment({ ...PROBLEM, jurors }, read('a', 'g'))).toEqual([
		{ rule: 'load', jurorId: 'c', load: 0 },
	])
})
