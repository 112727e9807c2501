import { createHash } from 'node:crypto'
import { type Answers, toForm } from '#app/domain/application/answers.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person, Visitor } from '#app/domain/people/actor.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { hashDefinition } from '#app/server/edition/seed-editions.server.ts'
import { saveSection } from '#app/server/application/save-section.server.ts'
import { startApplication } from '#app/server/application/start-application.server.ts'
import {
	submitApplication,
	type ApplicationToSubmit,
} from '#app/server/application/submit-application.server.ts'
import type { Database } from '#app/server/db.server.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

export const EDITION = 'lm-2027'
/** A working day in the middle of the call. */
export const NOON = new Date('2027-01-26T12:00:00Z')
export const LAST_MOMENT = new Date('2027-02-05T16:29:59.999Z')
export const CLOSING = new Date('2027-02-05T16:30:00.000Z')
export const REAL = new Date('2026-11-20T08:00:00Z')

/** A browser without an account. */
export function device(name: string): Visitor {
	return { kind: 'visitor', deviceHash: createHash('sha256').update(name).digest('hex') }
}

export function person(accountId: string, roles: Person['roles'] = []): Person {
	return { kind: 'person', accountId, deviceHash: null, roles }
}

/** The small edition, frozen and receiving, in an empty database. */
export async function openSmallEdition(
	db: Database,
	change: Partial<EditionDefinition> = {},
): Promise<LoadedEdition> {
	const definition = smallEdition(change)
	await db.write(async (tx) => {
		const createdAt = REAL
		await tx.prize.create({ data: { id: 'lalla-al-moutaaouina', code: 'LM', key: 'a' } })
		await tx.edition.create({
			data: {
				id: EDITION,
				prizeId: 'lalla-al-moutaaouina',
				year: 2027,
				stage: 'frozen',
				frozenAt: createdAt,
				createdAt,
			},
		})
		const version = await tx.editionVersion.create({
			data: { editionId: EDITION, version: 1, definition, hash: hashDefinition(definition), createdAt },
		})
		await tx.edition.update({ where: { id: EDITION }, data: { currentVersionId: version.id } })
	})
	const edition = await loadEdition(EDITION)
	if (!edition) throw new Error('no edition')
	return edition
}

export type Holder = Visitor | Person

/** Begins a draft and returns its id. */
export async function start(edition: LoadedEdition, actor: Holder, language = 'ar'): Promise<string> {
	const started = await startApplication({
		actor,
		edition,
		language,
		applicantType: 'cooperative',
		consents: ['processing'],
		readIn: 'ar',
		forAccountId: null,
		now: NOON,
		realNow: REAL,
	})
	if (!started.ok) throw new Error(started.code)
	return started.value.applicationId
}

/** Saves answers of one section from the revision that is kept. */
export async function save(
	db: Database,
	actor: Holder,
	applicationId: string,
	sectionKey: string,
	answers: Answers,
	change: { now?: Date; rev?: number } = {},
) {
	const row = await db.read.sectionAnswers.findUnique({
		where: { applicationId_sectionKey: { applicationId, sectionKey } },
		select: { rev: true },
	})
	const fields = smallEdition().sections.flatMap((section) => section.fields)
	return saveSection({
		actor,
		applicationId,
		sectionKey,
		form: toForm(fields, answers),
		rev: change.rev ?? row?.rev ?? 0,
		readIn: 'ar',
		mode: 'draft',
		now: change.now ?? NOON,
		realNow: REAL,
	})
}

/** Fills in everything but the declaration; each cooperative has an ICE and a register number of its own. */
export async function fill(
	db: Database,
	actor: Holder,
	applicationId: string,
	own: { ice?: string; register?: string } = {},
): Promise<void> {
	const { declaration: _, ...sections } = smallAnswers()
	for (const [key, answers] of Object.entries(sections)) {
		const identity =
			key === 'cooperative'
				? { ice: own.ice ?? '001561191000066', register_number: own.register ?? '45/2019' }
				: {}
		const saved = await save(db, actor, applicationId, key, { ...answers, ...identity })
		if (!saved?.ok) throw new Error(`section ${key} was not saved`)
	}
	await addFile(db, applicationId, 'statutes')
}

let files = 0
/** A file that has arrived and was found good. */
export async function addFile(
	db: Database,
	applicationId: string,
	slot: string,
	change: { status?: 'receiving' | 'checking' | 'ok' | 'refused'; createdAt?: Date } = {},
): Promise<string> {
	files += 1
	const id = String(files)
		.padStart(4, '0')
		.replace(/\d/g, (figure) => 'abcdefghij'.charAt(Number(figure)))
		.padStart(48, 'a')
	await db.write((tx) =>
		tx.upload.create({
			data: {
				id,
				applicationId,
				slot,
				key: `k${files}`,
				name: `${slot}.pdf`,
				type: 'application/pdf',
				size: 1000 + files,
				sha256: createHash('sha256').update(id).digest('hex'),
				status: change.status ?? 'ok',
				createdAt: change.createdAt ?? NOON,
				receivedAt: change.createdAt ?? NOON,
			},
		}),
	)
	return id
}

/** Sends it, with every box ticked unless said otherwise. */
export function submit(actor: Holder, applicationId: string, change: Partial<ApplicationToSubmit> = {}) {
	return submitApplication({
		actor,
		applicationId,
		form: { processing: 'yes', declaration: 'yes' },
		language: 'ar',
		receiptLink: 'https://portal.example/ar/applications/x/receipt',
		now: NOON,
		realNow: REAL,
		...change,
	})
}
