import { decideClaim, identitiesOf } from '#app/domain/application/claim.ts'
import type { Facts } from '#app/domain/application/facts.ts'
import type { Tx } from '#app/server/db.server.ts'

/**
 * Claims the cooperative for an application: what it no longer says is released, what nobody holds is taken.
 * @returns the applications that hold one of its identities: then it is contested, and the office settles it
 */
export async function claimCooperative(
	tx: Tx,
	application: { id: string; editionId: string },
	facts: Pick<Facts, 'ice' | 'court' | 'registerNumber'>,
	now: Date,
): Promise<readonly string[]> {
	const identities = identitiesOf(facts)
	const { id: applicationId, editionId } = application
	await tx.claim.deleteMany({ where: { editionId, applicationId, identity: { notIn: identities } } })
	const existing = await tx.claim.findMany({
		where: { editionId, identity: { in: identities } },
		select: { identity: true, applicationId: true },
	})
	const decided = decideClaim(applicationId, identities, existing)
	for (const identity of decided.claim) {
		await tx.claim.create({ data: { editionId, identity, applicationId, claimedAt: now } })
	}
	return decided.contestedBy
}
