import type { Pair } from '#app/domain/jury/panel.ts'
import { readingOrder } from '#app/domain/jury/reading-order.ts'
import type { Reassignment } from '#app/domain/jury/reassign.ts'
import type { Prisma, ReadDb, Tx } from '#app/server/db.server.ts'
import { type Act, recordAll } from '#app/server/journal/record.server.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'

type Placing = {
	readonly seed: string
	readonly at: Date
	readonly purpose: 'base' | 'extra'
	/** Applications that a juror was ever given, in her order; a withdrawn one keeps its place. */
	readonly placed: ReadonlyMap<string, readonly string[]>
	readonly draw: Draw
}

/** Rows of new readings, each in the juror's own random order after those she has. */
export function assignmentRows(
	pairs: readonly Pair[],
	{ seed, at, purpose, placed, draw }: Placing,
): Prisma.AssignmentCreateManyInput[] {
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

type Giving = {
	readonly edition: SampleEdition
	readonly moved: Reassignment
	/** A recusal moves one base reading; a gap adds extra ones. */
	readonly because: 'recusal' | 'missing'
	readonly seed: string
	readonly by: Act['actor']
	readonly at: Date
	readonly draw: Draw
}

/** Writes the readings of a reassignment with an entry for each application, and tells nobody. */
export async function giveReadings(
	tx: Tx,
	{ edition, moved, because, seed, by, at, draw }: Giving,
): Promise<void> {
	const [cause] = moved.lacking
	if (cause) throw new Error(`A sample reading cannot be given: ${cause.code}`)
	const purpose = because === 'recusal' ? 'base' : 'extra'
	const placed = await loadPlaces(tx, edition.id)
	await tx.assignment.createMany({ data: assignmentRows(moved.added, { seed, at, purpose, placed, draw }) })
	const touched = [...moved.removed, ...moved.added].map(({ applicationId }) => applicationId)
	const jurorsOf = (pairs: readonly Pair[], applicationId: string) =>
		pairs.filter((pair) => pair.applicationId === applicationId).map((pair) => pair.jurorId)
	await recordAll(
		tx,
		[...new Set(touched)].sort().map((applicationId) => ({
			at,
			actor: by,
			action: 'jury.reassigned',
			objectType: 'application',
			objectId: applicationId,
			payload: {
				edition: edition.id,
				because,
				seed,
				from: jurorsOf(moved.removed, applicationId),
				to: jurorsOf(moved.added, applicationId),
			},
		})),
	)
}

/** What each juror of an edition was ever given, in her order. */
async function loadPlaces(db: ReadDb, editionId: string): Promise<Map<string, string[]>> {
	const given = await db.assignment.findMany({
		where: { juryMember: { editionId } },
		orderBy: { position: 'asc' },
	})
	const places = new Map<string, string[]>()
	for (const { juryMemberId, applicationId } of given)
		places.set(juryMemberId, [...(places.get(juryMemberId) ?? []), applicationId])
	return places
}
