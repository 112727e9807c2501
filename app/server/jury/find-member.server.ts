import type { Person } from '#app/domain/people/actor.ts'
import { isJurorOf } from '#app/domain/people/permissions.ts'
import { database, type JuryMember, type ReadDb } from '#app/server/db.server.ts'

/** The seat of this person on the jury of an edition; null when she has none, or has left. */
export async function findMember(db: ReadDb, actor: Person, editionId: string): Promise<JuryMember | null> {
	if (!isJurorOf(actor, editionId)) return null
	const member = await db.juryMember.findUnique({
		where: { editionId_accountId: { editionId, accountId: actor.accountId } },
	})
	return member && member.leftAt === null ? member : null
}

/** Whether this person sits on the jury of an edition now: for doors. */
export async function isSeated(actor: Person, editionId: string): Promise<boolean> {
	return (await findMember(database().read, actor, editionId)) !== null
}

/** Has she ever been given a reading? From then on the roster is closed to her. */
export async function wasAssigned(db: ReadDb, memberId: string): Promise<boolean> {
	return (await db.assignment.count({ where: { juryMemberId: memberId } })) > 0
}
