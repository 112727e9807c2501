import { createHash } from 'node:crypto'
import type { Mark } from '#app/domain/screening/check.ts'
import { decideProposeRefusal, type Reason } from '#app/domain/screening/decide.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import { accept, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { DecisionAct, DecisionOutcome } from '#app/server/screening/admit.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import {
	type FileAct,
	isStale,
	journalFile,
	moveFile,
	onFile,
} from '#app/server/screening/file-act.server.ts'
import { prepareMarks, writeMarks } from '#app/server/screening/keep-marks.server.ts'
import { findProposal } from '#app/server/screening/find-proposal.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { summarise } from '#app/server/screening/summarise-findings.server.ts'

export type RefusalAct = DecisionAct & { reason: Reason }

/**
 * Proposes to refuse an application, with the reason that the applicant will read. Nobody is told: it takes effect
 * when a second person confirms it. Null: no such file for this person.
 */
export function proposeRefusal(input: RefusalAct): Promise<DecisionOutcome | null> {
	return onFile(input, async (tx, file) => {
		if (isStale(file, input)) return (await wasProposedBy(tx, file, input)) ?? refuse('application.moved-on')
		const { findings } = await examineFile(tx, input.actor, file)
		const marks = await prepareMarks(tx, file, findings, input)
		if (!marks.ok) return marks
		const decided = decideProposeRefusal(input.actor, file.screened, input.reason, input.now)
		if (!decided.ok) return decided
		await writeMarks(tx, file, marks.value.changed, input)
		await writeProposal(tx, file, input, { ...decided.value, findings, marks: marks.value.all })
		return accept({ repeated: false })
	})
}

type Proposed = {
	accountId: string
	reasonCode: string
	reason: string
	findings: readonly Finding[]
	marks: readonly Mark[]
}

/** Writes a decided proposal: status, decision, journal. Also for the files that lose a contest. */
export async function writeProposal(
	tx: Tx,
	file: OfficeFile,
	input: Pick<FileAct, 'actor' | 'now' | 'realNow'>,
	proposed: Proposed,
	more: { contestedAt?: Date } = {},
): Promise<void> {
	await moveFile(tx, file, 'refusal_proposed', input.now, more)
	const decision = await tx.screeningDecision.create({
		data: {
			applicationId: file.application.id,
			outcome: 'inadmissible',
			reasonCode: proposed.reasonCode,
			reason: proposed.reason,
			findings: summarise(proposed.findings, proposed.marks),
			decidedById: proposed.accountId,
			decidedAt: input.now,
		},
	})
	await journalFile(tx, file, input, 'screening.refusal-proposed', {
		decision: decision.id,
		reason: proposed.reasonCode,
		words: createHash('sha256').update(proposed.reason).digest('hex'),
	})
}

async function wasProposedBy(tx: Tx, { application }: OfficeFile, { actor }: FileAct) {
	if (application.status !== 'refusal_proposed') return null
	const proposal = await findProposal(tx, application.id)
	return proposal?.decidedById === actor.accountId ? accept({ repeated: true }) : null
}
