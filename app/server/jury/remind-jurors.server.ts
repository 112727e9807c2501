import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { type LinkAddress, sendJuryInvitation } from '#app/server/jury/send-jury-invitation.server.ts'
import { tellReaders } from '#app/server/jury/tell-readers.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type Reminder = {
	actor: Person
	editionId: string
	/** One juror, or everyone who has something to do. */
	memberId: string | null
	linkAddress: LinkAddress
	site: string
	now: Date
	realNow: Date
}

/**
 * Writes again to jurors who have not answered the roster (a fresh link) or have readings to do (how many, until
 * when): once a day each, however often the button is pressed. Null: nobody of this actor's.
 */
export async function remindJurors(input: Reminder): Promise<{ reminded: number } | null> {
	const { actor, editionId, memberId, realNow } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	return database().write(async (tx) => {
		const members = await tx.juryMember.findMany({
			where: { editionId, leftAt: null, ...(memberId !== null && { id: memberId }) },
			include: {
				account: { select: { id: true, phone: true, email: true, language: true } },
				assignments: {
					where: { withdrawnAt: null, NOT: { scoresheet: { status: 'submitted' } } },
					select: { id: true },
				},
			},
		})
		if (memberId !== null && members.length === 0) return null
		let reminded = 0
		for (const member of members) {
			if (!member.rosterDeclaredAt) {
				const sent = await sendJuryInvitation(tx, {
					edition,
					member,
					account: member.account,
					byId: actor.accountId,
					linkAddress: input.linkAddress,
					realNow,
				})
				if (sent) reminded++
			} else if (member.assignments.length > 0 && (await remindReader(tx, edition, member, input))) reminded++
		}
		return { reminded }
	})
}

async function remindReader(
	tx: Tx,
	edition: LoadedEdition,
	member: { id: string; assignments: readonly unknown[] },
	{ site, now, realNow }: Reminder,
): Promise<boolean> {
	const dedupeKey = `reminder-${moroccanDay(realNow)}`
	const before = await countReminders(tx, member.id, dedupeKey)
	const counts = new Map([[member.id, member.assignments.length]])
	await tellReaders(tx, { edition, counts, site, dedupeKey, now, realNow })
	return (await countReminders(tx, member.id, dedupeKey)) > before
}

function countReminders(tx: Tx, memberId: string, dedupeKey: string): Promise<number> {
	const key = `reading-assigned:${memberId}:${dedupeKey}`
	return tx.message.count({ where: { dedupeKey: { in: [`email:${key}`, `sms:${key}`] } } })
}
