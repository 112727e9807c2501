import { decideClaim, identitiesOf } from '#app/domain/application/claim.ts'
import type { MarkRefusal } from '#app/domain/screening/check.ts'
import {
	type ContestedFile,
	type ContestRefusal,
	decideSettleContest,
} from '#app/domain/screening/contest.ts'
import type { ScreeningRefusal } from '#app/domain/screening/decide.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#app/server/db.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import { type FileAct, isStale, journalFile, onFile } from '#app/server/screening/file-act.server.ts'
import { findRivals } from '#app/server/screening/find-rivals.server.ts'
import { loadFile, type OfficeFile } from '#app/server/screening/load-file.server.ts'
import { writeProposal } from '#app/server/screening/propose-refusal.server.ts'

export type ContestAct = Omit<FileAct, 'origin'> & {
	/** Which one counts; this file or another of the same cooperative. */
	keptId: string
	/** Why, as the cooperative will read it for the others. */
	words: string
}
export type SettledOutcome = Outcome<{ refused: number }, ScreeningRefusal | ContestRefusal | MarkRefusal>

/**
 * Settles which application of a cooperative counts: it takes the claims, and refusing the others is proposed. A
 * second person confirms each of those, as any refusal. Null: no such file for this person.
 */
export function settleContest(input: ContestAct): Promise<SettledOutcome | null> {
	return onFile(input, async (tx, file) => {
		if (isStale(file, input)) return (await wasSettledBy(tx, file, input)) ?? refuse('application.moved-on')
		const rivals = await findRivals(tx, file.application)
		const files: ContestedFile[] = [
			{ ...file.screened, id: file.application.id },
			...rivals.map(({ application, screened }) => ({ ...screened, id: application.id })),
		]
		const decided = decideSettleContest(input.actor, files, input.keptId, input.words, input.now)
		if (!decided.ok) return decided
		const { kept, refused, accountId, reason } = decided.value
		await takeClaims(tx, file, kept.id, files, input.now)
		for (const { id } of refused) {
			const loser = await loadFile(tx, input.actor, { editionId: input.editionId, applicationId: id })
			if (!loser) throw new Error('A contested file is gone within a transaction')
			const { findings } = await examineFile(tx, input.actor, loser)
			const proposed = { accountId, reasonCode: 'single-application', reason, findings, marks: [] }
			await writeProposal(tx, loser, input, proposed, { contestedAt: input.now })
		}
		await journalFile(tx, file, input, 'screening.contest-settled', {
			kept: kept.id,
			refused: refused.map(({ id }) => id),
		})
		return accept({ refused: refused.length })
	})
}

/** A second click: the file on the page was kept, or its refusal was proposed, by this person. */
async function wasSettledBy(tx: Tx, { application }: OfficeFile, { actor, keptId }: ContestAct) {
	const entry = await tx.journalEntry.findFirst({
		where: {
			action: 'screening.contest-settled',
			actorId: actor.accountId,
			objectId: application.id,
			payload: { contains: keptId },
		},
		select: { seq: true },
	})
	return entry ? accept({ refused: 0 }) : null
}

/** Every identity that the kept one says, and that one of these files holds, is hers now. */
async function takeClaims(
	tx: Tx,
	file: OfficeFile,
	keptId: string,
	files: readonly ContestedFile[],
	now: Date,
): Promise<void> {
	const editionId = file.edition.id
	const kept = await tx.application.findUniqueOrThrow({ where: { id: keptId } })
	const identities = identitiesOf(kept)
	const others = files.map(({ id }) => id).filter((id) => id !== keptId)
	await tx.claim.updateMany({
		where: { editionId, identity: { in: identities }, applicationId: { in: others } },
		data: { applicationId: keptId, claimedAt: now },
	})
	const held = await tx.claim.findMany({
		where: { editionId, identity: { in: identities } },
		select: { identity: true, applicationId: true },
	})
	for (const identity of decideClaim(keptId, identities, held).claim) {
		await tx.claim.create({ data: { editionId, identity, applicationId: keptId, claimedAt: now } })
	}
	await tx.application.updateMany({
		where: { id: keptId, status: kept.status },
		data: { contestedAt: null, updatedAt: now },
	})
}
