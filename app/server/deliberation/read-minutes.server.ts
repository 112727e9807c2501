import { minutesContentSchema } from '#app/domain/deliberation/minutes-content.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'
import { describeMinutes } from '#app/server/deliberation/describe-minutes.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import type { MinutesDocument } from '#app/server/pdf/minutes-document.server.ts'

/** The last version of each closed sitting's minutes. */
export async function listMinutes(editionId: string): Promise<{ id: string; sittingId: string }[]> {
	const rows = await database().read.minutes.findMany({
		where: { sitting: { editionId } },
		select: { id: true, sittingId: true },
		orderBy: { version: 'desc' },
	})
	return rows.filter((row, index) => rows.findIndex((one) => one.sittingId === row.sittingId) === index)
}

export type ReadMinutes = {
	readonly id: string
	readonly version: number
	readonly hash: string
	readonly pdfSha256: { readonly ar: string | null; readonly fr: string | null }
	/** The same record in both languages, as the PDFs say it. */
	readonly ar: MinutesDocument
	readonly fr: MinutesDocument
}

/**
 * The minutes of a sitting by its number, as they were hashed; null when there are none. They name who is awarded: each
 * reading is an entry of the journal, as it is for their PDFs.
 */
export async function readMinutes(
	{ actor, realNow }: { actor: Person; realNow: Date },
	editionId: string,
	number: number,
): Promise<ReadMinutes | null> {
	const row = await database().read.minutes.findFirst({
		where: { sitting: { editionId, number } },
		orderBy: { version: 'desc' },
	})
	if (!row) return null
	const content = minutesContentSchema.parse(row.content)
	await journalReading({
		...{ actor, realNow, count: content.awards.total },
		objectType: 'minutes',
		objectId: row.id,
	})
	return {
		id: row.id,
		version: row.version,
		hash: row.hash,
		pdfSha256: { ar: row.pdfArSha256, fr: row.pdfFrSha256 },
		ar: describeMinutes(content, 'ar'),
		fr: describeMinutes(content, 'fr'),
	}
}
