import { completionDueDay } from '#app/domain/edition/schedule.ts'
import {
	type CompletionItem,
	type CompletionRefusal,
	decideAskCompletion,
} from '#app/domain/screening/completion.ts'
import { accept, refuse } from '#app/domain/shared/outcome.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { nameFor, spokenMoment } from '#app/server/application/tell-applicant.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { DecisionAct, DecisionOutcome } from '#app/server/screening/admit.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import { isStale, journalFile, moveFile, onFile } from '#app/server/screening/file-act.server.ts'
import { prepareMarks, writeMarks } from '#app/server/screening/keep-marks.server.ts'
import { labelOf } from '#app/server/screening/list-flags.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { tellDecision } from '#app/server/screening/tell-decision.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

export type CompletionAct = DecisionAct & { items: readonly CompletionItem[] }

/** When a completion asked at this moment ends: the edition's working days later, at 16:30. */
export function completionDueAt({ calendar }: EditionDefinition, now: Date): Date {
	return deadlineOf(completionDueDay(calendar, moroccanDay(now)))
}

/** Asks the applicant for flagged fields and documents, each with words. Null: no such file for this person. */
export function askCompletion(input: CompletionAct): Promise<DecisionOutcome<CompletionRefusal> | null> {
	return onFile(input, async (tx, file) => {
		if (isStale(file, input)) return wasAskedBy(file, input) ?? refuse('application.moved-on')
		const { findings } = await examineFile(tx, input.actor, file)
		const marks = await prepareMarks(tx, file, findings, input)
		if (!marks.ok) return marks
		const { actor, items, now } = input
		const dueAt = completionDueAt(file.definition, now)
		const decided = decideAskCompletion(actor, file.screened, file.definition, items, dueAt)
		if (!decided.ok) return decided
		await writeMarks(tx, file, marks.value.changed, input)
		await moveFile(tx, file, decided.value.status, now)
		const request = await tx.completionRequest.create({
			data: {
				applicationId: file.application.id,
				items: decided.value.items,
				askedById: decided.value.accountId,
				askedAt: now,
				dueAt,
			},
		})
		await journalFile(tx, file, input, 'screening.completion-asked', {
			request: request.id,
			items: decided.value.items.map(({ key }) => key),
			dueAt: dueAt.toISOString(),
		})
		await tell(tx, file, input, { id: request.id, items: decided.value.items, dueAt })
		return accept({ repeated: false })
	})
}

function wasAskedBy({ application, completion }: OfficeFile, { actor }: CompletionAct) {
	return application.status === 'completion' && completion?.askedById === actor.accountId
		? accept({ repeated: true })
		: null
}

async function tell(
	tx: Tx,
	file: OfficeFile,
	input: CompletionAct,
	request: { id: string; items: readonly CompletionItem[]; dueAt: Date },
): Promise<void> {
	const { application, definition } = file
	await tellDecision(tx, file, {
		template: 'completion-asked',
		values: (language) => ({
			reference: application.reference,
			name: nameFor(language, application),
			count: request.items.length,
			items: request.items
				.map(({ key, message }) => `• ${labelOf(definition, key, language)}: ${message}`)
				.join('\n'),
			dueAt: spokenMoment(language, request.dueAt),
			link: `${input.origin}/${language}/applications/${application.id}/completion`,
		}),
		dedupeKey: `completion:${request.id}`,
		realNow: input.realNow,
	})
}
