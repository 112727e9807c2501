import * as z from 'zod'
import { unpackReaders } from '#app/domain/jury/drawn-readers.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import { hashPairs } from '#app/server/jury/describe-draw.server.ts'
import type { Panel } from '#app/server/jury/load-panel.server.ts'

const drawSchema = z.object({
	seed: z.string(),
	inputsHash: z.string(),
	pairs: z.int(),
	components: z.int(),
	efficiency: z.number().nullable().default(null),
	cost: z.number().nullable().default(null),
	jitter: z.number().nullable().default(null),
	// A draw of before draws were kept has none, and cannot be adopted any more.
	readers: z.array(z.array(z.int())).default([]),
	hash: z.string(),
})
export type LastDraw = z.output<typeof drawSchema> & { readonly at: Date }

/** The last draw of an edition as the journal has it, with its instant; null before the first. */
export async function loadLastDraw(db: ReadDb, editionId: string): Promise<LastDraw | null> {
	const entry = await db.journalEntry.findFirst({
		where: { action: 'jury.assignment-drawn', objectType: 'edition', objectId: editionId },
		orderBy: { seq: 'desc' },
	})
	return entry ? { ...drawSchema.parse(JSON.parse(entry.payload)), at: entry.at } : null
}

/** Who reads what in a draw that was made of this problem; null: what is kept does not tell. */
export function pairsOfDraw(problem: AssignmentProblem, { readers, hash }: LastDraw): Pair[] | null {
	const pairs = unpackReaders(problem, readers)
	return pairs && hashPairs(pairs) === hash ? pairs : null
}

/** How many draws were made of an edition: each is in the journal, the adopted one and the others. */
export function countDraws(db: ReadDb, editionId: string): Promise<number> {
	return db.journalEntry.count({
		where: { action: 'jury.assignment-drawn', objectType: 'edition', objectId: editionId },
	})
}

/** What the rules on drawing ask of the panel. */
export async function drawFacts(db: ReadDb, panel: Panel) {
	const sitting = panel.members.filter(({ left }) => !left)
	return {
		sittingOpen: panel.sittingOpen,
		readingsBegun: await haveReadingsBegun(db, panel.edition.id),
		jurors: sitting.length,
		undeclared: sitting.filter(({ declaredAt }) => declaredAt === null).length,
		dossiers: panel.dossiers.length,
	}
}

async function haveReadingsBegun(db: ReadDb, editionId: string): Promise<boolean> {
	const begun = await db.assignment.count({
		where: { juryMember: { editionId }, OR: [{ openedAt: { not: null } }, { scoresheet: { isNot: null } }] },
	})
	return begun > 0
}
