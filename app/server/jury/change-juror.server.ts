import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import {
	decideChange,
	type MemberFacts,
	type MemberInput,
	type MemberOutcome,
	readMember,
} from '#app/domain/jury/member.ts'
import { type Account, database, type JuryMember, type Tx } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { sectorsOf } from '#app/server/jury/list-options.server.ts'
import { setJuryRole } from '#app/server/jury/set-jury-role.server.ts'

export type JurorChange = {
	actor: Person
	editionId: string
	memberId: string
	member: MemberInput
	now: Date
	realNow: Date
}

/**
 * Corrects what is known of a juror, or gives and takes the chair. Null: no such juror for this actor. The journal
 * keeps which facts changed, not what.
 */
export async function changeJuror(input: JurorChange): Promise<MemberOutcome | null> {
	const { actor, editionId, realNow } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	const read = readMember(
		input.member,
		sectorsOf(edition.definition).map(({ key }) => key),
	)
	if (!read.ok) return read
	return database().write(async (tx) => {
		const member = await tx.juryMember.findFirst({
			where: { id: input.memberId, editionId },
			include: { account: true },
		})
		if (!member) return null
		const decided = decideChange(read.value, await stateOf(tx, member))
		if (!decided.ok) return decided
		await save(tx, member, decided.value, actor.accountId, realNow)
		return decided
	})
}

type MemberRow = JuryMember & { account: Account }

async function stateOf(tx: Tx, { editionId, id, ...member }: MemberRow) {
	const opened = await tx.assignment.count({
		where: { juryMember: { editionId }, openedAt: { not: null } },
	})
	const otherChair = await tx.juryMember.findFirst({
		where: { editionId, isChair: true, leftAt: null, id: { not: id } },
	})
	return {
		before: { ...member, languages: member.languages as string[] },
		left: member.leftAt !== null,
		readingsOpened: opened > 0,
		otherChair: otherChair?.code ?? null,
	}
}

async function save(
	tx: Tx,
	member: MemberRow,
	facts: MemberFacts,
	byId: string,
	realNow: Date,
): Promise<void> {
	const { accountId, editionId } = member
	const { displayName, languages, sectors, ...columns } = facts
	await tx.juryMember.update({
		where: { id: member.id },
		data: { ...columns, languages: [...languages], sectors: [...sectors] },
	})
	if (displayName && displayName !== member.account.displayName)
		await tx.account.update({ where: { id: accountId }, data: { displayName } })
	const role = facts.isChair ? 'chair' : 'juror'
	await setJuryRole(tx, { accountId, editionId, role, byId, realNow })
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: byId },
		action: 'jury.changed',
		objectType: 'jury-member',
		objectId: member.id,
		payload: { edition: editionId, fields: changedFields(member, facts), chair: facts.isChair },
	})
}

function changedFields(before: MemberRow, after: MemberFacts): string[] {
	const all = { ...before, displayName: before.account.displayName ?? '' }
	const keys = Object.keys(after) as (keyof MemberFacts)[]
	return keys.filter((key) => String(after[key]) !== String(all[key]))
}
