import { createHash } from 'node:crypto'
import { isHolder } from '#app/domain/application/permissions.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { decideRib, type RibRefusal } from '#app/domain/publication/rib.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { type Application, database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { listPublications } from '#app/server/publication/list-publications.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import { openRib, sealRib } from '#app/server/publication/seal-rib.server.ts'

export type RibGiven = {
	readonly actor: Actor
	readonly applicationId: string
	/** As it was typed. */
	readonly typed: string
	/** Calendar instant at which the request began. */
	readonly now: Date
	readonly realNow: Date
}

/**
 * A winner says into which account her prize is paid, or corrects it; the same number again changes nothing. Null: no
 * such application for this actor. The journal gets the hash of the sealed text: it tells one from another, and
 * nothing of the number.
 */
export async function giveRib(input: RibGiven): Promise<Outcome<null, RibRefusal> | null> {
	const { actor, applicationId, typed, now } = input
	return database().write(async (tx) => {
		const application = await tx.application.findUnique({ where: { id: applicationId } })
		if (!application || !isHolder(actor, application)) return null
		const versions = await listPublications(tx, application.editionId)
		const award = await tx.award.findUnique({ where: { applicationId }, include: { prizeAccount: true } })
		const shown = currentVersion(versions, now)
		const winners = shown ? (await readSnapshot(tx, shown.id)).winners : []
		const isNamed = winners.some(({ verifyCode }) => verifyCode === award?.verifyCode)
		const decided = decideRib({
			...{ actor, application, versions, typed, now },
			award: award && { isNamed, revokedAt: award.revokedAt },
		})
		if (!decided.ok) return decided
		if (!award) throw new Error('The rule let an application without an award through')
		await keep(tx, { application, award, rib: decided.value }, input)
		return accept(null)
	})
}

type Kept = { readonly id: string; readonly prizeAccount: { readonly sealedRib: string } | null }

async function keep(
	tx: Tx,
	{ application, award, rib }: { application: Application; award: Kept; rib: string },
	{ actor, now, realNow }: RibGiven,
): Promise<void> {
	const { id: awardId, prizeAccount: before } = award
	if (before && openRib(awardId, before.sealedRib) === rib) return
	const sealedRib = sealRib(awardId, rib)
	if (before) {
		const { count } = await tx.prizeAccount.updateMany({
			where: { awardId, sealedRib: before.sealedRib },
			data: { sealedRib, changedAt: now },
		})
		if (count !== 1) throw new Error('The account changed during a transaction')
	} else {
		await tx.prizeAccount.create({ data: { awardId, sealedRib, givenAt: now } })
	}
	await record(tx, {
		at: realNow,
		...actorsOf(senderOf(actor, application)),
		action: before ? 'award.account-changed' : 'award.account-given',
		objectType: 'award',
		objectId: awardId,
		payload: {
			application: application.id,
			edition: application.editionId,
			sealed: createHash('sha256').update(sealedRib).digest('hex'),
		},
	})
}
