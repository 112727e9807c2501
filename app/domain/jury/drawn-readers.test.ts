import { expect, test } from 'vitest'
import { evenLoadsOf, packReaders, unpackReaders } from '#app/domain/jury/drawn-readers.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import { FREE_RULES } from '#app/domain/jury/sample-panel.test-data.ts'

const problem: AssignmentProblem = {
	jurors: ['c', 'a', 'b'].map((id) => ({
		id,
		organisation: '',
		regionCode: '01',
		provinceCode: '',
		languages: ['ar'],
		sectors: [],
		left: id === 'c',
	})),
	dossiers: ['2', '1'].map((applicationId) => ({
		applicationId,
		language: 'ar',
		regionCode: '02',
		provinceCode: '',
		sector: '',
		extraReadings: applicationId === '2' ? 1 : 0,
	})),
	rules: { ...FREE_RULES, readersPerApplication: 2 },
	forbidden: [],
	kept: [],
}
const pair = (applicationId: string, jurorId: string) => ({ applicationId, jurorId })

test('an assignment comes back from its figures, whatever the order of rows', () => {
	const packed = packReaders(problem, [pair('2', 'c'), pair('1', 'b'), pair('2', 'a'), pair('1', 'a')])
	expect(packed).toEqual([
		[0, 1],
		[0, 2],
	])
	const other = {
		...problem,
		jurors: [...problem.jurors].reverse(),
		dossiers: [...problem.dossiers].reverse(),
	}
	expect(unpackReaders(other, packed)).toEqual([
		pair('1', 'a'),
		pair('1', 'b'),
		pair('2', 'a'),
		pair('2', 'c'),
	])
})

test('figures of another problem are none', () => {
	expect(unpackReaders(problem, [[0, 1]])).toBe(null)
	expect(unpackReaders(problem, [[0, 1], [3]])).toBe(null)
	expect(unpackReaders(problem, [[0, 1], [-1]])).toBe(null)
})

test('even is 85 to 115 % of the average of those who sit', () => {
	expect(evenLoadsOf(problem)).toEqual({ least: 2, most: 3 })
	expect(evenLoadsOf({ ...problem, jurors: [] })).toEqual({ least: 4, most: 6 })
})
