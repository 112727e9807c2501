import { type Answers, type Form, inputNames, otherKey } from '#app/domain/application/answers.ts'
import { asSent } from '#app/domain/application/sending.ts'
import { type SectionReading, validateSection } from '#app/domain/application/validate-section.ts'
import type { Section } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { completionDocuments, completionSection } from '#app/domain/screening/completion.ts'
import { type AskedCompletion, findCompletion } from '#app/server/application/find-completion.server.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import {
	flatten,
	type KeptSection,
	keptSection,
	NOTHING_KEPT,
	readSections,
} from '#app/server/application/read-dossier.server.ts'
import { withSecrets } from '#app/server/application/save-section.server.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import { type FileView, listFiles } from '#app/server/files/list-files.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

/** A completion that is asked for, with what was sent before and what is answered so far. */
export type Completion = {
	held: HeldApplication
	asked: AskedCompletion
	/** The flagged questions, as one section. */
	section: Section
	/** Keys of the flagged documents. */
	documents: readonly string[]
	/** The sections as sent. */
	sent: Readonly<Record<string, KeptSection>>
	/** The flagged answers: those typed since, or those sent. */
	answers: Answers
	/** What was typed since, as kept. */
	draft: KeptSection
	files: FileView[]
}

/** Null: no such application for this actor, or nothing was ever asked. */
export async function loadCompletion(
	db: ReadDb,
	actor: Actor,
	applicationId: string,
): Promise<Completion | null> {
	const held = await loadHeld(db, actor, applicationId)
	const asked = held && (await findCompletion(db, applicationId))
	if (!held || !asked) return null
	const section = completionSection(held.definition, asked.items)
	const sent = await readSections(db, held)
	const row = await db.sectionAnswers.findUnique({
		where: { applicationId_sectionKey: { applicationId, sectionKey: draftKey(asked) } },
	})
	const draft = row ? keptSection(row, section.fields) : NOTHING_KEPT
	return {
		held,
		asked,
		section,
		documents: completionDocuments(held.definition, asked.items),
		sent,
		answers: row ? draft.answers : flaggedOf(section, flatten(sent)),
		draft,
		files: await listFiles(db, { applicationId, withUnfinished: true }),
	}
}

/** What is typed in a completion stands apart until it is sent. */
export function draftKey(asked: Pick<AskedCompletion, 'id'>): string {
	return `completion.${asked.id}`
}

function flaggedOf(section: Section, answers: Answers): Answers {
	const names = namesOf(section)
	return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
}

function namesOf({ fields }: Section): Set<string> {
	return new Set(fields.flatMap((field) => [field.key, otherKey(field.key)]))
}

/** The form of a completion, read by the rules of the whole form: whatever else it holds is not read at all. */
export function readCompletion(
	completion: Completion,
	form: Form,
	mode: 'draft' | 'strict',
	now: Date,
): SectionReading {
	const { held, section, sent } = completion
	const inputs = new Set(section.fields.flatMap(inputNames))
	const own = Object.fromEntries(Object.entries(form).filter(([name]) => inputs.has(name)))
	const names = namesOf(section)
	const others = Object.entries(flatten(sent)).filter(([name]) => !names.has(name))
	return validateSection(section, withSecrets(section, own, completion.answers), {
		definition: held.definition,
		days: held.days,
		today: moroccanDay(now),
		others: Object.fromEntries(others),
		mode,
	})
}

/** Flagged documents for which no new file has come since they were asked for. */
export function missingDocuments({ held, asked, documents, files }: Completion, now: Date): string[] {
	const fresh = files.filter(({ createdAt }) => createdAt >= asked.askedAt)
	const there = asSent(fresh, held.definition, now).filter(({ status }) => status === 'ok')
	return documents.filter((key) => !there.some(({ slot }) => slot === key))
}
