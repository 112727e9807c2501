import { createHash } from 'node:crypto'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import type { CorrectedTexts } from '#app/domain/publication/corrected-texts.ts'
import { buildSnapshot, type Snapshot, type SnapshotApplication } from '#app/domain/publication/snapshot.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** Statuses that are part of an edition's results: drafts and withdrawn applications are not. */
export const COUNTED = ['received', 'completion', 'refusal_proposed', 'inadmissible', 'admissible'] as const

/** Facts that the public reads of an awarded application, and that counts are made of. */
export const FACTS = {
	id: true,
	status: true,
	nameAr: true,
	nameFr: true,
	regionCode: true,
	provinceCode: true,
	sector: true,
	projectTitle: true,
} as const

/** SHA-256 of a snapshot's canonical JSON: what two people sign. */
export function hashSnapshot(snapshot: Snapshot): string {
	return createHash('sha256').update(canonicalize(snapshot)).digest('hex')
}

/**
 * The snapshot as the database stands now.
 * @param shown ids of the awarded applications it names; each has its award already
 * @param texts corrected for the public; what was sent stays as it was
 */
export async function composeSnapshot(
	db: ReadDb,
	edition: LoadedEdition,
	shown: ReadonlySet<string>,
	texts: CorrectedTexts,
): Promise<Snapshot> {
	const rows = await db.application.findMany({
		where: { editionId: edition.id, status: { in: [...COUNTED] } },
		select: { ...FACTS, award: { select: { number: true, slug: true, verifyCode: true } } },
	})
	const readings = await db.scoresheet.count({
		where: { status: 'submitted', application: { editionId: edition.id, status: 'admissible' } },
	})
	const applications = rows.map((row): SnapshotApplication => ({
		status: row.status as SnapshotApplication['status'],
		regionCode: row.regionCode ?? '',
		provinceCode: row.provinceCode ?? '',
		sector: row.sector ?? 'other',
		nameAr: row.nameAr ?? '',
		nameFr: row.nameFr || null,
		projectTitle: row.projectTitle ?? '',
		award: shown.has(row.id) ? row.award : null,
		...(row.award && shown.has(row.id) ? texts[row.award.verifyCode] : undefined),
	}))
	const regions = REGIONS.map(({ code }) => code)
	const named = { slug: edition.id, prize: edition.prizeId, year: edition.year }
	return buildSnapshot({ edition: named, definition: edition.definition, applications, readings, regions })
}
