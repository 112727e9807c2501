import type { Decision } from '#app/domain/deliberation/decision.ts'
import { minutesContentSchema } from '#app/domain/deliberation/minutes-content.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/**
 * The decisions of a closed sitting, as its minutes hold them: its rows are verdicts by then, one an application. A
 * sitting without minutes has none.
 */
export async function minutedDecisions(
	sitting: { id: string; editionId: string },
	db: ReadDb,
): Promise<Decision[]> {
	const minutes = await db.minutes.findFirst({
		where: { sittingId: sitting.id },
		orderBy: { version: 'desc' },
		select: { content: true },
	})
	if (!minutes) return []
	const content = minutesContentSchema.parse(minutes.content)
	const minuted = [...content.departures, ...content.decisions]
	const applications = await db.application.findMany({
		where: { editionId: sitting.editionId, reference: { in: minuted.map(({ reference }) => reference) } },
		select: { id: true, reference: true },
	})
	const ids = new Map(applications.map(({ id, reference }) => [reference, id]))
	return minuted.flatMap(({ reference, basis, outcome, reason, vote }) => {
		const applicationId = ids.get(reference)
		return applicationId ? [{ applicationId, basis, outcome, reason, vote }] : []
	})
}
