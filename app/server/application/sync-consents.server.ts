import type { Answers } from '#app/domain/application/answers.ts'
import { consentStates } from '#app/domain/application/consents.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { actorsOf } from '#app/server/application/acting.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { Sender } from '#app/server/files/files-context.server.ts'
import { record } from '#app/server/journal/record.server.ts'

type ConsentsToSync = {
	applicationId: string
	definition: EditionDefinition
	/** Answers that hold the consents. */
	answers: Answers
	/** Of the text that was read. */
	language: string
	by: Sender
	/** Calendar time. */
	now: Date
	realNow: Date
}

/** Writes down each consent given or taken back since, with the version of the notice, in the act's transaction. */
export async function syncConsents(tx: Tx, input: ConsentsToSync): Promise<void> {
	for (const { kind, version, isGiven } of consentStates(input.definition, input.answers)) {
		const place = { applicationId: input.applicationId, kind, version }
		const known = await tx.consent.findUnique({ where: { applicationId_kind_version: place } })
		const wasGiven = known !== null && known.withdrawnAt === null
		if (isGiven === wasGiven) continue
		if (!isGiven) {
			await tx.consent.update({ where: { id: known?.id ?? '' }, data: { withdrawnAt: input.now } })
		} else {
			const given = { language: input.language, givenAt: input.now, withdrawnAt: null }
			await tx.consent.upsert({
				where: { applicationId_kind_version: place },
				create: { ...place, ...given },
				update: given,
			})
		}
		await record(tx, {
			at: input.realNow,
			...actorsOf(input.by),
			action: isGiven ? 'application.consent-given' : 'application.consent-withdrawn',
			objectType: 'application',
			objectId: input.applicationId,
			payload: { kind, version, language: input.language },
		})
	}
}
