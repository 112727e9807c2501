import * as z from 'zod'
import type { DrawMade } from '#app/domain/jury/draw.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { Panel } from '#app/server/jury/load-panel.server.ts'

const drawSchema = z.object({ seed: z.string(), inputsHash: z.string() })

/** The last draw of an edition as the journal has it, with its instant; null before the first. */
export async function loadLastDraw(
	db: ReadDb,
	editionId: string,
): Promise<(DrawMade & { readonly at: Date }) | null> {
	const entry = await db.journalEntry.findFirst({
		where: { action: 'jury.assignment-drawn', objectType: 'edition', objectId: editionId },
		orderBy: { seq: 'desc' },
	})
	return entry ? { ...drawSchema.parse(JSON.parse(entry.payload)), at: entry.at } : null
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
