import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { checkReadiness, type ReadinessCheck } from '#app/domain/publication/readiness.ts'
import { LANGUAGES } from '#app/domain/shared/localized.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { canReceiveSms } from '#app/server/mail/queue-message.server.ts'
import { renderEmail, renderSms } from '#app/server/mail/templates.server.ts'
import { FACTS } from '#app/server/publication/compose-snapshot.server.ts'
import { letterValues, type LetterFacts } from '#app/server/publication/compose-letter.server.ts'
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
			account: { select: { phone: true, email: true, language: true } },
		},
	})
	const isAwarded = new Set(results.awarded)
	const awarded = judged.filter(({ id }) => isAwarded.has(id))
	const filled = new Set(awarded.map(({ regionCode }) => regionCode))
	const { seats, seatsPerRegion } = edition.definition.awards
	const letters = countLetters(judged, isAwarded)
	const checks = checkReadiness({
		...results,
		undecided,
		awards: results.awarded.length,
		seats,
		emptyRegions: seatsPerRegion > 0 ? REGIONS.filter(({ code }) => !filled.has(code)).length : 0,
		// An award of what is not admissible has no facts here either: it counts as incomplete.
		incompleteAwards: results.awarded.length - awarded.filter(isComplete).length,
		letters: letters.total,
		brokenLetters: judged.filter((one) => !canBeWritten(edition, publishAt, one)).length,
		onPaper: letters.paper,
	})
	return { results, checks, awarded, letters }
}

function isComplete(one: AwardedFacts): boolean {
	const { nameAr, regionCode, provinceCode, sector, projectTitle } = one
	return [nameAr, regionCode, provinceCode, sector, projectTitle].every(Boolean)
}

type Reached = { id: string; account: { phone: string | null; email: string | null } | null }

function countLetters(judged: readonly Reached[], isAwarded: ReadonlySet<string>): Readiness['letters'] {
	const email = judged.filter(({ account }) => account?.email)
	const sms = judged.filter(({ account }) => canReceiveSms(account?.phone ?? null))
	const reached = new Set([...email, ...sms].map(({ id }) => id))
	return {
		total: judged.length,
		email: email.length,
		sms: sms.length,
		paper: judged.length - reached.size,
		awarded: judged.filter(({ id }) => isAwarded.has(id)).length,
	}
}

type Addressed = Omit<LetterFacts, 'applicationId' | 'reference' | 'nameAr'> & {
	readonly id: string
	readonly reference: string | null
	readonly nameAr: string | null
	readonly account: { readonly language: string } | null
}

/** Written once in full, in its reader's language, so that nothing is found missing at the minute itself. */
function canBeWritten(edition: LoadedEdition, publishAt: Date, one: Addressed): boolean {
	if (!one.reference || !one.nameAr) return false
	const facts = { applicationId: one.id, reference: one.reference, nameAr: one.nameAr, nameFr: one.nameFr }
	const values = letterValues(edition, publishAt, facts)
	const language = LANGUAGES.find((known) => known === one.account?.language) ?? 'ar'
	const written = (['result-awarded', 'result-not-awarded'] as const).flatMap((template) => [
		renderEmail(template, language, values).text,
		renderSms(template, language, values).text,
	])
	return written.every((text) => text.trim() !== '' && !/undefined|\{\w+\}/.test(text))
}
