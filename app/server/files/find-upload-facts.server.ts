import { isDocumentReadable } from '#app/domain/application/reader-view.ts'
import type { Holder } from '#app/domain/application/permissions.ts'
import type { Status } from '#app/domain/application/status.ts'
import { editionDefinitionSchema } from '#app/domain/edition/definition.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** What the door of uploads must know of an application before it lets anybody send to it. */
export type SendingFacts = {
	holder: Holder
	status: Status
	/** The completion that is asked for now: its slots and its deadline. */
	completion: { keys: readonly string[]; dueAt: Date } | null
}

/** Facts for "may she send here?"; the caller decides. `null`: no such application. */
export async function findSendingFacts(
	applicationId: string,
	db: ReadDb = database().read,
): Promise<SendingFacts | null> {
	const found = await db.application.findUnique({
		where: { id: applicationId },
		select: {
			editionId: true,
			accountId: true,
			deviceHash: true,
			assistedById: true,
			status: true,
			completions: { where: { answeredAt: null }, orderBy: { askedAt: 'desc' }, take: 1 },
		},
	})
	if (!found) return null
	const { completions, status, ...holder } = found
	const [asked] = completions
	return {
		holder,
		status,
		completion: asked ? { keys: keysOf(asked.items), dueAt: asked.dueAt } : null,
	}
}

/** What the door of files must know before it shows one. */
export type ReadingFacts = {
	applicationId: string
	holder: Holder
	regionCode: string | null
	/** Readers may open files of this slot. */
	isReadable: boolean
	/** Accounts of the jurors who read this application now. */
	readers: readonly string[]
}

/** Facts for "may she see it?"; the caller decides. `null`: no such file. */
export async function findReadingFacts(
	uploadId: string,
	db: ReadDb = database().read,
): Promise<ReadingFacts | null> {
	if (!uploadId) return null
	const found = await db.upload.findUnique({
		where: { id: uploadId },
		select: {
			slot: true,
			applicationId: true,
			application: {
				select: {
					editionId: true,
					accountId: true,
					deviceHash: true,
					assistedById: true,
					regionCode: true,
					version: { select: { definition: true } },
					assignments: {
						where: { withdrawnAt: null, juryMember: { leftAt: null } },
						select: { juryMember: { select: { accountId: true } } },
					},
				},
			},
		},
	})
	if (!found) return null
	const { regionCode, version, assignments, ...holder } = found.application
	return {
		applicationId: found.applicationId,
		holder,
		regionCode,
		isReadable: isDocumentReadable(editionDefinitionSchema.parse(version.definition), found.slot),
		readers: assignments.map((one) => one.juryMember.accountId),
	}
}

/** Reading of an applicant's papers by staff is an entry of the journal. */
export async function recordFileReading(
	read: { uploadId: string; variant: string; accountId: string; applicationId: string },
	realNow: Date,
): Promise<void> {
	await database().write((tx) =>
		record(tx, {
			at: realNow,
			actor: { kind: 'account', id: read.accountId },
			action: 'read.file',
			objectType: 'application',
			objectId: read.applicationId,
			payload: { upload: read.uploadId, variant: read.variant },
		}),
	)
}

function keysOf(items: unknown): string[] {
	return Array.isArray(items)
		? items.flatMap((item: unknown) =>
				typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string'
					? [item.key]
					: [],
			)
		: []
}
