import { createHash } from 'node:crypto'
import { assignReaders } from '#app/domain/jury/assign.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import { readingOrder } from '#app/domain/jury/reading-order.ts'
import { reassignAfterRecusal } from '#app/domain/jury/reassign.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database, type Prisma } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import {
	loadProblem,
	loadSampleEdition,
	type SampleEdition,
} from '#app/server/sample/load-sample-edition.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

export type AssignmentsWish = {
	readonly editionId: string
	readonly staff: SampleStaff
	/** Jurors who recognised a dossier afterwards; it went to another one. */
	readonly recusals?: number
	readonly seed?: string
}

const HOUR = 3_600_000

/** Assigns every admissible application through the real assigner, two days before judging starts. */
export async function addSampleAssignments(wish: AssignmentsWish): Promise<{ pairs: readonly Pair[] }> {
	const edition = await loadSampleEdition(wish.editionId)
	const seed = `${wish.seed ?? 'samples'} ${edition.id}`
	const problem = await loadProblem(edition)
	const outcome = assignReaders(problem, seed)
	if (!outcome.ok) throw new Error(`The sample jury cannot read: ${outcome.code}`)
	const { pairs, components } = outcome.value
	const [violation] = checkAssignment(problem, pairs)
	if (violation) throw new Error(`The assignment breaks a rule: ${violation.rule}`)
	const judging = fromMoroccan(`${edition.definition.calendar.judgingStartsOn}T09:00`)
	const at = new Date(judging.getTime() - 48 * HOUR)
	const hash = createHash('sha256').update(canonicalize(pairs)).digest('hex')
	await database().write(async (tx) => {
		await tx.assignment.createMany({
			data: assignmentRows(pairs, { seed, at, purpose: 'base', placed: new Map() }),
		})
		await record(tx, {
			at,
			actor: { kind: 'account', id: wish.staff.managers[0].accountId },
			action: 'jury.assigned',
			objectType: 'edition',
			objectId: edition.id,
			payload: { pairs: pairs.length, components, hash },
		})
	})
	await addRecusals(edition, problem, pairs, { seed, count: wish.recusals ?? 0, judging })
	return { pairs }
}

type Placing = {
	readonly seed: string
	readonly at: Date
	readonly purpose: 'base' | 'extra'
	/** Applications that a juror was ever given, in her order; a withdrawn one keeps its place. */
	readonly placed: ReadonlyMap<string, readonly string[]>
}

/** Rows of new readings, each in the juror's own random order after those she has. */
export function assignmentRows(
	pairs: readonly Pair[],
	{ seed, at, purpose, placed }: Placing,
): Prisma.AssignmentCreateManyInput[] {
	const [first] = pairs
	const draw = createDraw(`${seed} ${purpose} assignment ${first?.applicationId} ${first?.jurorId}`)
	const jurors = [...new Set(pairs.map(({ jurorId }) => jurorId))].sort()
	return jurors.flatMap((jurorId) => {
		const before = placed.get(jurorId) ?? []
		const fresh = pairs.filter((pair) => pair.jurorId === jurorId).map(({ applicationId }) => applicationId)
		return readingOrder(seed, jurorId, [...before, ...fresh], before)
			.map((applicationId, position) => ({ applicationId, position: position + 1 }))
			.slice(before.length)
			.map(({ applicationId, position }) => ({
				id: draw.id(at),
				applicationId,
				juryMemberId: jurorId,
				purpose,
				position,
				assignedAt: at,
			}))
	})
}

/** What each juror of an edition was ever given, in her order. */
export async function loadPlaces(editionId: string): Promise<Map<string, string[]>> {
	const given = await database().read.assignment.findMany({
		where: { juryMember: { editionId } },
		orderBy: { position: 'asc' },
	})
	const places = new Map<string, string[]>()
	for (const { juryMemberId, applicationId } of given)
		places.set(juryMemberId, [...(places.get(juryMemberId) ?? []), applicationId])
	return places
}

/** The first `count` jurors take themselves out of one reading each; the real rule gives it to another. */
async function addRecusals(
	edition: SampleEdition,
	problem: AssignmentProblem,
	pairs: readonly Pair[],
	{ seed, count, judging }: { seed: string; count: number; judging: Date },
): Promise<void> {
	const at = new Date(judging.getTime() + 30 * HOUR)
	const jurors = [...new Set(pairs.map(({ jurorId }) => jurorId))].sort().slice(0, count)
	let current = pairs
	let forbidden = problem.forbidden
	for (const jurorId of jurors) {
		const recused = current.find((pair) => pair.jurorId === jurorId)
		if (!recused) continue
		const moved = reassignAfterRecusal({ ...problem, forbidden }, current, recused, seed)
		const [cause] = moved.lacking
		if (cause) throw new Error(`A recused reading cannot move: ${cause.code}`)
		await writeRecusal(edition, recused, moved.added, { seed, at })
		forbidden = [...forbidden, recused]
		current = moved.pairs
	}
}

async function writeRecusal(
	edition: SampleEdition,
	{ applicationId, jurorId }: Pair,
	added: readonly Pair[],
	{ seed, at }: { seed: string; at: Date },
): Promise<void> {
	const placed = await loadPlaces(edition.id)
	await database().write(async (tx) => {
		const member = await tx.juryMember.findUniqueOrThrow({ where: { id: jurorId } })
		const actor = { kind: 'account', id: member.accountId } as const
		await tx.conflict.create({
			data: { juryMemberId: jurorId, applicationId, kind: 'recusal', reason: 'recognised', at },
		})
		const withdrawn = await tx.assignment.updateManyAndReturn({
			where: { juryMemberId: jurorId, applicationId, withdrawnAt: null },
			data: { withdrawnAt: at, withdrawnFor: 'recusal' },
		})
		await tx.assignment.createMany({ data: assignmentRows(added, { seed, at, purpose: 'base', placed }) })
		const object = { objectType: 'assignment', objectId: withdrawn[0]?.id ?? applicationId }
		await record(tx, { at, actor, action: 'jury.recused', ...object, payload: { reason: 'recognised' } })
		await record(tx, {
			at,
			actor: { kind: 'system', id: null },
			action: 'jury.reassigned',
			objectType: 'application',
			objectId: applicationId,
			payload: { edition: edition.id, to: added.map((pair) => pair.jurorId) },
		})
	})
}
