import { isDocumentReadable } from '#app/domain/application/reader-view.ts'
import type { Holder } from '#app/domain/application/permissions.ts'
import type { Status } from '#app/domain/application/status.ts'
import { editionDefinitionSchema } from '#app/domain/edition/definition.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** What the door of files must know before it shows one. */
export type ReadingFacts = {
	applicationId: string
	holder: Holder
	status: Status
	regionCode: string | null
	/** Readers may open files of this slot. */
	isReadable: boolean
	/** Accounts of the jurors who read this application now and declared no conflict with it. */
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
					status: true,
					conflicts: { select: { juryMemberId: true } },
					version: { select: { definition: true } },
					assignments: {
						where: { withdrawnAt: null, juryMember: { leftAt: null } },
						select: { juryMemberId: true, juryMember: { select: { accountId: true } } },
					},
				},
			},
		},
	})
	if (!found) return null
	const { regionCode, status, version, assignments, conflicts, ...holder } = found.application
	const isBarred = (member: string) => conflicts.some(({ juryMemberId }) => juryMemberId === member)
	return {
		applicationId: found.applicationId,
		holder,
		status,
		regionCode,
		isReadable: isDocumentReadable(editionDefinitionSchema.parse(version.definition), found.slot),
		readers: assignments
			.filter(({ juryMemberId }) => !isBarred(juryMemberId))
			.map(({ juryMember }) => juryMember.accountId),
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
