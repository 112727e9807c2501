import type { Person } from '#app/domain/people/actor.ts'
import type { Language } from '#app/i18n/direction.ts'
import { database } from '#app/server/db.server.ts'
import { officeScope } from '#app/server/screening/office-scope.server.ts'
import { shortMoment } from '#app/server/screening/word-moment.server.ts'

/** Acts that the board tells, by their names in the journal. */
export const TOLD_ACTS = [
	'application.received',
	'application.completed',
	'application.withdrawn',
	'screening.completion-asked',
	'screening.admissible',
	'screening.refusal-proposed',
	'screening.refusal-confirmed',
	'screening.refusal-rejected',
	'screening.contest-settled',
] as const
export type ToldAct = (typeof TOLD_ACTS)[number]

export type LatestAct = { key: string; action: ToldAct; reference: string; when: string }

const LOOKED_AT = 60

/** What happened last to the files of this person's scope, the newest first, from the journal. */
export async function listLatestActs(
	actor: Person,
	editionId: string,
	language: Language,
	now: Date,
	take: number,
): Promise<LatestAct[]> {
	const scope = officeScope(actor, editionId)
	if (!scope) return []
	const { read } = database()
	const entries = await read.journalEntry.findMany({
		where: { objectType: 'application', action: { in: [...TOLD_ACTS] } },
		orderBy: { seq: 'desc' },
		take: LOOKED_AT,
		select: { seq: true, at: true, action: true, objectId: true },
	})
	const files = await read.application.findMany({
		where: { AND: [scope, { id: { in: entries.map(({ objectId }) => objectId) } }] },
		select: { id: true, reference: true },
	})
	return entries
		.flatMap(({ seq, at, action, objectId }) => {
			const reference = files.find(({ id }) => id === objectId)?.reference
			const told = TOLD_ACTS.find((one) => one === action)
			return reference && told
				? [{ key: String(seq), action: told, reference, when: shortMoment(language, at, now) }]
				: []
		})
		.slice(0, take)
}
