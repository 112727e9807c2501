import type { Form } from '#app/domain/application/answers.ts'
import type { SectionReading } from '#app/domain/application/validate-section.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
	type CompletionRefusal,
	decideAnswerCompletion,
	decideComplete,
	mergeCompletion,
} from '#app/domain/screening/completion.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { claimCooperative } from '#app/server/application/claim-cooperative.server.ts'
import {
	type Completion,
	draftKey,
	loadCompletion,
	missingDocuments,
	readCompletion,
} from '#app/server/application/load-completion.server.ts'
import type { KeptSection } from '#app/server/application/read-dossier.server.ts'
import { writeSection } from '#app/server/application/save-section.server.ts'
import { sealAnswers } from '#app/server/application/seal-answers.server.ts'
import { factColumns, writeSubmission } from '#app/server/application/write-submission.server.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type CompletionToAnswer = {
	actor: Actor
	applicationId: string
	form: Form
	/** Revision from which the form was filled. */
	rev: number
	/** Calendar instant at which the request began. */
	now: Date
	realNow: Date
}

/** Keeps what is typed in the flagged questions, for later. Null: nothing is asked of this actor. */
export async function saveCompletion(
	input: CompletionToAnswer,
): Promise<Outcome<{ rev: number }, CompletionRefusal | 'application.stale'> | null> {
	return database().write(async (tx) => {
		const completion = await loadCompletion(tx, input.actor, input.applicationId)
		if (!completion) return null
		const { held, asked, section } = completion
		const keys = section.fields.map(({ key }) => key)
		const decided = decideComplete(input.actor, held.application, asked, keys, input.now)
		if (!decided.ok) return decided
		const { values } = readCompletion(completion, input.form, 'draft', input.now)
		return keepDraft(tx, completion, values, input)
	})
}

async function keepDraft(
	tx: Tx,
	{ held, asked, section, draft }: Completion,
	values: SectionReading['values'],
	input: CompletionToAnswer,
): Promise<Outcome<{ rev: number }, 'application.stale'>> {
	const stored = sealAnswers(section.fields, held.application.id, values, draft.stored)
	if (section.fields.length === 0 || canonicalize(stored) === canonicalize(draft.stored))
		return accept({ rev: draft.rev })
	if (input.rev !== draft.rev) return refuse('application.stale')
	const rev = draft.rev + 1
	await writeSection(tx, held, { key: draftKey(asked), answers: stored, rev, now: input.now })
	await record(tx, {
		at: input.realNow,
		...actorsOf(senderOf(input.actor, held.application)),
		action: 'application.section-saved',
		objectType: 'application',
		objectId: held.application.id,
		payload: { section: 'completion', rev },
	})
	return accept({ rev })
}

export type CompletionAnswered = {
	outcome: Outcome<{ number: number }, CompletionRefusal>
	/** What is still not in order: errors of the questions, keys of documents. */
	errors: SectionReading['errors']
	documents: readonly string[]
}

/**
 * Sends the answer: the flagged answers replace those that were sent, everything else stays as it was, and the whole
 * is kept as a new version. Back to the officer.
 */
export async function answerCompletion(input: CompletionToAnswer): Promise<CompletionAnswered | null> {
	return database().write(async (tx) => {
		const completion = await loadCompletion(tx, input.actor, input.applicationId)
		if (!completion) return null
		const { held, asked } = completion
		const { values, errors } = readCompletion(completion, input.form, 'strict', input.now)
		const documents = missingDocuments(completion, input.now)
		const missing = [...new Set([...errors.map(({ field }) => field), ...documents])]
		const decided = decideAnswerCompletion(input.actor, held.application, asked, missing, input.now)
		if (!decided.ok) return { outcome: decided, errors, documents }
		const number = await takeIn(tx, completion, values, input)
		return { outcome: accept({ number }), errors: [], documents: [] }
	})
}

async function takeIn(
	tx: Tx,
	completion: Completion,
	values: SectionReading['values'],
	input: CompletionToAnswer,
): Promise<number> {
	const { held, asked, files } = completion
	const { application } = held
	const sections = await writeMerged(tx, completion, values, input.now)
	const facts = factColumns(held, sections)
	const contestedBy = await claimCooperative(tx, application, facts, input.now)
	const { number, contentHash } = await writeSubmission(tx, {
		held,
		reference: application.reference ?? '',
		sections,
		files,
		receivedAt: input.now,
		submittedBy: input.actor.kind === 'person' ? input.actor.accountId : null,
	})
	const moved = await tx.application.updateMany({
		where: { id: application.id, status: 'completion' },
		data: {
			...facts,
			status: 'received',
			updatedAt: input.now,
			contestedAt: contestedBy.length > 0 ? (application.contestedAt ?? input.now) : null,
		},
	})
	const answered = await tx.completionRequest.updateMany({
		where: { id: asked.id, answeredAt: null },
		data: { answeredAt: input.now },
	})
	if (moved.count !== 1 || answered.count !== 1) throw new Error('The completion changed meanwhile')
	await record(tx, {
		at: input.realNow,
		...actorsOf(senderOf(input.actor, application)),
		action: 'application.completed',
		objectType: 'application',
		objectId: application.id,
		payload: {
			reference: application.reference,
			number,
			contentHash,
			keys: asked.items.map(({ key }) => key),
		},
	})
	return number
}

/** The sections as sent, with the flagged answers replaced; those that changed are written. */
async function writeMerged(
	tx: Tx,
	{ held, asked, sent }: Completion,
	values: SectionReading['values'],
	now: Date,
): Promise<Record<string, KeptSection>> {
	const { application, definition } = held
	const before = Object.fromEntries(Object.entries(sent).map(([key, { answers }]) => [key, answers]))
	const merged = mergeCompletion(definition, asked.items, before, values)
	const sections: Record<string, KeptSection> = { ...sent }
	for (const section of definition.sections) {
		const [kept, answers] = [sent[section.key], merged[section.key]]
		if (!kept || !answers) continue
		const stored = sealAnswers(section.fields, application.id, answers, kept.stored)
		if (canonicalize(stored) === canonicalize(kept.stored)) continue
		const rev = kept.rev + 1
		await writeSection(tx, held, { key: section.key, answers: stored, rev, now })
		sections[section.key] = { stored, answers, rev, savedAt: now }
	}
	return sections
}
