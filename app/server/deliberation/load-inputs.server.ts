import { createHash } from 'node:crypto'
import { collectInputs, type RankingInputs } from '#app/domain/scoring/ranking-inputs.ts'
import type { RankedApplication } from '#app/domain/scoring/ranking.ts'
import type { RatedSheet } from '#app/domain/scoring/readings.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** SHA-256 of the inputs' canonical JSON, in hex. */
export function hashInputs(inputs: RankingInputs): string {
	return createHash('sha256').update(canonicalize(inputs)).digest('hex')
}

/** Everything the edition's ranking is made from, as it stands now. Two queries, whatever the number of sheets. */
export async function loadInputs(
	edition: LoadedEdition,
	db: ReadDb = database().read,
): Promise<RankingInputs> {
	const applications = await db.application.findMany({
		where: { editionId: edition.id, status: 'admissible' },
		select: { id: true, regionCode: true, milieu: true, registeredOn: true },
	})
	return collectInputs(edition, applications.map(toRanked), await loadSheets(edition.id, db))
}

function toRanked(row: {
	id: string
	regionCode: string | null
	milieu: string | null
	registeredOn: Date | null
}): RankedApplication {
	return {
		applicationId: row.id,
		regionCode: row.regionCode ?? '',
		milieu: row.milieu,
		// A day kept as midnight UTC.
		registeredOn: row.registeredOn?.toISOString().slice(0, 10) ?? null,
	}
}

type SheetRow = { application: string; juror: string; levels: string | null }

/**
 * Submitted sheets with their levels, one row a sheet: through the models it would be one row a mark, and six times the
 * time. Levels come as `key:level` joined by commas; a criterion without a level is not among them.
 */
async function loadSheets(editionId: string, db: ReadDb): Promise<RatedSheet[]> {
	const rows = await db.$queryRaw<SheetRow[]>`
		SELECT s."applicationId" AS "application", s."juryMemberId" AS "juror",
			string_agg(m."criterionKey" || ':' || m."level", ',') AS "levels"
		FROM "Scoresheet" s
		JOIN "Application" a ON a."id" = s."applicationId"
		JOIN "Mark" m ON m."scoresheetId" = s."id"
		WHERE a."editionId" = ${editionId} AND a."status" = 'admissible' AND s."status" = 'submitted'
		GROUP BY s."id", s."applicationId", s."juryMemberId"`
	return rows.map(({ application, juror, levels }) => ({
		applicationId: application,
		jurorId: juror,
		status: 'submitted',
		levels: readLevels(levels ?? ''),
	}))
}

function readLevels(text: string): Record<string, number> {
	const pairs = text.split(',').map((pair) => pair.split(':'))
	return Object.fromEntries(
		pairs.flatMap(([key, level]) => (key && level !== undefined ? [[key, Number(level)]] : [])),
	)
}
