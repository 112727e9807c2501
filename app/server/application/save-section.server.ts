import type { Answers, Form } from '#app/domain/application/answers.ts'
import { decideSave, type SaveRefusal } from '#app/domain/application/submit.ts'
import { type SectionReading, validateSection } from '#app/domain/application/validate-section.ts'
import type { EditionDefinition, Section } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { flatten, type KeptSection, readSections } from '#app/server/application/read-dossier.server.ts'
import { sealAnswers } from '#app/server/application/seal-answers.server.ts'
import { syncConsents } from '#app/server/application/sync-consents.server.ts'
import { database, type Prisma, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type SectionToSave = {
	actor: Actor
	applicationId: string
	sectionKey: string
	form: Form
	/** Revision from which the form was filled. */
	rev: number
	/** Language of the page. */
	readIn: string
	/** `strict`: what is missing is said too; it is saved all the same. */
	mode: 'draft' | 'strict'
	now: Date
	realNow: Date
}

export type SavedSection = {
	rev: number
	savedAt: Date
	reading: SectionReading
	/** What was saved, and the form it belongs to. */
	section: Section
	definition: EditionDefinition
}

/**
 * Saves one section of a draft, readable or not: nothing typed is lost. Saving what is already kept changes nothing,
 * so a second press of the button is harmless. Null: no such application or section for this actor.
 */
export async function saveSection(input: SectionToSave): Promise<Outcome<SavedSection, SaveRefusal> | null> {
	return database().write(async (tx) => {
		const held = await loadHeld(tx, input.actor, input.applicationId)
		const section = held && findAnswerSection(held, input.sectionKey)
		if (!held || !section) return null
		const sections = await readSections(tx, held)
		const kept = sections[section.key]
		if (!kept) return null
		const reading = readPosted(held, section, sections, input)
		const answers = sealAnswers(section.fields, held.application.id, reading.values, kept.stored)
		const isSame = canonicalize(answers) === canonicalize(kept.stored)
		const decided = decideSave({
			actor: input.actor,
			application: held.application,
			stage: held.edition.stage,
			definition: held.definition,
			rev: isSame ? kept.rev : input.rev,
			storedRev: kept.rev,
			receivedAt: input.now,
		})
		if (!decided.ok) return decided
		const about = { reading, section, definition: held.definition }
		if (isSame && kept.savedAt) return accept({ rev: kept.rev, savedAt: kept.savedAt, ...about })
		const { rev } = decided.value
		await writeSection(tx, held, { key: section.key, answers, rev, now: input.now })
		await journalSave(tx, held, section, rev, input)
		return accept({ rev, savedAt: input.now, ...about })
	})
}

/** A section that has answers; documents are kept as files. */
export function findAnswerSection(held: HeldApplication, key: string): Section | undefined {
	return held.definition.sections.find((section) => section.key === key && section.kind !== 'documents')
}

/** The form against the section, with what the page does not show again put back. */
export function readPosted(
	held: HeldApplication,
	section: Section,
	sections: Readonly<Record<string, KeptSection>>,
	input: Pick<SectionToSave, 'form' | 'mode' | 'now'>,
): SectionReading {
	const kept = sections[section.key]?.answers ?? {}
	return validateSection(section, withSecrets(section, input.form, kept), {
		definition: held.definition,
		days: held.days,
		today: moroccanDay(input.now),
		others: flatten(sections, section.key),
		mode: input.mode,
	})
}

/** Secrets are masked on the page and their boxes empty: an empty box means "as it was". */
export function withSecrets(section: Section, form: Form, kept: Answers): Form {
	const secrets = section.fields.flatMap(({ key, secret }) => {
		const value = kept[key]
		return secret && typeof value === 'string' && (form[key] ?? '').trim() === '' ? [[key, value]] : []
	})
	return { ...form, ...(Object.fromEntries(secrets) as Form) }
}

/** Writes the answers of a section at its next revision; a row that moved meanwhile is a fault of ours. */
export async function writeSection(
	tx: Tx,
	{ application }: HeldApplication,
	section: { key: string; answers: Answers; rev: number; now: Date },
): Promise<void> {
	const place = { applicationId: application.id, sectionKey: section.key }
	const data = {
		answers: section.answers as Prisma.InputJsonObject,
		rev: section.rev,
		updatedAt: section.now,
	}
	if (section.rev === 1) {
		await tx.sectionAnswers.create({ data: { ...place, ...data } })
	} else {
		const { count } = await tx.sectionAnswers.updateMany({ where: { ...place, rev: section.rev - 1 }, data })
		if (count !== 1) throw new Error('The section changed during a transaction')
	}
	await tx.application.update({ where: { id: application.id }, data: { updatedAt: section.now } })
}

async function journalSave(
	tx: Tx,
	held: HeldApplication,
	section: Section,
	rev: number,
	input: SectionToSave,
): Promise<void> {
	const by = senderOf(input.actor, held.application)
	await record(tx, {
		at: input.realNow,
		...actorsOf(by),
		action: 'application.section-saved',
		objectType: 'application',
		objectId: held.application.id,
		payload: { section: section.key, rev },
	})
	if (!section.fields.some(({ type }) => type === 'consent')) return
	const { answers } = (await readSections(tx, held))[section.key] ?? { answers: {} }
	await syncConsents(tx, {
		applicationId: held.application.id,
		definition: held.definition,
		answers,
		language: input.readIn,
		by,
		now: input.now,
		realNow: input.realNow,
	})
}
