import type { Answers } from '#app/domain/application/answers.ts'
import type { SubmissionContent } from '#app/domain/application/content.ts'
import type { EditionDays } from '#app/domain/application/cross-checks.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayReadInOffice } from '#app/domain/people/permissions.ts'
import type { SentSince } from '#app/domain/screening/check.ts'
import type { CompletionItem } from '#app/domain/screening/completion.ts'
import type { Screened } from '#app/domain/screening/decide.ts'
import { daysOf, definitionInForce } from '#app/server/application/load-application.server.ts'
import type { Application, CompletionRequest, ReadDb } from '#app/server/db.server.ts'

/** A received application in the hands of the office. */
export type OfficeFile = {
	application: Application & { reference: string; receivedAt: Date }
	edition: { id: string; prizeId: string; prizeKey: 'a' | 'b'; prizeCode: string; year: number }
	/** The form it was started on, with the calendar in force now. */
	definition: EditionDefinition
	days: EditionDays
	/** What the rules of screening ask of it. */
	screened: Screened
	/** The request that is open, or the last one. */
	completion: CompletionRequest | null
	/** Section key → answers as last sent, secrets sealed. */
	answers: Readonly<Record<string, Answers>>
}

/** The file, when this person may read it in this edition's office; null otherwise, and for a draft. */
export async function loadFile(
	db: ReadDb,
	actor: Actor,
	place: { editionId: string; applicationId: string },
): Promise<OfficeFile | null> {
	const found = await db.application.findUnique({
		where: { id: place.applicationId },
		include: {
			edition: { include: { prize: true } },
			completions: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 1 },
			submissions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
		},
	})
	if (!found || found.editionId !== place.editionId || !mayReadInOffice(actor, found)) return null
	const { edition, completions, submissions, ...application } = found
	const { reference, receivedAt } = application
	if (application.status === 'draft' || !reference || !receivedAt) return null
	const definition = await definitionInForce(application.versionId, edition.currentVersionId)
	const content = submissions[0]?.content as unknown as SubmissionContent | undefined
	const { id, prizeId, year, prize } = edition
	return {
		application: { ...application, reference, receivedAt },
		edition: { id, prizeId, year, prizeKey: prize.key === 'b' ? 'b' : 'a', prizeCode: prize.code },
		definition,
		days: daysOf(definition),
		screened: screenedOf(application, completions[0] ?? null),
		completion: completions[0] ?? null,
		answers: content?.answers ?? {},
	}
}

/** What the applicant sent last, for marks that were made before it. */
export function sentSince({ application, completion }: OfficeFile): SentSince {
	const items = (completion?.items ?? []) as unknown as CompletionItem[]
	return {
		receivedAt: application.receivedAt,
		completed: completion?.answeredAt
			? { at: completion.answeredAt, keys: items.map(({ key }) => key) }
			: null,
	}
}

/** What the rules ask of an application and its last request for completion. */
export function screenedOf(
	application: Pick<
		Application,
		'editionId' | 'regionCode' | 'status' | 'accountId' | 'assistedById' | 'contestedAt'
	>,
	completion: Pick<CompletionRequest, 'dueAt' | 'answeredAt'> | null,
): Screened {
	const { editionId, regionCode, status, accountId, assistedById, contestedAt } = application
	return {
		editionId,
		regionCode,
		status,
		accountId,
		assistedById,
		completion: completion && completion.answeredAt === null ? { dueAt: completion.dueAt } : null,
		contested: contestedAt !== null,
	}
}
