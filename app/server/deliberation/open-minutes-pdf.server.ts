import type { Readable } from 'node:stream'
import { deliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayReadJournal, mayReadRanking } from '#app/domain/people/permissions.ts'
import { database } from '#app/server/db.server.ts'
import { listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type MinutesPdf = {
	readonly bytes: Readable
	readonly size: number
	readonly sha256: string
	readonly name: string
}

/**
 * The stored PDF of minutes for those who may read them: managers, auditors, and the jury of the edition but while a
 * sitting is adjourned for readings. Null for anybody else, as for minutes that do not exist. Each reading is an entry
 * of the journal.
 */
export async function openMinutesPdf(
	minutesId: string,
	language: 'ar' | 'fr',
	reader: { actor: Person; realNow: Date },
): Promise<MinutesPdf | null> {
	const row = await database().read.minutes.findUnique({
		where: { id: minutesId },
		include: { sitting: { select: { editionId: true, number: true } } },
	})
	if (!row) return null
	const { editionId, number } = row.sitting
	if (!(await mayOpen(reader.actor, editionId))) return null
	const sha256 = language === 'ar' ? row.pdfArSha256 : row.pdfFrSha256
	const size = sha256 && (await files().blobs.size(sha256))
	if (!sha256 || !size) return null
	await database().write((tx) =>
		record(tx, {
			at: reader.realNow,
			actor: { kind: 'account', id: reader.actor.accountId },
			action: 'read.file',
			objectType: 'minutes',
			objectId: minutesId,
			payload: { edition: editionId, language, sha256 },
		}),
	)
	return {
		bytes: await files().blobs.open(sha256),
		size,
		sha256,
		name: `${editionId}-${number}-${language}.pdf`,
	}
}

async function mayOpen(actor: Person, editionId: string): Promise<boolean> {
	if (mayReadJournal(actor, editionId)) return true
	if (!mayReadRanking(actor, editionId)) return false
	return deliberationPhase(await listSittings(editionId)) !== 'adjourned'
}
