import type { Answers } from '#app/domain/application/answers.ts'
import { countWorkingDays } from '#app/domain/shared/working-days.ts'
import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { maskContact } from '#app/domain/people/contact.ts'
import { mayReadInOffice, mayScreen } from '#app/domain/people/permissions.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import { database, type Application, type ReadDb } from '#app/server/db.server.ts'
import type { FileView } from '#app/server/files/list-files.server.ts'
import { completionDueAt } from '#app/server/screening/ask-completion.server.ts'
import { handOf, readDecisionState } from '#app/server/screening/decision-state.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import type { Rival } from '#app/server/screening/find-rivals.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { listFlags } from '#app/server/screening/list-flags.server.ts'
import { loadFile, type OfficeFile } from '#app/server/screening/load-file.server.ts'
import { readHistory } from '#app/server/screening/read-history.server.ts'
import { viewFindings } from '#app/server/screening/view-findings.server.ts'
import { wordAnswer } from '#app/server/screening/word-answer.server.ts'
import { spokenMinute } from '#app/server/screening/word-moment.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type FilePageInput = {
	actor: Person
	editionId: string
	applicationId: string
	language: Language
	now: Date
	realNow: Date
}
export type FilePage = NonNullable<Awaited<ReturnType<typeof readFilePage>>>

/**
 * All that the screening page of one file shows, in the reader's language. The reading is written in the journal
 * first. Null: no such file for this person.
 */
export async function readFilePage(input: FilePageInput) {
	const { actor, language, now } = input
	const db = database().read
	const file = await loadFile(db, actor, input)
	if (!file) return null
	const { application, definition } = file
	await journalReading({
		actor,
		objectType: 'application',
		objectId: application.id,
		realNow: input.realNow,
	})
	const { findings, rivals, files } = await examineFile(db, actor, file)
	const viewed = await viewFindings(db, { file, findings, files }, language, now)
	return {
		head: describeHead(file, language, now),
		findings: viewed,
		files: files.map((one) => describeDocument(one, definition, language)),
		sections: describeSections(file, language),
		flags: listFlags(file, viewed, fieldsOf(findings), language),
		due: spokenMinute(language, completionDueAt(definition, now), now),
		contact: await maskedContact(db, application),
		hand: handOf(actor, file),
		state: await readDecisionState(db, actor, file, language, now),
		contest: describeContest(actor, file, rivals, language, now),
		history: await readHistory(db, file, language, now),
		versions: await listVersions(db, application.id, language, now),
		reveals: mayScreen(actor, file.screened),
	}
}

function describeHead({ application, edition, definition }: OfficeFile, language: Language, now: Date) {
	const decidedOn = definition.calendar.eligibilityDecidedOn
	const today = moroccanDay(now)
	return {
		id: application.id,
		seenAt: application.updatedAt.toISOString(),
		reference: application.reference,
		name: nameFor(language, application),
		/** The name in the other letters, when there is one. */
		otherName: [application.nameAr, application.nameFr].find(
			(name) => name !== null && name !== nameFor(language, application),
		),
		seed: application.nameAr ?? application.reference,
		prizeKey: edition.prizeKey,
		place: placeOf(application, language),
		sector: optionLabel(definition, 'sector', application.sector, language),
		language: application.language,
		status: application.status,
		receivedAt: spokenMinute(language, application.receivedAt, now),
		prize: inLanguage(definition.name, language).text,
		year: edition.year,
		today: spokenMinute(language, now, now),
		workingDaysLeft:
			today > decidedOn ? null : countWorkingDays(today, decidedOn, definition.calendar.holidays ?? []),
	}
}

/** Province and region, in words. */
export function placeOf(
	{ provinceCode, regionCode }: Pick<Application, 'provinceCode' | 'regionCode'>,
	language: Language,
): string[] {
	const places = [findProvince(provinceCode ?? ''), findRegion(regionCode ?? '')]
	return places.flatMap((place) => (place ? [inLanguage(place.name, language).text] : []))
}

/** What an option of the field that carries a fact is called. */
export function optionLabel(
	{ sections }: EditionDefinition,
	fact: 'sector' | 'milieu',
	value: string | null,
	language: Language,
): string | null {
	const field = sections.flatMap(({ fields }) => fields).find((one) => one.fact === fact)
	const option = field?.options?.find(({ key }) => key === value)
	return option ? inLanguage(option.label, language).text : value
}

function describeDocument(file: FileView, { documents }: EditionDefinition, language: Language) {
	const slot = documents.find(({ key }) => key === file.slot)
	const { id, name, type, size, status, refusal, pages, hasThumb } = file
	const label = slot ? inLanguage(slot.label, language).text : file.slot
	return { id, slot: file.slot, label, name, type, size, status, refusal, pages, hasThumb }
}

function describeSections({ definition, answers }: OfficeFile, language: Language) {
	const all = Object.assign({}, ...Object.values(answers)) as Answers
	return definition.sections
		.filter(({ fields }) => fields.length > 0)
		.map(({ key, title, fields }) => ({
			key,
			title: inLanguage(title, language).text,
			answers: fields.map((field) => ({
				key: field.key,
				label: inLanguage(field.label, language).text,
				answer: wordAnswer(field, all, language),
			})),
		}))
}

/** Finding → fields and documents to point at. */
function fieldsOf(findings: readonly Finding[]): Map<string, readonly string[]> {
	return new Map(findings.map(({ key, fields }) => [key, fields]))
}

async function maskedContact(db: ReadDb, { accountId }: Application): Promise<string | null> {
	const account = accountId ? await db.account.findUnique({ where: { id: accountId } }) : null
	if (account?.phone) return maskContact({ kind: 'phone', value: account.phone })
	return account?.email ? maskContact({ kind: 'email', value: account.email }) : null
}

/** Null: nobody contests it and it contests nobody. */
function describeContest(
	actor: Person,
	{ application, screened }: OfficeFile,
	rivals: readonly Rival[],
	language: Language,
	now: Date,
) {
	if (rivals.length === 0 && !screened.contested) return null
	const isOpen = [screened, ...rivals.map((rival) => rival.screened)].some(
		({ contested, status }) => contested && (status === 'received' || status === 'completion'),
	)
	const readable = rivals.filter((rival) => mayReadInOffice(actor, rival.screened))
	const files = [application, ...readable.map((rival) => rival.application)]
	const first = [...files].sort((a, b) => Number(a.receivedAt) - Number(b.receivedAt))[0]
	return {
		isOpen,
		hidden: rivals.length - readable.length,
		files: files.map((one) => ({
			id: one.id,
			isThis: one.id === application.id,
			isFirst: one.id === first?.id,
			reference: one.reference ?? '',
			name: nameFor(language, one),
			place: placeOf(one, language),
			status: one.status,
			receivedAt: one.receivedAt ? spokenMinute(language, one.receivedAt, now) : '',
		})),
	}
}

async function listVersions(db: ReadDb, applicationId: string, language: Language, now: Date) {
	const submissions = await db.submission.findMany({
		where: { applicationId },
		orderBy: { number: 'desc' },
		select: { number: true, receivedAt: true, contentHash: true },
	})
	return submissions.map(({ number, receivedAt, contentHash }) => ({
		number,
		when: spokenMinute(language, receivedAt, now),
		hash: contentHash,
	}))
}
