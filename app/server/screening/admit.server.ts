import { openRules, type MarkRefusal } from '#app/domain/screening/check.ts'
import { decideAdmit, type ScreeningRefusal } from '#app/domain/screening/decide.ts'
import type { Calendar } from '#app/domain/edition/definition.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import {
	type FileAct,
	isStale,
	journalFile,
	moveFile,
	onFile,
} from '#app/server/screening/file-act.server.ts'
import { type MarksToKeep, prepareMarks, writeMarks } from '#app/server/screening/keep-marks.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { summarise } from '#app/server/screening/summarise-findings.server.ts'
import { tellDecision } from '#app/server/screening/tell-decision.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

export type DecisionAct = FileAct & Pick<MarksToKeep, 'marks'>
/** `repeated`: a second click of the same person; nothing happened twice. */
export type DecisionOutcome<Code extends string = never> = Outcome<
	{ repeated: boolean },
	ScreeningRefusal | MarkRefusal | Code
>

/**
 * Finds an application admissible, with the marks of the same form: from now on it belongs to the readers, under the
 * code it received with its receipt. Null: no such file for this person.
 */
export function admit(input: DecisionAct): Promise<DecisionOutcome | null> {
	return onFile(input, async (tx, file) => {
		if (isStale(file, input)) return (await wasAdmittedBy(tx, file, input)) ?? refuse('application.moved-on')
		const { findings } = await examineFile(tx, input.actor, file)
		const marks = await prepareMarks(tx, file, findings, input)
		if (!marks.ok) return marks
		const open = openRules(findings, marks.value.all)
		const decided = decideAdmit(input.actor, file.screened, open, input.now)
		if (!decided.ok) return decided
		await writeMarks(tx, file, marks.value.changed, input)
		await moveFile(tx, file, decided.value.status, input.now)
		await tx.screeningDecision.create({
			data: {
				applicationId: file.application.id,
				outcome: 'admissible',
				findings: summarise(findings, marks.value.all),
				decidedById: decided.value.accountId,
				decidedAt: input.now,
			},
		})
		await journalFile(tx, file, input, 'screening.admissible', {})
		await tellDecision(tx, file, {
			template: 'application-admissible',
			values: (language) => ({
				reference: file.application.reference,
				name: nameFor(language, file.application),
				publicationOn: spokenPublication(language, file.definition.calendar),
			}),
			dedupeKey: `admissible:${file.application.id}:${input.now.getTime()}`,
			realNow: input.realNow,
		})
		return accept({ repeated: false })
	})
}

async function wasAdmittedBy(tx: Tx, { application }: OfficeFile, { actor }: FileAct) {
	if (application.status !== 'admissible') return null
	const last = await tx.screeningDecision.findFirst({
		where: { applicationId: application.id },
		orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
		select: { outcome: true, decidedById: true },
	})
	return last?.outcome === 'admissible' && last.decidedById === actor.accountId
		? accept({ repeated: true })
		: null
}

function spokenPublication(language: Language, calendar: Calendar): string {
	return formatDay(language, toMoroccan(new Date(calendar.publicationAt)))
}
