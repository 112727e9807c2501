import * as z from 'zod'
import type { Notice, PublicationState } from '#app/domain/publication/two-people.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** A version of an edition's results, without the snapshot itself. */
export type PublicationRow = PublicationState & {
	readonly id: string
	readonly editionId: string
	readonly preparedAt: Date
	readonly approvedById: string | null
	readonly notice: Notice | null
	/** Why it was stopped before its minute, in the words of who stopped it; for the secretariat only. */
	readonly stopped: string | null
}

const noticeSchema = z
	.object({ ar: z.string().optional(), fr: z.string().optional(), stopped: z.string().optional() })
	.nullable()

/** Every version, cancelled ones too, the newest first. Of every edition unless one is named. */
export async function listPublications(db: ReadDb, editionId?: string): Promise<PublicationRow[]> {
	const rows = await db.publication.findMany({
		...(editionId !== undefined && { where: { editionId } }),
		orderBy: [{ editionId: 'asc' }, { version: 'desc' }],
		omit: { snapshot: true },
	})
	return rows.map((row) => {
		const { ar, fr, stopped } = noticeSchema.parse(row.notice) ?? {}
		return { ...row, notice: ar && fr ? { ar, fr } : null, stopped: stopped ?? null }
	})
}
