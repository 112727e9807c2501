import { expect, test } from 'vitest'
import { assignReaders } from '#app/domain/jury/assign.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import { assignMissing, reassignAfterLeaving, reassignAfterRecusal } from '#app/domain/jury/reassign.ts'

const REGIONS = ['01', '02', '03', '04', '05', '06']
const PROBLEM: AssignmentProblem = {
	jurors: Array.from({ length: 12 }, (_, index) => ({
		id: `j${index}`,
		organisation: `o${index % 8}`,
		regionCode: REGIONS[index % 6] ?? '',
		provinceCode: `${REGIONS[index % 6]}.${index}`,
		languages: ['ar', 'fr'],
		sectors: [],
	})),
	dossiers: Array.from({ length: 60 }, (_, index) => ({
		applicationId: `a${index}`,
		language: index % 3 === 0 ? 'fr' : 'ar',
		regionCode: REGIONS[index % 6] ?? '',
		provinceCode: `${REGIONS[index % 6]}.${index % 12}`,
		sector: 'argan',
	})),
	rules: {
		readersPerApplication: 3,
		oneFromOutsideRegion: true,
		neverSameProvince: true,
		oneJurorPerOrganisation: true,
	},
	forbidden: [],
	kept: [],
}
const key = (pair: Pair) => `${pair.applicationId} ${pair.jurorId}`
const keys = (pairs: readonly Pair[]) => pairs.map(key).sort()

function current(): readonly Pair[] {
	const outcome = assignReaders(PROBLEM, 'first')
	if (!outcome.ok) throw new Error(outcome.code)
	return outcome.value.pairs
}

test('after a recusal one reading moves, and the pair never meets again', () => {
	const before = current()
	const recused = before[7] as Pair
	const outcome = reassignAfterRecusal(PROBLEM, before, recused, 'second')
	if (!outcome.ok) throw new Error(outcome.code)
	const { added, removed, pairs } = outcome.value
	expect(removed).toEqual([recused])
	expect(added).toHaveLength(1)
	expect(added[0]?.applicationId).toBe(recused.applicationId)
	expect(added[0]?.jurorId).not.toBe(recused.jurorId)
	expect(keys([...before, ...added].filter((pair) => pair !== recused))).toEqual(keys(pairs))
	expect(checkAssignment({ ...PROBLEM, forbidden: [recused] }, pairs)).toEqual([])
})

test('every recusal of every reading in turn is repaired within the rules', () => {
	const before = current()
	for (const recused of before) {
		const outcome = reassignAfterRecusal(PROBLEM, before, recused, 'second')
		if (!outcome.ok) throw new Error(outcome.code)
		expect(checkAssignment({ ...PROBLEM, forbidden: [recused] }, outcome.value.pairs)).toEqual([])
	}
})

test('when a juror leaves, what she submitted stays and exactly her other readings move', () => {
	const before = current()
	const hers = before.filter((pair) => pair.jurorId === 'j3')
	const submitted = hers.slice(0, 4)
	const outcome = reassignAfterLeaving(PROBLEM, before, 'j3', submitted, 'third')
	if (!outcome.ok) throw new Error(outcome.code)
	const { added, removed, pairs } = outcome.value
	expect(keys(removed)).toEqual(keys(hers.slice(4)))
	expect(added.map((pair) => pair.applicationId).sort()).toEqual(
		removed.map((pair) => pair.applicationId).sort(),
	)
	expect(keys(pairs.filter((pair) => pair.jurorId === 'j3'))).toEqual(keys(submitted))
	const others = (list: readonly Pair[]) => keys(list.filter((pair) => pair.jurorId !== 'j3'))
	expect(others(pairs).filter((pair) => !others(added).includes(pair))).toEqual(others(before))
})

test('a gap adds two readings to its file and moves none', () => {
	const before = current()
	const dossiers = PROBLEM.dossiers.map((dossier) =>
		dossier.applicationId === 'a5' ? { ...dossier, extraReadings: 2 } : dossier,
	)
	const outcome = assignMissing({ ...PROBLEM, dossiers }, before, 'fourth')
	if (!outcome.ok) throw new Error(outcome.code)
	expect(outcome.value.added.map((pair) => pair.applicationId)).toEqual(['a5', 'a5'])
	expect(outcome.value.removed).toEqual([])
	expect(checkAssignment({ ...PROBLEM, dossiers }, outcome.value.pairs)).toEqual([])
})

test('when nobody is left for the file, it says so and changes nothing', () => {
	const jurors = PROBLEM.jurors.slice(0, 3).map((juror) => ({ ...juror, provinceCode: '' }))
	const dossiers = PROBLEM.dossiers.slice(0, 1)
	const before = jurors.map((juror) => ({ applicationId: 'a0', jurorId: juror.id }))
	expect(
		reassignAfterRecusal(
			{ ...PROBLEM, jurors, dossiers },
			before,
			{ applicationId: 'a0', jurorId: 'j1' },
			's',
		),
	).toMatchObject({
		ok: false,
		code: 'jury.too-few-readers',
		causes: [{ applicationId: 'a0', allowed: 2, asked: 3 }],
	})
})
