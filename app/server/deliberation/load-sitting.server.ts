import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import type { Confirmation, ReadingRequest, Sitting } from '#app/domain/deliberation/sitting.ts'
import type { SealedRanking } from '#app/domain/deliberation/sealed-ranking.ts'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { database, type Prisma, type ReadDb, type Verdict } from '#app/server/db.server.ts'
import { openSealedRanking } from '#app/server/deliberation/sealed-ranking.server.ts'
import { minutedDecisions } from '#app/server/deliberation/minuted-decisions.server.ts'

export type SittingMember = {
	readonly id: string
	/** "J07": the code under which others see this juror's sheets. */
	readonly code: string
	readonly isChair: boolean
	readonly present: boolean
}

/** A row of the table of verdicts that stands. */
export type VerdictRow = Pick<
	Verdict,
	| 'id'
	| 'applicationId'
	| 'outcome'
	| 'basis'
	| 'reason'
	| 'votesFor'
	| 'votesAgainst'
	| 'abstentions'
	| 'recordedAt'
>

export type LoadedSitting = {
	readonly id: string
	readonly editionId: string
	readonly number: number
	readonly reason: string | null
	readonly openedAt: Date
	readonly closedAt: Date | null
	readonly adjournedFor: string | null
	readonly rankingHash: string
	readonly sealed: SealedRanking
	readonly members: readonly SittingMember[]
	readonly rows: readonly VerdictRow[]
	/** When the last decision of this kind on the file was recorded. */
	readonly decidedAt: (applicationId: string, basis: string) => Date | null
	/** What the rules look at. */
	readonly sitting: Sitting
	/** Changes with every act of the sitting: a form sent from an older page is refused. */
	readonly rev: string
}

const select = {
	id: true,
	editionId: true,
	number: true,
	reason: true,
	openedAt: true,
	closedAt: true,
	adjournedFor: true,
	rankingHash: true,
	attendances: {
		select: { juryMemberId: true, present: true, juryMember: { select: { code: true, isChair: true } } },
	},
	verdicts: {
		where: { OR: [{ supersededAt: null }, { reason: { not: null } }] },
		orderBy: { id: 'asc' },
	},
} satisfies Prisma.SittingSelect

/** A sitting of an edition by its number, or the last one. */
export async function loadSitting(
	editionId: string,
	which: number | 'last',
	db: ReadDb = database().read,
): Promise<LoadedSitting | null> {
	const row = await db.sitting.findFirst({
		where: { editionId, ...(which === 'last' ? {} : { number: which }) },
		orderBy: { number: 'desc' },
		select,
	})
	if (!row) return null
	const { attendances, verdicts: written, ...facts } = row
	const verdicts = written.filter((one) => one.supersededAt === null)
	const { sealed, ranking } = await openSealedRanking(row, db)
	const members = attendances
		.map(({ juryMemberId, present, juryMember }) => ({ id: juryMemberId, present, ...juryMember }))
		.sort((a, b) => (a.code < b.code ? -1 : 1))
	const { inputs, seats, seatsPerRegion, quorum } = sealed
	return {
		...facts,
		sealed,
		members,
		rows: verdicts,
		decidedAt: (applicationId, basis) =>
			written.findLast(
				(one) => one.applicationId === applicationId && one.basis === basis && one.reason !== null,
			)?.recordedAt ?? null,
		sitting: {
			closed: row.closedAt !== null,
			ranking,
			rules: { seats, seatsPerRegion, ties: inputs.ties },
			regions: REGIONS.map(({ code }) => code),
			quorum,
			attendance: members.map(({ id, present }) => ({ jurorId: id, present })),
			recused: await loadRecused(editionId, db),
			...(row.closedAt === null
				? standingOf(verdicts)
				: { decisions: await minutedDecisions(row, db), confirmed: [], readingsAsked: [] }),
		},
		rev: revOf(row.id, row.closedAt, members, verdicts),
	}
}

/** Jurors who must never meet a file: declared, derived or born of a recusal. */
async function loadRecused(editionId: string, db: ReadDb): Promise<Map<string, string[]>> {
	const conflicts = await db.conflict.findMany({
		where: { juryMember: { editionId } },
		select: { applicationId: true, juryMemberId: true },
		orderBy: { id: 'asc' },
	})
	const recused = new Map<string, string[]>()
	for (const { applicationId, juryMemberId } of conflicts)
		recused.set(applicationId, [...(recused.get(applicationId) ?? []), juryMemberId])
	return recused
}

const decisionBasis = z.enum(['vote', 'zero-mark', 'tie', 'readings'])
const lineBasis = z.enum(['ranking', 'region', 'tie', 'vote', 'zero-mark', 'floor', 'seats', 'readings'])
const outcome = z.enum(['award', 'no-award'])

/** The standing rows of an open sitting: a decision has a reason, a confirmed line has none. */
function standingOf(rows: readonly VerdictRow[]): {
	decisions: Decision[]
	confirmed: Confirmation[]
	readingsAsked: ReadingRequest[]
} {
	const asked = rows.filter((row) => row.outcome === 'more-readings')
	const decided = rows.filter((row) => row.outcome !== 'more-readings' && row.reason !== null)
	const confirmed = rows.filter((row) => row.outcome !== 'more-readings' && row.reason === null)
	return {
		readingsAsked: asked.map(({ applicationId, reason }) => ({ applicationId, reason: reason ?? '' })),
		decisions: decided.map((row) => ({
			applicationId: row.applicationId,
			basis: decisionBasis.parse(row.basis),
			outcome: outcome.parse(row.outcome),
			reason: row.reason ?? '',
			vote:
				row.votesFor === null
					? null
					: { for: row.votesFor, against: row.votesAgainst ?? 0, abstentions: row.abstentions ?? 0 },
		})),
		confirmed: confirmed.map((row) => ({
			applicationId: row.applicationId,
			basis: lineBasis.parse(row.basis),
			outcome: outcome.parse(row.outcome),
		})),
	}
}

function revOf(
	id: string,
	closedAt: Date | null,
	members: readonly SittingMember[],
	rows: readonly VerdictRow[],
): string {
	const state = [
		id,
		closedAt?.toISOString() ?? '',
		...members.map((member) => `${member.id}${member.present ? '+' : '-'}`),
		...rows.map((row) => row.id),
	]
	return createHash('sha256').update(state.join('\n')).digest('hex').slice(0, 16)
}
