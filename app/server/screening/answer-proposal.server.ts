import { refusalAppealDay } from '#app/domain/screening/appeal.ts'
import {
	decideConfirmRefusal,
	decideRejectRefusal,
	type Proposal,
	type ScreeningRefusal,
} from '#app/domain/screening/decide.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { nameFor, spokenMoment } from '#app/server/application/tell-applicant.server.ts'
import type { ScreeningDecision, Tx } from '#app/server/db.server.ts'
import { type FileAct, journalFile, moveFile, onFile } from '#app/server/screening/file-act.server.ts'
import { findProposal, hasReadSince } from '#app/server/screening/find-proposal.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { tellDecision } from '#app/server/screening/tell-decision.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

export type SecondAct = Omit<FileAct, 'seenAt'> & {
	/** The proposal that was read: another one may have taken its place. */
	decisionId: string
}
export type SecondOutcome = Outcome<null, ScreeningRefusal>

/** The second person confirms: inadmissible, and the applicant reads why and until when she may appeal. */
export function confirmRefusal(input: SecondAct): Promise<SecondOutcome | null> {
	return onFile(input, async (tx, file) => {
		if (await wasAnsweredBy(tx, input, 'confirmedById')) return accept(null)
		const { proposal, state } = await loadProposal(tx, file, input)
		const decided = decideConfirmRefusal(input.actor, file.screened, state)
		if (!decided.ok) return decided
		if (!proposal) return refuse('screening.no-proposal')
		await answer(tx, proposal, { confirmedById: decided.value.accountId, confirmedAt: input.now })
		await moveFile(tx, file, decided.value.status, input.now)
		await journalFile(tx, file, input, 'screening.refusal-confirmed', { decision: proposal.id })
		await tellRefusal(tx, file, input, proposal)
		return accept(null)
	})
}

/** The second person does not agree: with her note, the file goes back to the queue. Nobody is told. */
export function rejectRefusal(input: SecondAct & { note: string }): Promise<SecondOutcome | null> {
	return onFile(input, async (tx, file) => {
		if (await wasAnsweredBy(tx, input, 'rejectedById')) return accept(null)
		const { proposal, state } = await loadProposal(tx, file, input)
		const decided = decideRejectRefusal(input.actor, file.screened, state, input.note)
		if (!decided.ok) return decided
		if (!proposal) return refuse('screening.no-proposal')
		await answer(tx, proposal, {
			rejectedById: decided.value.accountId,
			rejectedAt: input.now,
			rejectionNote: decided.value.note,
		})
		await moveFile(tx, file, decided.value.status, input.now)
		await journalFile(tx, file, input, 'screening.refusal-rejected', { decision: proposal.id })
		return accept(null)
	})
}

/** A second click of the same person: done already, and not twice. */
async function wasAnsweredBy(
	tx: Tx,
	{ actor, applicationId, decisionId }: SecondAct,
	answer: 'confirmedById' | 'rejectedById',
): Promise<boolean> {
	const where = { id: decisionId, applicationId, [answer]: actor.accountId }
	return (await tx.screeningDecision.count({ where })) > 0
}

async function loadProposal(
	tx: Tx,
	{ application }: OfficeFile,
	{ actor, decisionId }: SecondAct,
): Promise<{ proposal: ScreeningDecision | null; state: Proposal | null }> {
	const found = await findProposal(tx, application.id)
	const proposal = found?.id === decisionId ? found : null
	if (!proposal) return { proposal: null, state: null }
	const readBySecond = await hasReadSince(tx, application.id, actor.accountId)
	return { proposal, state: { decidedById: proposal.decidedById, readBySecond } }
}

async function answer(
	tx: Tx,
	{ id }: ScreeningDecision,
	data:
		| { confirmedById: string; confirmedAt: Date }
		| { rejectedById: string; rejectedAt: Date; rejectionNote: string },
): Promise<void> {
	const { count } = await tx.screeningDecision.updateMany({
		where: { id, confirmedAt: null, rejectedAt: null },
		data,
	})
	if (count !== 1) throw new Error('The proposal changed during a transaction')
}

async function tellRefusal(
	tx: Tx,
	file: OfficeFile,
	{ now, realNow, origin }: SecondAct,
	proposal: ScreeningDecision,
): Promise<void> {
	const { application, definition } = file
	const appealUntil = deadlineOf(refusalAppealDay(definition.calendar, moroccanDay(now)))
	await tellDecision(tx, file, {
		template: 'application-inadmissible',
		values: (language) => ({
			reference: application.reference,
			name: nameFor(language, application),
			reason: proposal.reason ?? '',
			appealUntil: spokenMoment(language, appealUntil),
			link: `${origin}/${language}/applications/${application.id}`,
		}),
		dedupeKey: `inadmissible:${proposal.id}`,
		realNow,
	})
}
