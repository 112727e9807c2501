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
	const { added, removed, pairs, lacking } = reassignAfterRecusal(PROBLEM, before, recused, 'second')
	expect(lacking).toEqual([])
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
		const { pairs } = reassignAfterRecusal(PROBLEM, before, recused, 'second')
		expect(checkAssignment({ ...PROBLEM, forbidden: [recused] }, pairs)).toEqual([])
	}
})

test('when a juror leaves, what she submitted stays and exactly her other readings move', () => {
	const before = current()
	const hers = before.filter((pair) => pair.jurorId === 'j3')
	const submitted = hers.slice(0, 4)
	const { added, removed, pairs } = reassignAfterLeaving(PROBLEM, before, 'j3', submitted, 'third')
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
	const { added, removed, pairs } = assignMissing({ ...PROBLEM, dossiers }, before, 'fourth')
	expect(added.map((pair) => pair.applicationId)).toEqual(['a5', 'a5'])
	expect(removed).toEqual([])
	expect(checkAssignment({ ...PROBLEM, dossiers }, pairs)).toEqual([])
})

test('when nobody is left for the file, it says so and gives it to nobody', () => {
	const jurors = PROBLEM.jurors.slice(0, 3).map((juror) => ({ ...juror, provinceCode: '' }))
	const dossiers = PROBLEM.dossiers.slice(0, 1)
	const before = jurors.map((juror) => ({ applicationId: 'a0', jurorId: juror.id }))
	const recused = { applicationId: 'a0', jurorId: 'j1' }
	const moved = reassignAfterRecusal({ ...PROBLEM, jurors, dossiers }, before, recused, 's')
	expect(moved).toMatchObject({
		added: [],
		removed: [recused],
		lacking: [{ code: 'jury.too-few-readers', applicationId: 'a0', allowed: 2, asked: 3 }],
	})
	expect(keys(moved.pairs)).toEqual(['a0 j0', 'a0 j2'])
})

/** Nobody else may read a0 and a7: everyone but its readers has a conflict. */
function without(before: readonly Pair[], ...applicationIds: readonly string[]): AssignmentProblem {
	const forbidden = applicationIds.flatMap((applicationId) =>
		PROBLEM.jurors
			.map(({ id }) => ({ applicationId, jurorId: id }))
			.filter((pair) => !before.some((kept) => key(kept) === key(pair))),
	)
	return { ...PROBLEM, forbidden }
}

test('a file without a reader does not hold the others back when a juror leaves', () => {
	const before = current()
	const hers = before.filter((pair) => pair.jurorId === 'j3')
	const stuck = hers[0]?.applicationId ?? ''
	const { added, removed, lacking } = reassignAfterLeaving(without(before, stuck), before, 'j3', [], 's')
	expect(removed).toHaveLength(hers.length)
	expect(added).toHaveLength(hers.length - 1)
	expect(added.map((pair) => pair.applicationId)).not.toContain(stuck)
	expect(lacking).toMatchObject([{ code: 'jury.too-few-readers', applicationId: stuck }])
})

test('a file that has long been waiting neither stops a recusal elsewhere nor is touched by it', () => {
	const before = current().filter((pair) => key(pair) !== key(current()[0] as Pair))
	const waiting = current()[0] as Pair
	const recused = before.find((pair) => pair.applicationId !== waiting.applicationId) as Pair
	const problem = without(before, waiting.applicationId)
	const moved = reassignAfterRecusal(problem, before, recused, 's')
	expect(moved.lacking).toEqual([])
	expect(moved.added.map((pair) => pair.applicationId)).toEqual([recused.applicationId])
	const late = assignMissing(problem, before, 's')
	expect(late.added).toEqual([])
	expect(late.lacking).toMatchObject([{ applicationId: waiting.applicationId }])
})
