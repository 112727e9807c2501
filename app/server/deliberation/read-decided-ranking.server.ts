import { deliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { openSealedRanking } from '#app/server/deliberation/sealed-ranking.server.ts'

/** The ranking that the jury decided on; null while it has not, or while another sitting may still change it. */
export async function readDecidedRanking(
	editionId: string,
	db: ReadDb = database().read,
): Promise<Ranking | null> {
	const sittings = await listSittings(editionId, db)
	const last = sittings.at(-1)
	if (!last || deliberationPhase(sittings) !== 'decided') return null
	return (await openSealedRanking(last, db)).ranking
}
