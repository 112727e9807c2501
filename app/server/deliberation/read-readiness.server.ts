import { lackingReadings } from '#app/domain/deliberation/open-sitting.ts'
import { rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import { database } from '#app/server/db.server.ts'
import { loadInputs } from '#app/server/deliberation/load-inputs.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { type MoroccanTime, toMoroccan } from '#app/time/morocco.ts'

/** What stands between an edition and a sitting. Counts and codes: no score, no rank. */
export type Readiness = {
	/** Readings asked and not withdrawn, and those of them that were submitted. */
	readonly asked: number
	readonly done: number
	readonly judgingEndsAt: MoroccanTime
	readonly judgingOver: boolean
	/** Every admissible file has the readings that the rules ask. */
	readonly complete: boolean
	/** Reader codes of files that lack readings, with how many; told only when judging is over. */
	readonly exceptions: readonly { readonly code: string; readonly lacking: number }[]
	readonly publicationPrepared: boolean
}

/** For the chair who is to open a sitting, and for the office. */
export async function readReadiness(edition: LoadedEdition, now: Date): Promise<Readiness> {
	const { read } = database()
	const standing = { withdrawnAt: null, juryMember: { editionId: edition.id } }
	const lacking = lackingReadings(rankInputs(await loadInputs(edition)))
	const judgingEndsAt = new Date(edition.definition.calendar.judgingEndsAt)
	const judgingOver = now >= judgingEndsAt
	return {
		asked: await read.assignment.count({ where: standing }),
		done: await read.assignment.count({ where: { ...standing, scoresheet: { status: 'submitted' } } }),
		judgingEndsAt: toMoroccan(judgingEndsAt),
		judgingOver,
		complete: lacking.size === 0,
		exceptions: judgingOver ? await nameExceptions(lacking) : [],
		publicationPrepared:
			(await read.publication.count({ where: { editionId: edition.id, cancelledAt: null } })) > 0,
	}
}

async function nameExceptions(lacking: ReadonlyMap<string, number>): Promise<Readiness['exceptions']> {
	const rows = await database().read.application.findMany({
		where: { id: { in: [...lacking.keys()] } },
		select: { id: true, readerCode: true },
		orderBy: { readerCode: 'asc' },
	})
	return rows.map(({ id, readerCode }) => ({ code: readerCode ?? '', lacking: lacking.get(id) ?? 0 }))
}
