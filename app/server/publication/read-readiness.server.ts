import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { checkReadiness, type ReadinessCheck } from '#app/domain/publication/readiness.ts'
import { LANGUAGES } from '#app/domain/shared/localized.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { canReceiveSms, type Addressee as Reached } from '#app/server/mail/queue-message.server.ts'
import { renderEmail, renderSms } from '#app/server/mail/templates.server.ts'
import { FACTS } from '#app/server/publication/compose-snapshot.server.ts'
import { letterValues, type LetterFacts } from '#app/server/publication/compose-letter.server.ts'
import { reachApplicants } from '#app/server/publication/reach-applicants.server.ts'
import { readResults, type EditionResults } from '#app/server/publication/read-results.server.ts'

export type AwardedFacts = {
	readonly id: string
	readonly nameAr: string | null
	readonly nameFr: string | null
	readonly regionCode: string | null
	readonly provinceCode: string | null
	readonly sector: string | null
	readonly projectTitle: string | null
}

export type Readiness = {
	readonly results: EditionResults
	readonly checks: readonly ReadinessCheck[]
	readonly awarded: readonly AwardedFacts[]
	/** How the letters would travel; one person may get both an e-mail and a text message. */
	readonly letters: { total: number; email: number; sms: number; paper: number; awarded: number }
}

const UNDECIDED = ['received', 'completion', 'refusal_proposed'] as const

/** What stands ready of an edition's results, as the database is now. */
export async function readReadiness(db: ReadDb, edition: LoadedEdition, publishAt: Date): Promise<Readiness> {
	const results = await readResults(db, edition.id)
	const undecided = await db.application.count({
		where: { editionId: edition.id, status: { in: [...UNDECIDED] } },
	})
	const judged = await db.application.findMany({
		where: { editionId: edition.id, status: 'admissible' },
		select: {
			...FACTS,
			reference: true,
			account: { select: { id: true, phone: true, email: true, language: true } },
		},
	})
	const isAwarded = await standingAwards(db, edition.id, results)
	const awarded = judged.filter(({ id }) => isAwarded.has(id))
	const filled = new Set(awarded.map(({ regionCode }) => regionCode))
	const { seats, seatsPerRegion } = edition.definition.awards
	const reached = await reachApplicants(db, judged)
	const letters = countLetters(reached, isAwarded)
	const checks = checkReadiness({
		...results,
		undecided,
		awards: isAwarded.size,
		seats,
		emptyRegions: seatsPerRegion > 0 ? REGIONS.filter(({ code }) => !filled.has(code)).length : 0,
		// An award of what is not admissible has no facts here either: it counts as incomplete.
		incompleteAwards: isAwarded.size - awarded.filter(isComplete).length,
		letters: letters.total,
		brokenLetters: judged.filter(
			(one) => !canBeWritten(edition, publishAt, one, reached.get(one.id)?.language),
		).length,
		onPaper: letters.paper,
	})
	return { results, checks, awarded, letters }
}

/** What the jury awarded, without what a public version has taken away since. */
async function standingAwards(
	db: ReadDb,
	editionId: string,
	{ awarded }: EditionResults,
): Promise<ReadonlySet<string>> {
	const revoked = await db.award.findMany({
		where: { editionId, revokedAt: { not: null } },
		select: { applicationId: true },
	})
	const gone = new Set(revoked.map(({ applicationId }) => applicationId))
	return new Set(awarded.filter((id) => !gone.has(id)))
}

function isComplete(one: AwardedFacts): boolean {
	const { nameAr, regionCode, provinceCode, sector, projectTitle } = one
	return [nameAr, regionCode, provinceCode, sector, projectTitle].every(Boolean)
}

function countLetters(
	reached: ReadonlyMap<string, Reached>,
	isAwarded: ReadonlySet<string>,
): Readiness['letters'] {
	const all = [...reached.values()]
	const byEmail = all.filter(({ email }) => email !== null)
	const bySms = all.filter(({ phone }) => canReceiveSms(phone))
	return {
		total: all.length,
		email: byEmail.length,
		sms: bySms.length,
		paper: all.filter(({ email, phone }) => email === null && !canReceiveSms(phone)).length,
		awarded: [...reached.keys()].filter((id) => isAwarded.has(id)).length,
	}
}

type Addressed = Omit<LetterFacts, 'applicationId' | 'reference' | 'nameAr'> & {
	readonly id: string
	readonly reference: string | null
	readonly nameAr: string | null
}

/** Written once in full, in its reader's language, so that nothing is found missing at the minute itself. */
function canBeWritten(
	edition: LoadedEdition,
	publishAt: Date,
	one: Addressed,
	spoken: string | undefined,
): boolean {
	if (!one.reference || !one.nameAr) return false
	const facts = { applicationId: one.id, reference: one.reference, nameAr: one.nameAr, nameFr: one.nameFr }
	const values = letterValues(edition, publishAt, facts)
	const language = LANGUAGES.find((known) => known === spoken) ?? 'ar'
	const written = (['result-awarded', 'result-not-awarded'] as const).flatMap((template) => [
		renderEmail(template, language, values).text,
		renderSms(template, language, values).text,
	])
	return written.every((text) => text.trim() !== '' && !/undefined|\{\w+\}/.test(text))
}
