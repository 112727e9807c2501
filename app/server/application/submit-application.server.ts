import type { Answers, Form } from '#app/domain/application/answers.ts'
import type { Progress } from '#app/domain/application/completeness.ts'
import { asSent } from '#app/domain/application/sending.ts'
import { decideSubmit, type SubmitRefusal } from '#app/domain/application/submit.ts'
import type { Section } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { formatReceipt } from '#app/domain/shared/reference.ts'
import type { Language } from '#app/i18n/direction.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { claimCooperative } from '#app/server/application/claim-cooperative.server.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { numberApplication } from '#app/server/application/number-application.server.ts'
import {
	flatten,
	type KeptSection,
	progressOf,
	readSections,
} from '#app/server/application/read-dossier.server.ts'
import { readPosted, writeSection } from '#app/server/application/save-section.server.ts'
import { sealAnswers } from '#app/server/application/seal-answers.server.ts'
import { syncConsents } from '#app/server/application/sync-consents.server.ts'
import { nameFor, spokenMoment, tellApplicant } from '#app/server/application/tell-applicant.server.ts'
import { factColumns, writeSubmission } from '#app/server/application/write-submission.server.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { type FileView, listFiles } from '#app/server/files/list-files.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type ApplicationToSubmit = {
	actor: Actor
	applicationId: string
	/** The boxes of the declaration. */
	form: Form
	language: Language
	/** Address of the receipt, for the message. */
	receiptLink: string
	/** Calendar instant at which the request began, before its body was read. */
	now: Date
	realNow: Date
}

export type SubmitAnswer = {
	outcome: Outcome<{ reference: string; number: number; isContested: boolean }, SubmitRefusal>
	/** What is missing, when that is why it was refused. */
	progress: Progress | null
}

/**
 * Receives an application, once: the declaration, the reference, the facts, the cooperative's claim, the exact content
 * with its hash, the journal and the message, all or nothing. Null: no such application for this actor.
 */
export async function submitApplication(input: ApplicationToSubmit): Promise<SubmitAnswer | null> {
	return database().write(async (tx) => {
		const held = await loadHeld(tx, input.actor, input.applicationId)
		if (!held) return null
		const before = await readSections(tx, held)
		const sections = withDeclaration(held, before, input)
		const files = await listFiles(tx, { applicationId: held.application.id, withUnfinished: true })
		const progress = progressOf(held, sections, asSent(files, held.definition, input.now), input.now)
		const answers = flatten(sections)
		const decided = decideSubmit({
			actor: input.actor,
			application: held.application,
			stage: held.edition.stage,
			definition: held.definition,
			answers,
			progress,
			receivedAt: input.now,
		})
		if (!decided.ok) {
			return { outcome: decided, progress: decided.code === 'application.incomplete' ? progress : null }
		}
		await keepDeclaration(tx, held, before, sections, input)
		return { outcome: accept(await receive(tx, held, sections, files, input)), progress: null }
	})
}

/** The dossier as it is when the boxes of the declaration are read. */
function withDeclaration(
	held: HeldApplication,
	sections: Readonly<Record<string, KeptSection>>,
	input: ApplicationToSubmit,
): Record<string, KeptSection> {
	const declared = declarationsOf(held).map((section) => {
		const { values } = readPosted(held, section, sections, { ...input, mode: 'strict' })
		const kept = sections[section.key]
		const stored = sealAnswers(section.fields, held.application.id, values, kept?.stored)
		return [section.key, { stored, answers: values, rev: kept?.rev ?? 0, savedAt: input.now }] as const
	})
	return { ...sections, ...Object.fromEntries(declared) }
}

function declarationsOf(held: HeldApplication): Section[] {
	return held.definition.sections.filter(({ kind }) => kind === 'declaration')
}

async function keepDeclaration(
	tx: Tx,
	held: HeldApplication,
	before: Readonly<Record<string, KeptSection>>,
	sections: Readonly<Record<string, KeptSection>>,
	input: ApplicationToSubmit,
): Promise<void> {
	for (const { key } of declarationsOf(held)) {
		const [kept, stored] = [before[key], sections[key]?.stored as Answers]
		if (JSON.stringify(kept?.stored) === JSON.stringify(stored)) continue
		await writeSection(tx, held, { key, answers: stored, rev: (kept?.rev ?? 0) + 1, now: input.now })
	}
	await syncConsents(tx, {
		applicationId: held.application.id,
		definition: held.definition,
		answers: flatten(sections),
		language: input.language,
		by: senderOf(input.actor, held.application),
		now: input.now,
		realNow: input.realNow,
	})
}

async function receive(
	tx: Tx,
	held: HeldApplication,
	sections: Readonly<Record<string, KeptSection>>,
	files: readonly FileView[],
	input: ApplicationToSubmit,
) {
	const { application } = held
	const numbers = await numberApplication(tx, held)
	const facts = factColumns(held, sections)
	const contestedBy = await claimCooperative(tx, application, facts, input.now)
	const { number, contentHash } = await writeSubmission(tx, {
		held,
		reference: numbers.reference,
		sections,
		files,
		receivedAt: input.now,
		submittedBy: input.actor.kind === 'person' ? input.actor.accountId : null,
	})
	const { count } = await tx.application.updateMany({
		where: { id: application.id, status: 'draft' },
		data: {
			...facts,
			...numbers,
			status: 'received',
			receivedAt: input.now,
			updatedAt: input.now,
			withdrawnAt: null,
			contestedAt: contestedBy.length > 0 ? input.now : null,
		},
	})
	if (count !== 1) throw new Error('The application changed during a transaction')
	await journalReceipt(tx, held, input, { ...numbers, number, contentHash, contestedBy })
	await sayReceived(tx, held, flatten(sections), input, { ...facts, reference: numbers.reference, number })
	return { reference: numbers.reference, number, isContested: contestedBy.length > 0 }
}

async function journalReceipt(
	tx: Tx,
	held: HeldApplication,
	input: ApplicationToSubmit,
	receipt: { reference: string; number: number; contentHash: string; contestedBy: readonly string[] },
): Promise<void> {
	const { reference, number, contentHash, contestedBy } = receipt
	const act = {
		at: input.realNow,
		...actorsOf(senderOf(input.actor, held.application)),
		objectType: 'application',
		objectId: held.application.id,
	}
	const payload = { reference, number, contentHash, receivedAt: input.now.toISOString() }
	await record(tx, { ...act, action: 'application.received', payload })
	if (contestedBy.length === 0) return
	await record(tx, {
		...act,
		action: 'application.contested',
		payload: { reference, with: [...contestedBy] },
	})
}

async function sayReceived(
	tx: Tx,
	held: HeldApplication,
	answers: Answers,
	input: ApplicationToSubmit,
	receipt: { nameAr: string | null; nameFr: string | null; reference: string; number: number },
): Promise<void> {
	const { calendar } = held.definition
	await tellApplicant(tx, {
		held,
		answers,
		template: 'application-received',
		values: (language) => ({
			name: nameFor(language, receipt),
			reference: receipt.reference,
			check: formatReceipt(receipt.reference).slice(-2),
			receivedAt: spokenMoment(language, input.now, { second: true }),
			closesAt: spokenMoment(language, new Date(calendar.closesAt)),
			days: calendar.completionWorkingDays,
			link: input.receiptLink,
		}),
		dedupeKey: `received:${held.application.id}:${receipt.number}`,
		language: input.language,
		realNow: input.realNow,
	})
}
