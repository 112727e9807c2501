import * as z from 'zod'
import type { ManagingRole } from '#app/domain/people/second-signer.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { Action } from '#app/server/journal/actions.server.ts'

/** The roles by which an account manages an edition today, each with its place in the journal. */
export async function readManagingRoles(
	db: ReadDb,
	accountId: string,
	editionId: string,
): Promise<ManagingRole[]> {
	const grants = await db.roleGrant.findMany({
		where: {
			accountId,
			role: 'manager',
			regionCode: null,
			revokedAt: null,
			OR: [{ editionId }, { editionId: null }],
		},
		select: { id: true, grantedBy: true },
	})
	const entries = await db.journalEntry.findMany({
		where: { action: 'account.role-granted', objectType: 'account', objectId: accountId },
		select: { seq: true, payload: true },
	})
	const places = new Map(entries.map(({ seq, payload }) => [grantOf(payload), seq]))
	return grants.map(({ id, grantedBy }) => ({ seq: places.get(id) ?? 0, givenBy: grantedBy }))
}

/**
 * Place in the journal of the signature that somebody gave last on an edition; 0 when it has none: nobody is known to
 * have managed before it.
 */
export async function findSignature(
	db: ReadDb,
	signature: { actions: readonly Action[]; accountId: string; editionId: string },
): Promise<number> {
	const entry = await db.journalEntry.findFirst({
		where: {
			action: { in: [...signature.actions] },
			actorId: signature.accountId,
			objectType: 'edition',
			objectId: signature.editionId,
		},
		orderBy: { seq: 'desc' },
		select: { seq: true },
	})
	return entry?.seq ?? 0
}

function grantOf(payload: string): string | undefined {
	return z.object({ grant: z.string().optional() }).parse(JSON.parse(payload)).grant
}
