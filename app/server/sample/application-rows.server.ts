import type { Answers } from '#app/domain/application/answers.ts'
import { identitiesOf } from '#app/domain/application/claim.ts'
import { isReceived } from '#app/domain/application/status.ts'
import type { Prisma } from '#app/server/db.server.ts'
import { sealAnswers } from '#app/server/application/seal-answers.server.ts'
import type { Act } from '#app/server/journal/record.server.ts'
import type { SampleFile, SampleFiles } from '#app/server/sample/draw-files.server.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import { makePhone } from '#app/server/sample/make-identifiers.server.ts'
import {
	describeFacts,
	describeReference,
	describeSubmission,
	type EditionFacts,
	givenConsents,
	type PlannedApplication,
} from '#app/server/sample/plan-application.server.ts'
import type { Rows } from '#app/server/sample/write-rows.server.ts'
import { FILE_NAMES, nameRole } from '../../../prisma/seeds/samples/names.ts'

export type Sent = {
	/** Its number in the order of arrival; null: a draft. */
	readonly number: number | null
	/** ICE and register of another application of the edition: it is received as contested. */
	readonly contested: boolean
}

/** Rows and acts of one application up to its receipt (screening adds its own). */
export function rowsOfApplication(
	edition: EditionFacts,
	planned: PlannedApplication,
	sent: Sent,
	pool: SampleFiles,
): Rows {
	const { id, accountId, times, cooperative } = planned
	const answers = sealSections(edition, planned)
	const files = drawFiles(planned, pool)
	const common = {
		account: [
			{
				id: accountId,
				phone: makePhone(cooperative.tag, cooperative.number),
				displayName: nameRole('applicant', cooperative.number, cooperative.language),
				language: cooperative.language,
				createdAt: times.startedAt,
			},
		],
		sectionAnswers: Object.entries(answers).map(([sectionKey, values]) => ({
			id: planned.draw.id(times.startedAt),
			applicationId: id,
			sectionKey,
			answers: values as Prisma.InputJsonObject,
			rev: planned.draw.between(1, 6),
			updatedAt: times.uploadedAt,
		})),
		upload: files,
	}
	const started = act(planned, times.startedAt, 'application.started', {
		edition: edition.id,
		version: edition.versionId,
	})
	const uploads = files.map((file) => actOfUpload(planned, file))
	if (sent.number === null) {
		return { ...common, application: [columnsOfDraft(edition, planned)], acts: [started, ...uploads] }
	}
	const received = rowsOfReceipt(edition, planned, { ...sent, number: sent.number }, answers, files)
	return { ...common, ...received, acts: [started, ...uploads, ...(received.acts ?? [])] }
}

function columnsOfDraft(edition: EditionFacts, { id, accountId, cooperative, times }: PlannedApplication) {
	return {
		id,
		editionId: edition.id,
		versionId: edition.versionId,
		status: 'draft' as const,
		language: cooperative.language,
		accountId,
		createdAt: times.startedAt,
		updatedAt: times.uploadedAt,
	}
}

function rowsOfReceipt(
	edition: EditionFacts,
	planned: PlannedApplication,
	sent: { number: number; contested: boolean },
	answers: Readonly<Record<string, Answers>>,
	files: readonly UploadRow[],
): Rows {
	const { id, accountId, times, status, draw } = planned
	const { reference, receiptCheck } = describeReference(edition, sent.number)
	const { content, contentHash } = describeSubmission(edition, planned, { reference, answers, files })
	const facts = describeFacts(edition.definition, planned)
	const holds = isReceived(status) && !sent.contested
	const at = times.receivedAt
	return {
		application: [
			{
				...columnsOfDraft(edition, planned),
				...facts,
				status,
				updatedAt: at,
				receivedAt: at,
				withdrawnAt: status === 'withdrawn' ? new Date(at.getTime() + 3_600_000) : null,
				reference,
				receiptCheck,
				readerCode: planned.readerCode,
				contestedAt: sent.contested ? at : null,
			},
		],
		submission: [
			{
				id: draw.id(at),
				applicationId: id,
				number: 1,
				content: content as unknown as Prisma.InputJsonObject,
				contentHash,
				receivedAt: at,
				submittedBy: accountId,
			},
		],
		claim: holds ? claimsOf(edition, planned) : [],
		consent: consentsOf(edition, planned),
		acts: [
			act(planned, at, 'application.received', { number: 1, reference, contentHash }),
			...(sent.contested ? [act(planned, at, 'application.contested', { reference })] : []),
			...(status === 'withdrawn'
				? [act(planned, new Date(at.getTime() + 3_600_000), 'application.withdrawn', { reference })]
				: []),
		],
	}
}

function claimsOf(edition: EditionFacts, planned: PlannedApplication): NonNullable<Rows['claim']> {
	const { id, draw, times } = planned
	return identitiesOf(describeFacts(edition.definition, planned)).map((identity) => ({
		id: draw.id(times.receivedAt),
		editionId: edition.id,
		identity,
		applicationId: id,
		claimedAt: times.receivedAt,
	}))
}

function consentsOf(edition: EditionFacts, planned: PlannedApplication): NonNullable<Rows['consent']> {
	const { id, draw, times, cooperative } = planned
	return givenConsents(edition.definition, planned).map(({ kind, version }) => ({
		id: draw.id(times.receivedAt),
		applicationId: id,
		kind,
		version,
		language: cooperative.language,
		givenAt: times.receivedAt,
	}))
}

function act(planned: PlannedApplication, at: Date, action: Act['action'], payload: Act['payload']): Act {
	return {
		at,
		actor: { kind: 'account', id: planned.accountId },
		action,
		objectType: 'application',
		objectId: planned.id,
		payload,
	}
}

/** Answers as they are kept: those that the form marks secret are sealed for this application and field. */
function sealSections(edition: EditionFacts, { id, answers }: PlannedApplication): Record<string, Answers> {
	const fieldsOf = new Map(edition.definition.sections.map(({ key, fields }) => [key, fields]))
	return Object.fromEntries(
		Object.entries(answers)
			.filter(([, values]) => Object.keys(values).length > 0)
			.map(([key, values]) => [key, sealAnswers(fieldsOf.get(key) ?? [], id, values)]),
	)
}

type UploadRow = Prisma.UploadCreateManyInput & { slot: string; name: string; sha256: string }

/** Every obligatory slot has a file, and the optional ones half of the time; a draft has some. */
function drawFiles(planned: PlannedApplication, pool: SampleFiles): UploadRow[] {
	const { draw, status, times } = planned
	return [...pool].flatMap(([slot, files]) => {
		const optional = slot === 'accounts' || slot === 'photos'
		const wanted = status === 'draft' ? 40 : optional ? 55 : 100
		if (!draw.chance(wanted)) return []
		const count = slot === 'photos' ? draw.between(1, 4) : 1
		return draw
			.sample(files, count)
			.map((file, index) => uploadRow(planned, slot, file, index, draw, times.uploadedAt))
	})
}

function uploadRow(
	{ id, cooperative }: PlannedApplication,
	slot: string,
	file: SampleFile,
	index: number,
	draw: Draw,
	at: Date,
): UploadRow {
	const name = FILE_NAMES[slot]?.[cooperative.language] ?? slot
	return {
		...file,
		id: draw.code('abcdefghijklmnop', 48),
		applicationId: id,
		slot,
		key: draw.code('abcdefghijkmnpqrstuvwxyz23456789', 48),
		name: `${name}${index ? ` ${index + 1}` : ''}.${file.type === 'image/png' ? 'png' : 'pdf'}`,
		status: 'ok',
		createdAt: at,
		receivedAt: at,
	}
}

function actOfUpload(planned: PlannedApplication, { id, slot, size, sha256 }: UploadRow): Act {
	return act(planned, planned.times.uploadedAt, 'upload.received', { upload: id, slot, size, sha256 })
}
