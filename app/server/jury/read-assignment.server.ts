import { barsAgainst, indexPairs } from '#app/domain/jury/allowed.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { type DesignEfficiency, measureDesign } from '#app/domain/jury/design-efficiency.ts'
import { decideDraw, type DrawRefusal } from '#app/domain/jury/draw.ts'
import type { AssignmentProblem, AssignmentRules, Pair } from '#app/domain/jury/panel.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { countReadings } from '#app/server/jury/confirm-assignment.server.ts'
import { listMissing, type MissingReading } from '#app/server/jury/list-missing.server.ts'
import { listMoves, type MovedReading } from '#app/server/jury/list-moves.server.ts'
import { countDraws, drawFacts, loadLastDraw, pairsOfDraw } from '#app/server/jury/load-draw.server.ts'
import {
	currentPairs,
	hashProblem,
	loadPanel,
	type Panel,
	type PanelMember,
	problemOf,
} from '#app/server/jury/load-panel.server.ts'
import { isNewSince, loadRoster } from '#app/server/jury/load-roster.server.ts'

/** An assignment as it is judged: who has how much, and can everyone be compared with everyone. */
export type AssignmentShape = DesignEfficiency & {
	readonly readings: number
	/** Juror → readings. */
	readonly loads: ReadonlyMap<string, number>
	/** Applications that two jurors share, for each pair who shares any. */
	readonly shared: readonly { readonly a: string; readonly b: string; readonly count: number }[]
	/** Hard rules broken, by code of its own; 0 is what must be. */
	readonly violations: number
}
export type AssignmentJuror = Pick<PanelMember, 'id' | 'code' | 'isChair' | 'languages' | 'sectors'> & {
	readonly regionCode: string
	readonly declared: boolean
	readonly newOnRoster: number
	readonly conflicts: number
	readonly derived: number
}
export type AssignmentView = {
	readonly edition: LoadedEdition
	readonly rules: AssignmentRules
	readonly jurors: readonly AssignmentJuror[]
	readonly dossiers: number
	/** Applications still being screened: they may come later. */
	readonly undecided: number
	/** Pairs of a juror and an application that no rule forbids. */
	readonly allowedPairs: number
	readonly mayDraw: Outcome<null, DrawRefusal>
	/** The last draw, when everything it was made of still stands and it was not adopted. */
	readonly draw: (AssignmentShape & { readonly seed: string; readonly at: Date }) | null
	readonly draws: number
	/** The readings as they stand; null: nothing was assigned. */
	readonly current: AssignmentShape | null
	readonly missing: readonly MissingReading[]
	readonly moves: readonly MovedReading[]
	readonly sittingOpen: boolean
	/** Application → reference, to name causes by. */
	readonly references: ReadonlyMap<string, string>
}

/** The page of the assignment. Null: not this actor's edition. */
export async function readAssignment(actor: Person, editionId: string): Promise<AssignmentView | null> {
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	const db = database().read
	const panel = await loadPanel(db, edition)
	const problem = problemOf(panel)
	const current = currentPairs(panel)
	return {
		edition,
		rules: problem.rules,
		jurors: await describeJurors(panel),
		dossiers: panel.dossiers.length,
		undecided: await db.application.count({
			where: { editionId, status: { in: ['received', 'completion', 'refusal_proposed'] } },
		}),
		allowedPairs: countAllowed(problem),
		mayDraw: decideDraw(await drawFacts(db, panel)),
		draw: await drawToShow(problem, editionId),
		draws: await countDraws(db, editionId),
		current: current.length > 0 ? shapeOf(standing(problem, current), current) : null,
		missing: current.length > 0 ? listMissing(panel, problem) : [],
		moves: await listMoves(db, panel),
		sittingOpen: panel.sittingOpen,
		references: new Map(panel.dossiers.map(({ applicationId, reference }) => [applicationId, reference])),
	}
}

async function describeJurors(panel: Panel): Promise<AssignmentJuror[]> {
	const roster = await loadRoster(database().read, panel.edition.id)
	const count = (pairs: readonly Pair[], id: string) => pairs.filter(({ jurorId }) => jurorId === id).length
	return panel.members
		.filter(({ left }) => !left)
		.map(({ id, code, isChair, languages, sectors, regionCode, declaredAt }) => ({
			id,
			code,
			isChair,
			languages,
			sectors,
			regionCode,
			declared: declaredAt !== null,
			newOnRoster: roster.filter((row) => isNewSince(row, declaredAt)).length,
			conflicts: count(panel.conflicts, id),
			derived: count(panel.derived, id),
		}))
}

function countAllowed(problem: AssignmentProblem): number {
	const forbidden = indexPairs(problem.forbidden)
	return problem.dossiers.reduce(
		(sum, dossier) =>
			sum +
			problem.jurors.filter((juror) => barsAgainst(juror, dossier, problem.rules, forbidden).length === 0)
				.length,
		0,
	)
}

async function drawToShow(problem: AssignmentProblem, editionId: string): Promise<AssignmentView['draw']> {
	const db = database().read
	const last = await loadLastDraw(db, editionId)
	if (!last || last.inputsHash !== hashProblem(problem)) return null
	const adopted = await db.journalEntry.count({
		where: { action: 'jury.assigned', objectId: editionId, payload: { contains: last.seed } },
	})
	if (adopted > 0) return null
	const pairs = pairsOfDraw(problem, last)
	return pairs && { ...shapeOf(problem, pairs), seed: last.seed, at: last.at }
}

/** What stands is checked as it stands: what is missing is named elsewhere, and is no broken rule. */
function standing(problem: AssignmentProblem, kept: readonly Pair[]): AssignmentProblem {
	const dossiers = problem.dossiers.map((dossier) => ({ ...dossier, settled: true }))
	return { ...problem, dossiers, kept }
}

function shapeOf(problem: AssignmentProblem, pairs: readonly Pair[]): AssignmentShape {
	return {
		readings: pairs.length,
		loads: countReadings(pairs),
		...measureDesign(pairs),
		shared: countShared(pairs),
		violations: checkAssignment(problem, pairs).length,
	}
}

function countShared(pairs: readonly Pair[]): AssignmentShape['shared'] {
	const counts = new Map<string, { a: string; b: string; count: number }>()
	for (const readers of indexPairs(pairs).values()) {
		const sorted = [...readers].sort()
		for (const [index, a] of sorted.entries()) {
			for (const b of sorted.slice(index + 1)) {
				const key = `${a} ${b}`
				counts.set(key, { a, b, count: (counts.get(key)?.count ?? 0) + 1 })
			}
		}
	}
	return [...counts.values()]
}
