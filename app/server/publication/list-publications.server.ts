import * as z from 'zod'
import { mergeTexts, type CorrectedTexts } from '#app/domain/publication/corrected-texts.ts'
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
	/** Public texts that this version corrects, by verification code. */
	readonly texts: CorrectedTexts
}

const noticeSchema = z
	.object({
		ar: z.string().optional(),
		fr: z.string().optional(),
		stopped: z.string().optional(),
		texts: z
			.record(
				z.string(),
				z.object({ nameAr: z.string(), nameFr: z.string().nullable(), projectTitle: z.string() }),
			)
			.optional(),
	})
	.nullable()

/** Every version, cancelled ones too, the newest first. Of every edition unless one is named. */
export async function listPublications(db: ReadDb, editionId?: string): Promise<PublicationRow[]> {
	const rows = await db.publication.findMany({
		...(editionId !== undefined && { where: { editionId } }),
		orderBy: [{ editionId: 'asc' }, { version: 'desc' }],
		omit: { snapshot: true },
	})
	return rows.map((row) => {
		const { ar, fr, stopped, texts } = noticeSchema.parse(row.notice) ?? {}
		return { ...row, notice: ar && fr ? { ar, fr } : null, stopped: stopped ?? null, texts: texts ?? {} }
	})
}

/** Every text corrected up to a version, its own included: what a snapshot of it says. */
export function textsUpTo(versions: readonly PublicationRow[], version: number): CorrectedTexts {
	const approved = versions.filter(
		(one) => one.version < version && one.approvedAt !== null && one.cancelledAt === null,
	)
	const own = versions.filter((one) => one.version === version)
	return mergeTexts([...approved, ...own].sort((a, b) => a.version - b.version).map(({ texts }) => texts))
}
