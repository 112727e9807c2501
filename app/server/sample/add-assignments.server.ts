import { assignReaders } from '#app/domain/jury/assign.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { Pair } from '#app/domain/jury/panel.ts'
import { reassignAfterRecusal } from '#app/domain/jury/reassign.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { type Act, record, recordAll } from '#app/server/journal/record.server.ts'
import { describeDraw, hashPairs } from '#app/server/jury/describe-draw.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { loadSampleEdition, type SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { assignmentRows, giveReadings } from '#app/server/sample/give-readings.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

export type AssignmentsWish = {
	readonly editionId: string
	readonly staff: SampleStaff
	/** Jurors who recognised a dossier afterwards; it went to another one. */
	readonly recusals?: number
	readonly seed?: string
}

const HOUR = 3_600_000

/**
 * Assigns every admissible application through the simple assigner, two days before judging starts, and writes what the
 * act writes: readings in each juror's own order, conflicts that follow from facts, the draw and its adoption.
 */
export async function addSampleAssignments(wish: AssignmentsWish): Promise<{ pairs: readonly Pair[] }> {
	const edition = await loadSampleEdition(wish.editionId)
	const draw = createDraw(`${wish.seed ?? 'samples'} ${edition.id} assignment`)
	const judging = fromMoroccan(`${edition.definition.calendar.judgingStartsOn}T09:00`)
	const at = new Date(judging.getTime() - 48 * HOUR)
	const seed = draw.id(at)
	const panel = await loadPanel(database().read, edition)
	const problem = problemOf(panel)
	const outcome = assignReaders(problem, seed)
	if (!outcome.ok) throw new Error(`The sample jury cannot read: ${outcome.code}`)
	const { pairs } = outcome.value
	const [violation] = checkAssignment(problem, pairs)
	if (violation) throw new Error(`The assignment breaks a rule: ${violation.rule}`)
	const drawn = describeDraw(problem, { seed, pairs })
	await database().write(async (tx) => {
		const rows = assignmentRows(pairs, { seed, at, purpose: 'base', placed: new Map(), draw })
		await tx.assignment.createMany({ data: rows })
		await writeDerived(tx, panel, at)
		const common = {
			actor: { kind: 'account', id: wish.staff.managers[0].accountId },
			objectType: 'edition',
			objectId: edition.id,
		} as const
		const derived = { conflicts: panel.derived.length, hash: hashPairs(panel.derived) }
		await recordAll(tx, [
			{ ...common, at: new Date(at.getTime() - HOUR / 4), action: 'jury.assignment-drawn', payload: drawn },
			{ ...common, at, action: 'jury.conflict-derived', payload: derived },
			{ ...common, at, action: 'jury.assigned', payload: drawn },
		])
	})
	await addRecusals(edition, wish.recusals ?? 0, new Date(judging.getTime() + 30 * HOUR), draw)
	return { pairs }
}

/** Conflicts that follow from the facts, as they were when readings were given; a declared one stays declared. */
async function writeDerived(
	tx: Tx,
	{ derived, conflicts }: Awaited<ReturnType<typeof loadPanel>>,
	at: Date,
): Promise<void> {
	const known = new Set(conflicts.map(({ applicationId, jurorId }) => `${applicationId} ${jurorId}`))
	await tx.conflict.createMany({
		data: derived
			.filter(({ applicationId, jurorId }) => !known.has(`${applicationId} ${jurorId}`))
			.map(({ applicationId, jurorId, because }) => ({
				applicationId,
				juryMemberId: jurorId,
				kind: 'derived' as const,
				reason: because,
				at,
			})),
	})
}

/** The first `count` jurors take themselves out of one reading each; the real rule gives it to another. */
async function addRecusals(edition: SampleEdition, count: number, at: Date, draw: Draw): Promise<void> {
	const members = await database().read.juryMember.findMany({
		where: { editionId: edition.id },
		orderBy: { code: 'asc' },
		take: count,
	})
	for (const { id: jurorId, accountId } of members) {
		const panel = await loadPanel(database().read, edition)
		const current = currentPairs(panel)
		const recused = current.find((pair) => pair.jurorId === jurorId)
		if (!recused) continue
		const seed = draw.id(at)
		const moved = reassignAfterRecusal(problemOf(panel), current, recused, seed)
		const by = { kind: 'account', id: accountId } as const
		await database().write(async (tx) => {
			await writeRecusal(tx, recused, by, at)
			await giveReadings(tx, { edition, moved, because: 'recusal', seed, by, at, draw })
		})
	}
}

async function writeRecusal(
	tx: Tx,
	{ applicationId, jurorId }: Pair,
	by: Act['actor'],
	at: Date,
): Promise<void> {
	const assignment = await tx.assignment.findUniqueOrThrow({
		where: { applicationId_juryMemberId: { applicationId, juryMemberId: jurorId } },
	})
	await tx.conflict.create({
		data: { juryMemberId: jurorId, applicationId, kind: 'recusal', reason: 'recognised', at },
	})
	await tx.assignment.update({
		where: { id: assignment.id, withdrawnAt: null },
		data: { openedAt: at, withdrawnAt: at, withdrawnFor: 'recusal' },
	})
	await record(tx, {
		at,
		actor: by,
		action: 'jury.recused',
		objectType: 'assignment',
		objectId: assignment.id,
		payload: { application: applicationId, reason: 'recognised' },
	})
}
