import { maskContact } from '#app/domain/people/contact.ts'
import { type Pace, paceOf } from '#app/domain/scoring/pace.ts'
import { database } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { isNewSince, loadRoster } from '#app/server/jury/load-roster.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type JuryLine = {
	readonly id: string
	readonly code: string
	readonly displayName: string
	/** Masked: enough to know whom one writes to. */
	readonly contacts: readonly string[]
	readonly isChair: boolean
	readonly organisation: string
	readonly regionCode: string
	readonly provinceCode: string
	readonly languages: readonly string[]
	readonly sectors: readonly string[]
	readonly state: 'invited' | 'declared' | 'left'
	readonly invitedAt: Date
	readonly declaredAt: Date | null
	readonly leftAt: Date | null
	readonly newOnRoster: number
	/** Conflicts she declared, and readings she took herself out of. */
	readonly declared: number
	readonly recusals: number
	readonly assigned: number
	readonly submitted: number
	readonly running: number
	/** When she last wrote. */
	readonly lastAt: Date | null
	readonly pace: Pace | null
}

/** The jury of an edition as its managers see it: who, what they said, how far they are. No marks. */
export async function listJury({ id: editionId, definition }: LoadedEdition, now: Date): Promise<JuryLine[]> {
	const db = database().read
	const members = await db.juryMember.findMany({
		where: { editionId },
		include: {
			account: { select: { displayName: true, phone: true, email: true } },
			assignments: {
				where: { withdrawnAt: null },
				select: { openedAt: true, scoresheet: { select: { status: true, updatedAt: true } } },
			},
			conflicts: { select: { kind: true } },
		},
		orderBy: { code: 'asc' },
	})
	const roster = await loadRoster(db, editionId)
	const lastDay = moroccanDay(new Date(definition.calendar.judgingEndsAt))
	const lines = members.map((member): JuryLine => {
		const sheets = member.assignments.flatMap(({ scoresheet }) => scoresheet ?? [])
		const submitted = sheets.filter(({ status }) => status === 'submitted').length
		const opened = member.assignments.filter(({ openedAt }) => openedAt !== null).length
		const assigned = member.assignments.length
		const today = moroccanDay(now)
		const from = today < definition.calendar.judgingStartsOn ? definition.calendar.judgingStartsOn : today
		return {
			id: member.id,
			code: member.code,
			displayName: member.account.displayName ?? '',
			contacts: contactsOf(member.account),
			isChair: member.isChair,
			organisation: member.organisation,
			regionCode: member.regionCode,
			provinceCode: member.provinceCode,
			languages: member.languages as string[],
			sectors: member.sectors as string[],
			state: member.leftAt ? 'left' : member.rosterDeclaredAt ? 'declared' : 'invited',
			invitedAt: member.invitedAt,
			declaredAt: member.rosterDeclaredAt,
			leftAt: member.leftAt,
			newOnRoster: assigned > 0 ? 0 : roster.filter((row) => isNewSince(row, member.rosterDeclaredAt)).length,
			declared: member.conflicts.filter(({ kind }) => kind === 'declared').length,
			recusals: member.conflicts.filter(({ kind }) => kind === 'recusal').length,
			assigned,
			submitted,
			running: Math.max(0, opened - submitted),
			lastAt: sheets.map(({ updatedAt }) => updatedAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
			pace: member.leftAt ? null : paceOf(assigned - submitted, from, lastDay),
		}
	})
	return [...lines.filter(({ state }) => state !== 'left'), ...lines.filter(({ state }) => state === 'left')]
}

function contactsOf({ phone, email }: { phone: string | null; email: string | null }): string[] {
	return [
		...(email ? [maskContact({ kind: 'email', value: email })] : []),
		...(phone ? [maskContact({ kind: 'phone', value: phone })] : []),
	]
}
