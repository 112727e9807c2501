import type { Person } from '#app/domain/people/actor.ts'
import { isChairOf } from '#app/domain/people/permissions.ts'
import {
	lackingReadings,
	openSitting as decide,
	type OpeningRefusal,
} from '#app/domain/deliberation/open-sitting.ts'
import { sealRanking } from '#app/domain/deliberation/sealed-ranking.ts'
import { type RankingInputs, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { hashInputs, loadInputs } from '#app/server/deliberation/load-inputs.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type Opening = {
	readonly actor: Person
	readonly edition: LoadedEdition
	readonly exceptionsSeen: boolean
	/** Why another sitting than the first. */
	readonly reason: string
	/** The edition's calendar. */
	readonly now: Date
	readonly realNow: Date
}

/**
 * Opens a sitting: seals the scores as they stand, with their hash, and lists the members; the chair who opens it is
 * present. From here on no reading that was asked before is written any more.
 */
export async function openSitting(
	opening: Opening,
): Promise<Outcome<{ id: string; number: number }, OpeningRefusal>> {
	return database().write(async (tx): Promise<Outcome<{ id: string; number: number }, OpeningRefusal>> => {
		const { actor, edition, now } = opening
		const inputs = await loadInputs(edition, tx)
		const ranking = rankInputs(inputs)
		const members = await tx.juryMember.findMany({
			where: { editionId: edition.id, leftAt: null },
			select: { id: true, accountId: true },
			orderBy: { code: 'asc' },
		})
		const decided = decide({
			isChair: isChairOf(actor, edition.id),
			now,
			judgingEndsAt: new Date(edition.definition.calendar.judgingEndsAt),
			ranking,
			sittings: await listSittings(edition.id, tx),
			publicationPrepared: await isPublicationPrepared(tx, edition.id),
			members: members.length,
			exceptionsSeen: opening.exceptionsSeen,
			reason: opening.reason,
		})
		if (!decided.ok) return decided
		const id = await writeSitting(tx, opening, { ...decided.value, inputs, ranking, members })
		return accept({ id, number: decided.value.number })
	})
}

type Sealing = {
	readonly number: number
	readonly reason: string | null
	readonly inputs: RankingInputs
	readonly ranking: Ranking
	readonly members: readonly { id: string; accountId: string }[]
}

async function writeSitting(
	tx: Tx,
	{ actor, edition, now, realNow }: Opening,
	{ number, reason, inputs, ranking, members }: Sealing,
): Promise<string> {
	const rankingHash = hashInputs(inputs)
	const { id } = await tx.sitting.create({
		data: {
			editionId: edition.id,
			number,
			reason,
			openedAt: now,
			openedById: actor.accountId,
			ranking: sealRanking(inputs, edition.definition, { ranking, engine: `Node ${process.version}` }),
			rankingHash,
		},
	})
	await tx.attendance.createMany({
		data: members.map((member) => ({
			sittingId: id,
			juryMemberId: member.id,
			present: member.accountId === actor.accountId,
		})),
	})
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: actor.accountId },
		action: 'deliberation.opened',
		objectType: 'sitting',
		objectId: id,
		payload: {
			edition: edition.id,
			number,
			ranking: rankingHash,
			ranked: ranking.lines.length,
			lacking: [...lackingReadings(ranking).keys()],
			members: members.length,
		},
	})
	return id
}

/** A publication that nobody cancelled: its snapshot rests on verdicts that another sitting could change. */
async function isPublicationPrepared(tx: Tx, editionId: string): Promise<boolean> {
	return (await tx.publication.count({ where: { editionId, cancelledAt: null } })) > 0
}
