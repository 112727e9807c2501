import {
	decideMarks,
	type KeptMark,
	type Mark,
	type MarkRefusal,
	mergeMarks,
	standingMarks,
	type WantedMark,
} from '#app/domain/screening/check.ts'
import type { ScreeningRefusal } from '#app/domain/screening/decide.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import type { ReadDb, Tx } from '#app/server/db.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import { type FileAct, journalFile, onFile } from '#app/server/screening/file-act.server.ts'
import { type OfficeFile, sentSince } from '#app/server/screening/load-file.server.ts'

export type MarksToKeep = Omit<FileAct, 'seenAt' | 'origin'> & { marks: readonly WantedMark[] }
export type DecidedMarks = {
	/** Those to write. */
	changed: Mark[]
	/** All of them, as they are after the write. */
	all: Mark[]
}

/** Saves the marks that changed on a file's rules. Null: no such file for this person. */
export function keepMarks(
	input: MarksToKeep,
): Promise<Outcome<{ changed: number }, MarkRefusal | ScreeningRefusal> | null> {
	return onFile(input, async (tx, file) => {
		const { findings } = await examineFile(tx, input.actor, file)
		const decided = await prepareMarks(tx, file, findings, input)
		if (!decided.ok) return decided
		await writeMarks(tx, file, decided.value.changed, input)
		return accept({ changed: decided.value.changed.length })
	})
}

/** Decides on the marks that a form sends; writes nothing. */
export async function prepareMarks(
	db: ReadDb,
	file: OfficeFile,
	findings: readonly Finding[],
	input: Pick<MarksToKeep, 'actor' | 'marks'>,
): Promise<Outcome<DecidedMarks, MarkRefusal | ScreeningRefusal>> {
	const rows: KeptMark[] = await db.ruleCheck.findMany({
		where: { applicationId: file.application.id },
		select: { ruleKey: true, verdict: true, note: true, at: true },
	})
	const kept = standingMarks(findings, rows, sentSince(file))
	const decided = decideMarks(input.actor, file.screened, findings, kept, input.marks)
	if (!decided.ok) return decided
	const changed = decided.value.marks
	return accept({ changed, all: mergeMarks(kept, changed) })
}

export async function writeMarks(
	tx: Tx,
	file: OfficeFile,
	marks: readonly Mark[],
	input: Pick<MarksToKeep, 'actor' | 'now' | 'realNow'>,
): Promise<void> {
	if (marks.length === 0) return
	const applicationId = file.application.id
	for (const { ruleKey, verdict, note } of marks) {
		const mark = { verdict, note, byId: input.actor.accountId, at: input.now }
		await tx.ruleCheck.upsert({
			where: { applicationId_ruleKey: { applicationId, ruleKey } },
			create: { applicationId, ruleKey, ...mark },
			update: mark,
		})
	}
	await journalFile(tx, file, input, 'screening.checked', {
		marks: Object.fromEntries(marks.map(({ ruleKey, verdict }) => [ruleKey, verdict])),
	})
}
