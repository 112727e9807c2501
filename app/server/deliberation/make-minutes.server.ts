import { createHash } from 'node:crypto'
import { buildMinutes } from '#app/domain/deliberation/minutes.ts'
import type { MinutesContent } from '#app/domain/deliberation/minutes-content.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { describeMinutes } from '#app/server/deliberation/describe-minutes.server.ts'
import type { MinutesLanguage } from '#app/server/deliberation/describe-remarks.server.ts'
import type { LoadedSitting } from '#app/server/deliberation/load-sitting.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { storeBytes } from '#app/server/files/store-bytes.server.ts'
import { renderMinutes } from '#app/server/pdf/minutes-document.server.ts'

export type MadeMinutes = {
	readonly content: MinutesContent
	/** SHA-256 of the content's canonical JSON. */
	readonly hash: string
	/** SHA-256 of the PDFs, which are in storage. */
	readonly pdfArSha256: string
	readonly pdfFrSha256: string
}

/**
 * Builds the minutes of a sitting that ends at `closedAt` and stores their PDFs. Nothing is written to the database:
 * the act that ends the sitting does that, when the sitting still stands as it was read. A PDF that no minutes name is
 * collected later.
 */
export async function makeMinutes(
	edition: LoadedEdition,
	loaded: LoadedSitting,
	end: { closedAt: Date; adjournedFor: string | null },
): Promise<MadeMinutes> {
	const content = buildMinutes(loaded.sitting, {
		edition: {
			slug: edition.id,
			name: edition.definition.name,
			year: edition.year,
			prize: edition.prizeKey,
			office: edition.definition.organisers.office,
			definitionVersion: loaded.sealed.inputs.version,
		},
		number: loaded.number,
		reason: loaded.reason,
		openedAt: loaded.openedAt.toISOString(),
		closedAt: end.closedAt.toISOString(),
		adjournedFor: end.adjournedFor,
		rankingHash: loaded.rankingHash,
		floor: loaded.sealed.inputs.floor,
		sample: await isRehearsal(),
		jurors: new Map(loaded.members.map(({ id, code, isChair }) => [id, { code, isChair }])),
		applications: await loadReferences(edition.id),
	})
	const [pdfArSha256, pdfFrSha256] = [await storePdf(content, 'ar'), await storePdf(content, 'fr')]
	return { content, hash: hashMinutes(content), pdfArSha256, pdfFrSha256 }
}

export function hashMinutes(content: MinutesContent): string {
	return createHash('sha256').update(canonicalize(content)).digest('hex')
}

async function storePdf(content: MinutesContent, language: MinutesLanguage): Promise<string> {
	const pdf = await renderMinutes(describeMinutes(content, language))
	return (await storeBytes(pdf)).sha256
}

async function loadReferences(editionId: string) {
	const rows = await database().read.application.findMany({
		where: { editionId, reference: { not: null } },
		select: { id: true, reference: true, nameAr: true, nameFr: true },
	})
	return new Map(
		rows.map(({ id, reference, nameAr, nameFr }) => [id, { reference: reference ?? '', nameAr, nameFr }]),
	)
}
