import type { UploadWindow } from '#app/domain/application/decide-upload.ts'
import { editionDefinitionSchema, type RequiredDocument } from '#app/domain/edition/definition.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { UploadTarget } from '#app/server/files/files-context.server.ts'

/** What the form on which the application was started says of the slot, and the time it leaves. */
export async function slotOfApplication(
	db: ReadDb,
	target: UploadTarget,
	until: Date | undefined,
): Promise<{ document: RequiredDocument | undefined; window: UploadWindow } | null> {
	const application = await db.application.findUnique({
		where: { id: target.applicationId },
		select: { version: { select: { definition: true } } },
	})
	if (!application) return null
	const { documents, calendar } = editionDefinitionSchema
		.pick({ documents: true, calendar: true })
		.parse(application.version.definition)
	const opensAt = new Date(calendar.opensAt)
	const closesAt = until ?? new Date(calendar.closesAt)
	return {
		document: documents.find((one) => one.key === target.slot),
		window: { opensAt, closesAt, finishBy: new Date(closesAt.getTime() + calendar.graceMinutes * 60_000) },
	}
}
