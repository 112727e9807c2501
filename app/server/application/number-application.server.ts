import { randomInt } from 'node:crypto'
import { checkCharacters, formatReference } from '#app/domain/shared/reference.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import type { Tx } from '#app/server/db.server.ts'

/** No letter or figure that is mistaken for another on paper. */
const READER_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const READER_CODE_LENGTH = 6

export type ApplicationNumbers = { reference: string; receiptCheck: string; readerCode: string }

/** Reference, check characters and readers' code: given when first received, and kept for good. */
export async function numberApplication(tx: Tx, held: HeldApplication): Promise<ApplicationNumbers> {
	const { application, edition } = held
	const reference = application.reference ?? (await nextReference(tx, edition))
	return {
		reference,
		receiptCheck: checkCharacters(reference),
		readerCode: application.readerCode ?? (await freeReaderCode(tx)),
	}
}

async function nextReference(tx: Tx, edition: HeldApplication['edition']): Promise<string> {
	const { nextReference: next } = await tx.edition.update({
		where: { id: edition.id },
		data: { nextReference: { increment: 1 } },
		select: { nextReference: true },
	})
	return formatReference(edition.prizeCode, edition.year, next - 1)
}

/** Drawn, so that it says nothing of the order of receipt. */
async function freeReaderCode(tx: Tx): Promise<string> {
	for (;;) {
		const code = Array.from({ length: READER_CODE_LENGTH }, () =>
			READER_ALPHABET.charAt(randomInt(READER_ALPHABET.length)),
		).join('')
		if ((await tx.application.count({ where: { readerCode: code } })) === 0) return code
	}
}
