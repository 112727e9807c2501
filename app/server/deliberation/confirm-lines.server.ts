import { createHash } from 'node:crypto'
import {
	confirmLine as decideLine,
	confirmLines as decideLines,
} from '#app/domain/deliberation/confirm-lines.ts'
import type { Confirmation } from '#app/domain/deliberation/sitting.ts'
import type { VerdictRefusal } from '#app/domain/deliberation/verdict.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import {
	type Acting,
	actAsChair,
	type ActRefusal,
	type ChairAct,
	findByCode,
} from '#app/server/deliberation/act-as-chair.server.ts'
import { supersede, unsettleMovedLines } from '#app/server/deliberation/write-verdicts.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Confirms at once every line that follows the rules; one entry in the journal, with their number and hash. */
export async function confirmLines(
	act: ChairAct,
): Promise<
	Outcome<{ confirmed: number }, ActRefusal | 'deliberation.no-quorum' | 'deliberation.nothing-to-confirm'>
> {
	return actAsChair(act, async (acting) => {
		const lines = decideLines(acting.loaded.sitting, acting.isChair)
		if (!lines.ok) return lines
		await writeConfirmations(acting, lines.value)
		return accept({ confirmed: lines.value.length })
	})
}

/** Confirms one line as the rules give it: a vote recorded on it before is withdrawn, and kept. */
export async function confirmLine(
	act: ChairAct & { readonly code: string },
): Promise<Outcome<Confirmation, VerdictRefusal | ActRefusal>> {
	return actAsChair(act, async (acting) => {
		const { tx, loaded, now } = acting
		const found = await findByCode(tx, act.edition.id, act.code)
		if (!found.ok) return found
		const { applicationId } = found.value
		const decided = decideLine(loaded.sitting, applicationId, acting.isChair)
		if (!decided.ok) return decided
		const own = loaded.rows.filter((row) => row.applicationId === applicationId)
		const withdrawn = own.filter((row) => row.reason === null || row.basis === 'vote')
		await supersede(
			tx,
			withdrawn.map(({ id }) => id),
			now,
		)
		const { outcome, basis, reason } = decided.value
		if (reason === null) await writeConfirmations(acting, [{ applicationId, outcome, basis }])
		await unsettleMovedLines(acting)
		return accept({ applicationId, outcome, basis })
	})
}

async function writeConfirmations(
	{ tx, loaded, actor, now, realNow }: Acting,
	lines: readonly Confirmation[],
): Promise<void> {
	await tx.verdict.createMany({
		data: lines.map((line) => ({
			...line,
			sittingId: loaded.id,
			recordedById: actor.accountId,
			recordedAt: now,
		})),
	})
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: actor.accountId },
		action: 'deliberation.verdict-recorded',
		objectType: 'sitting',
		objectId: loaded.id,
		payload: {
			lines: lines.length,
			awards: lines.filter(({ outcome }) => outcome === 'award').length,
			hash: createHash('sha256')
				.update(canonicalize(lines.map((line) => ({ ...line }))))
				.digest('hex'),
		},
	})
}
