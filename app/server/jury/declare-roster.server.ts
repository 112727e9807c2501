import { createHash } from 'node:crypto'
import { declareConflicts, type ConflictRefusal } from '#app/domain/jury/conflict.ts'
import { noteConflicts } from '#app/domain/jury/roster.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type JuryMember, type Tx } from '#app/server/db.server.ts'
import { type Act, record, recordAll } from '#app/server/journal/record.server.ts'
import { findMember, wasAssigned } from '#app/server/jury/find-member.server.ts'
import { loadRoster } from '#app/server/jury/load-roster.server.ts'

export type RosterAnswer = {
	actor: Person
	editionId: string
	/** Lines of the page that was sent. */
	shown: readonly string[]
	/** Ticked lines, with the reason given for each ('' without one). */
	ticked: ReadonlyMap<string, string>
	/** She has read the whole roster: the marked ones, and no other. */
	declares: boolean
	now: Date
	realNow: Date
}
export type RosterRefusal =
	| Extract<ConflictRefusal, 'jury.left' | 'jury.declare-after-assignment' | 'jury.not-on-roster'>
	| 'jury.roster-not-ready'
	| 'jury.reason-too-long'

/**
 * Keeps what a page of the roster says and, when asked, declares the whole of it. Both may be done again until readings
 * are given. Null: not this actor's.
 */
export async function answerRoster(
	input: RosterAnswer,
): Promise<Outcome<{ conflicts: number }, RosterRefusal> | null> {
	return database().write(async (tx) => {
		const member = await findMember(tx, input.actor, input.editionId)
		if (!member) return null
		const roster = (await loadRoster(tx, input.editionId)).map(({ applicationId }) => applicationId)
		const facts = { left: false, assigned: await wasAssigned(tx, member.id) }
		const declared = await loadDeclared(tx, member.id)
		const noted = noteConflicts({ ...facts, ...input, roster: new Set(roster), declared })
		if (!noted.ok) return noted
		await keep(tx, member, noted.value, input)
		const now = await loadDeclared(tx, member.id)
		const chosen = [...now.keys()].filter((id) => roster.includes(id))
		if (input.declares) {
			const decided = declareConflicts({ ...facts, jurorId: member.id, roster, chosen })
			if (!decided.ok) return decided
			await declare(tx, member, { roster, conflicts: decided.value.length }, input)
		}
		return accept({ conflicts: chosen.length })
	})
}

async function loadDeclared(tx: Tx, memberId: string): Promise<Map<string, string>> {
	const rows = await tx.conflict.findMany({ where: { juryMemberId: memberId, kind: 'declared' } })
	return new Map(rows.map(({ applicationId, reason }) => [applicationId, reason ?? '']))
}

type Change = { put: readonly { applicationId: string; reason: string }[]; removed: readonly string[] }

async function keep(tx: Tx, member: JuryMember, { put, removed }: Change, { now, realNow }: RosterAnswer) {
	const acts: Act[] = []
	const act = (applicationId: string, conflict: boolean): Act => ({
		at: realNow,
		actor: { kind: 'account', id: member.accountId },
		action: 'jury.conflict-declared',
		objectType: 'jury-member',
		objectId: member.id,
		payload: { application: applicationId, conflict },
	})
	for (const { applicationId, reason } of put) {
		const data = { kind: 'declared' as const, reason: reason || null, at: now }
		await tx.conflict.upsert({
			where: { juryMemberId_applicationId: { juryMemberId: member.id, applicationId } },
			create: { juryMemberId: member.id, applicationId, ...data },
			update: data,
		})
		acts.push(act(applicationId, true))
	}
	if (removed.length > 0) {
		await tx.conflict.deleteMany({
			where: { juryMemberId: member.id, applicationId: { in: [...removed] }, kind: 'declared' },
		})
		acts.push(...removed.map((applicationId) => act(applicationId, false)))
	}
	if (acts.length > 0) await recordAll(tx, acts)
}

/** The journal keeps of what roster she spoke: the hash of its applications. */
async function declare(
	tx: Tx,
	member: JuryMember,
	{ roster, conflicts }: { roster: readonly string[]; conflicts: number },
	{ now, realNow }: RosterAnswer,
): Promise<void> {
	await tx.juryMember.update({ where: { id: member.id }, data: { rosterDeclaredAt: now } })
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: member.accountId },
		action: 'jury.roster-declared',
		objectType: 'jury-member',
		objectId: member.id,
		payload: {
			applications: roster.length,
			conflicts,
			roster: createHash('sha256')
				.update(canonicalize([...roster].sort()))
				.digest('hex'),
		},
	})
}
