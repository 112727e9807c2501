import {
	rankSealed,
	sealedRankingSchema,
	type SealedRanking,
} from '#app/domain/deliberation/sealed-ranking.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'

export type Sealed = { readonly sealed: SealedRanking; readonly ranking: Ranking }

/** A sitting's ranking never changes once sealed: read and computed once a process for the last few sittings. */
const kept = new Map<string, Sealed>()
const MOST_KEPT = 6

/** The ranking laid before a sitting, computed again from its sealed inputs. Throws when the sitting is unknown. */
export async function openSealedRanking(
	sitting: { id: string; rankingHash: string },
	db: ReadDb = database().read,
): Promise<Sealed> {
	const key = `${sitting.id}:${sitting.rankingHash}`
	const known = kept.get(key)
	if (known) return known
	const row = await db.sitting.findUniqueOrThrow({ where: { id: sitting.id }, select: { ranking: true } })
	const sealed = sealedRankingSchema.parse(row.ranking)
	const opened = { sealed, ranking: rankSealed(sealed) }
	const oldest = kept.keys().next().value
	if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
	kept.set(key, opened)
	return opened
}
