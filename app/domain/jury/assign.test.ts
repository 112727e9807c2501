import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsAgainst, indexPairs, isFromOutside } from '#app/domain/jury/allowed.ts'
import { assignReaders } from '#app/domain/jury/assign.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { createGenerator, type Generator, shuffle } from '#app/domain/jury/generator.ts'
import {
	type AssignmentProblem,
	type AssignmentRules,
	type Dossier,
	type Juror,
	organisationKey,
	type Pair,
} from '#app/domain/jury/panel.ts'

const RULES: AssignmentRules = {
	readersPerApplication: 3,
	oneFromOutsideRegion: true,
	neverSameProvince: true,
	oneJurorPerOrganisation: true,
}
const REGIONS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

function pick<Item>(items: readonly Item[], generator: Generator): Item {
	return items[generator.nextBelow(items.length)] as Item
}

function sampleJurors(count: number, generator: Generator): Juror[] {
	return Array.from({ length: count }, (_, index) => {
		const regionCode = pick(REGIONS, generator)
		return {
			id: `J${String(index + 1).padStart(3, '0')}`,
			organisation: generator.nextBelow(3) === 0 ? '' : `organisation ${generator.nextBelow(count)}`,
			regionCode,
			provinceCode: `${regionCode}.${generator.nextBelow(6)}`,
			languages: generator.nextBelow(4) === 0 ? ['ar', 'fr', 'zgh'] : ['ar', 'fr'],
			sectors: [],
		}
	})
}

function sampleDossiers(count: number, generator: Generator): Dossier[] {
	return Array.from({ length: count }, (_, index) => {
		const regionCode = pick(REGIONS, generator)
		return {
			applicationId: `A${String(index + 1).padStart(4, '0')}`,
			language: pick(['ar', 'ar', 'ar', 'fr'], generator),
			regionCode,
			provinceCode: `${regionCode}.${generator.nextBelow(6)}`,
			sector: 'argan',
		}
	})
}

/** Draws readers for each file by the rules, written apart from the assigner; null when a file has none. */
function plant(jurors: Juror[], dossiers: Dossier[], forbidden: Pair[], generator: Generator): Pair[] | null {
	const pairs: Pair[] = []
	for (const dossier of dossiers) {
		const chosen: Juror[] = []
		const index = indexPairs(forbidden)
		for (const juror of shuffle(jurors, generator)) {
			const sits = chosen.some(
				(other) =>
					juror.organisation !== '' &&
					organisationKey(other.organisation) === organisationKey(juror.organisation),
			)
			const last = chosen.length === 2 && !chosen.some((other) => isFromOutside(other, dossier))
			if (chosen.length === 3 || sits || barsAgainst(juror, dossier, RULES, index).length > 0) continue
			if (!last || isFromOutside(juror, dossier)) chosen.push(juror)
		}
		if (chosen.length < 3) return null
		pairs.push(...chosen.map((juror) => ({ applicationId: dossier.applicationId, jurorId: juror.id })))
	}
	return pairs
}

function loadsOf(pairs: readonly Pair[]): Map<string, number> {
	const loads = new Map<string, number>()
	for (const { jurorId } of pairs) loads.set(jurorId, (loads.get(jurorId) ?? 0) + 1)
	return loads
}

/** A problem that has a solution by construction, with loads as tight as `slack` says. */
function feasibleProblem(
	files: number,
	jurors: number,
	seed: number,
	slack: number,
): AssignmentProblem | null {
	const generator = createGenerator(`problem ${seed}`)
	const panel = sampleJurors(jurors, generator)
	const dossiers = sampleDossiers(files, generator)
	const forbidden = dossiers
		.filter(() => generator.nextBelow(8) === 0)
		.map(({ applicationId }) => ({ applicationId, jurorId: pick(panel, generator).id }))
	const planted = plant(panel, dossiers, forbidden, generator)
	if (!planted) return null
	const loads = loadsOf(planted)
	return {
		jurors: panel.map((juror) => ({
			...juror,
			minLoad: Math.max(0, (loads.get(juror.id) ?? 0) - slack),
			maxLoad: (loads.get(juror.id) ?? 0) + slack,
		})),
		dossiers,
		rules: RULES,
		forbidden,
		kept: [],
	}
}

const sizes: [files: number, jurors: number, runs: number][] = [
	[8, 5, 300],
	[8, 8, 300],
	[30, 10, 100],
	[100, 20, 30],
	[400, 20, 8],
]

test.each(sizes)(
	'%i files × %i jurors: tight but feasible loads are met and every hard rule holds',
	(files, jurors, runs) => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom(0, 1, 2), (seed, slack) => {
				const problem = feasibleProblem(files, jurors, seed, slack)
				fc.pre(problem !== null)
				const outcome = assignReaders(problem, 'draw')
				expect(outcome.ok ? checkAssignment(problem, outcome.value.pairs) : outcome).toEqual([])
			}),
			{ numRuns: runs, seed: 2027 },
		)
	},
)

test('the same seed gives the same assignment whatever the order of rows; another seed another one', () => {
	const problem = feasibleProblem(60, 12, 4, 2)
	if (!problem) throw new Error('The sample must be feasible')
	const turned = {
		...problem,
		jurors: [...problem.jurors].reverse(),
		dossiers: [...problem.dossiers].reverse(),
		forbidden: [...problem.forbidden].reverse(),
	}
	const drawn = assignReaders(problem, 'lm-2027')
	expect(assignReaders(turned, 'lm-2027')).toEqual(drawn)
	expect(assignReaders(problem, 'sg-2027')).not.toEqual(drawn)
})
