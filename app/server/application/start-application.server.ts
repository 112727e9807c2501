import type { Answers } from '#app/domain/application/answers.ts'
import { decideStart, type StartRefusal } from '#app/domain/application/submit.ts'
import { dataConsents } from '#app/domain/application/consents.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAssistApplicants } from '#app/domain/people/permissions.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { syncConsents } from '#app/server/application/sync-consents.server.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type ApplicationToStart = {
	actor: Actor
	edition: LoadedEdition
	language: string
	applicantType: string
	/** Keys of the boxes that were ticked. */
	consents: readonly string[]
	/** Language of the page on which the notice was read. */
	readIn: string
	/** Account of an applicant who sits at an officer's desk. */
	forAccountId: string | null
	now: Date
	realNow: Date
}

/**
 * Begins a draft: of the account, or of the device when nobody is signed in. An officer at her desk begins it for the
 * applicant's account and is written down as assisting. Without consent to the processing nothing is kept.
 */
export async function startApplication(
	input: ApplicationToStart,
): Promise<Outcome<{ applicationId: string }, StartRefusal | 'application.consent-missing'>> {
	const { edition, actor, now } = input
	const decided = decideStart(edition.stage, edition.definition, input, now)
	if (!decided.ok) return decided
	const given = dataConsents(edition.definition).filter(({ key }) => input.consents.includes(key))
	if (!given.some(({ key }) => key === 'processing')) return refuse('application.consent-missing')
	return database().write(async (tx) => {
		const application = await tx.application.create({
			data: {
				editionId: edition.id,
				versionId: edition.versionId,
				...decided.value,
				...(await holderOf(tx, actor, edition.id, input.forAccountId)),
				createdAt: now,
				updatedAt: now,
			},
		})
		const by = senderOf(actor, application)
		await record(tx, {
			at: input.realNow,
			...actorsOf(by),
			action: 'application.started',
			objectType: 'application',
			objectId: application.id,
			payload: { edition: edition.id, version: edition.version, ...decided.value },
		})
		const answers: Answers = Object.fromEntries(given.map(({ key }) => [key, true]))
		await keepConsents(tx, application.id, edition, answers, now)
		await syncConsents(tx, {
			applicationId: application.id,
			definition: edition.definition,
			answers,
			language: input.readIn,
			by,
			now,
			realNow: input.realNow,
		})
		return accept({ applicationId: application.id })
	})
}

/** The boxes stand in the declaration too, where they can be changed until sending. */
async function keepConsents(
	tx: Tx,
	applicationId: string,
	{ definition }: LoadedEdition,
	answers: Answers,
	now: Date,
): Promise<void> {
	for (const section of definition.sections) {
		const own = section.fields.filter(({ key }) => answers[key] === true).map(({ key }) => [key, true])
		if (own.length === 0) continue
		await tx.sectionAnswers.create({
			data: {
				applicationId,
				sectionKey: section.key,
				answers: Object.fromEntries(own) as Record<string, true>,
				rev: 1,
				updatedAt: now,
			},
		})
	}
}

async function holderOf(tx: Tx, actor: Actor, editionId: string, forAccountId: string | null) {
	if (actor.kind === 'visitor') return { accountId: null, deviceHash: actor.deviceHash, assistedById: null }
	const own = { accountId: actor.accountId, deviceHash: null, assistedById: null }
	if (!forAccountId || forAccountId === actor.accountId || !mayAssistApplicants(actor, editionId)) return own
	const applicant = await tx.account.findUnique({
		where: { id: forAccountId },
		select: { revokedAt: true },
	})
	if (!applicant || applicant.revokedAt) return own
	return { accountId: forAccountId, deviceHash: null, assistedById: actor.accountId }
}
