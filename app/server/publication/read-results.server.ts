import type { ReadDb } from '#app/server/db.server.ts'

/** What the jury's last closed sitting decided. */
export type EditionResults = {
	openSittings: number
	closedSittings: number
	/** The last closed sitting; null while there is none. */
	sittingId: string | null
	hasMinutes: boolean
	/** Applications awarded. */
	awarded: string[]
}

/** Awards come from the last closed sitting and nowhere else: the verdict that stands on each application. */
export async function readResults(db: ReadDb, editionId: string): Promise<EditionResults> {
	const sittings = await db.sitting.findMany({
		where: { editionId },
		orderBy: { number: 'desc' },
		select: { id: true, closedAt: true, adjournedFor: true, minutes: { select: { id: true }, take: 1 } },
	})
	// One that was adjourned ended without verdicts.
	const concluded = sittings.filter(
		({ closedAt, adjournedFor }) => closedAt !== null && adjournedFor === null,
	)
	const [last] = concluded
	const verdicts = last
		? await db.verdict.findMany({
				where: { sittingId: last.id, supersededAt: null },
				orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
				select: { applicationId: true, outcome: true },
			})
		: []
	const outcomes = new Map(verdicts.map(({ applicationId, outcome }) => [applicationId, outcome]))
	return {
		openSittings: sittings.filter(({ closedAt }) => closedAt === null).length,
		closedSittings: concluded.length,
		sittingId: last?.id ?? null,
		hasMinutes: (last?.minutes.length ?? 0) > 0,
		awarded: [...outcomes].filter(([, outcome]) => outcome === 'award').map(([id]) => id),
	}
}
