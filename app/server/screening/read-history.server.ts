import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { CompletionRequest, ReadDb, ScreeningDecision } from '#app/server/db.server.ts'
import type { CompletionItem } from '#app/domain/screening/completion.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'
import { shortMoment } from '#app/server/screening/word-moment.server.ts'

export type Happening = { key: string; at: Date; when: string; what: string }

/**
 * What happened to a file, the newest first. The words of a refusal that waits are not here: who signs second reads
 * the file before them.
 */
export async function readHistory(
	db: ReadDb,
	{ application }: OfficeFile,
	language: Language,
	now: Date,
): Promise<Happening[]> {
	const where = { applicationId: application.id }
	const submissions = await db.submission.findMany({ where, select: { number: true, receivedAt: true } })
	const requests = await db.completionRequest.findMany({ where })
	const decisions = await db.screeningDecision.findMany({ where })
	const who = await staffNames(db, [
		...requests.map(({ askedById }) => askedById),
		...decisions.flatMap((one) => [one.decidedById, one.confirmedById, one.rejectedById]),
	])
	const { screening } = words(language)
	const happenings: (readonly [Date | null, string])[] = [
		...submissions.map(({ number, receivedAt }) => {
			const again = screening['history.sent-again']({ number })
			return [receivedAt, number === 1 ? screening['history.received'] : again] as const
		}),
		[application.contestedAt, screening['history.contested']],
		[application.status === 'withdrawn' ? application.withdrawnAt : null, screening['history.withdrawn']],
		...requests.flatMap((request) => tellRequest(request, who, language)),
		...decisions.flatMap((decision) => tellDecision(decision, who, language)),
	]
	return happenings
		.flatMap(([at, what], index) =>
			at ? [{ key: String(index), at, when: shortMoment(language, at, now), what }] : [],
		)
		.sort((a, b) => b.at.getTime() - a.at.getTime())
}

type Names = (id: string | null) => string
type Told = readonly [Date | null, string]

function tellRequest(request: CompletionRequest, who: Names, language: Language): Told[] {
	const { screening } = words(language)
	const n = (request.items as unknown as CompletionItem[]).length
	return [
		[request.askedAt, screening['history.asked']({ n, who: who(request.askedById) })],
		[request.answeredAt, screening['history.answered']],
	]
}

function tellDecision(one: ScreeningDecision, who: Names, language: Language): Told[] {
	const { screening } = words(language)
	if (one.outcome === 'admissible') {
		return [[one.decidedAt, screening['history.admitted']({ who: who(one.decidedById) })]]
	}
	const rejected = { who: who(one.rejectedById), note: one.rejectionNote ?? '' }
	return [
		[one.decidedAt, screening['history.proposed']({ who: who(one.decidedById) })],
		[one.confirmedAt, screening['history.confirmed']({ who: who(one.confirmedById) })],
		// A proposal that fell because the application was withdrawn was rejected by nobody.
		[one.rejectedById ? one.rejectedAt : null, screening['history.rejected'](rejected)],
	]
}
