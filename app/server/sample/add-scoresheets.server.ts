import { assignMissing } from '#app/domain/jury/reassign.ts'
import { database } from '#app/server/db.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { giveReadings } from '#app/server/sample/give-readings.server.ts'
import { loadSampleEdition, type SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { rowsOfSheet, type SheetPlan } from '#app/server/sample/scoresheet-rows.server.ts'
import { writeRows } from '#app/server/sample/write-rows.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

export type ScoresheetsWish = {
	readonly editionId: string
	/** Of each juror's readings, in her order, how many are submitted: 0 to 1. */
	readonly share: number
	/** Drafts begun by each juror after those. */
	readonly drafts?: number
	/** Nothing is written after it; by default the end of judging. */
	readonly until?: Date
	readonly seed?: string
}

/** Extra readings of the same jurors begin this long before the end. */
const EXTRA_DAYS = 3
const DAY = 86_400_000

/**
 * Marks and comments of a share of the readings; where two totals of a dossier lie too far apart, extra ones are asked
 * by the real rule, and the same share of those is written.
 */
export async function addSampleScoresheets(
	wish: ScoresheetsWish,
): Promise<{ submitted: number; drafts: number; extra: number }> {
	const edition = await loadSampleEdition(wish.editionId)
	const { calendar } = edition.definition
	const from = fromMoroccan(`${calendar.judgingStartsOn}T09:00`)
	const until = wish.until ?? new Date(calendar.judgingEndsAt)
	const seed = `${wish.seed ?? 'samples'} ${edition.id}`
	const turn = new Date(Math.max(from.getTime(), until.getTime() - EXTRA_DAYS * DAY))
	const base = await writeTurn(edition, wish, { seed, from, until: turn, only: 'base' })
	const extra = await askExtra(edition, createDraw(`${seed} extra`), turn)
	const more =
		extra > 0
			? await writeTurn(edition, { ...wish, drafts: 0 }, { seed, from: turn, until, only: 'extra' })
			: null
	return {
		submitted: base.submitted + (more?.submitted ?? 0),
		drafts: base.drafts,
		extra,
	}
}

type Turn = {
	readonly seed: string
	readonly from: Date
	readonly until: Date
	readonly only: 'base' | 'extra'
}

async function writeTurn(edition: SampleEdition, wish: ScoresheetsWish, turn: Turn) {
	const assignments = await database().read.assignment.findMany({
		where: { juryMember: { editionId: edition.id }, withdrawnAt: null, purpose: turn.only },
		include: { juryMember: true, application: { select: { language: true } } },
		orderBy: [{ juryMemberId: 'asc' }, { position: 'asc' }],
	})
	const piles = groupByJuror(assignments)
	const plans = [...piles.values()].flatMap((pile) => {
		const submitted = Math.round(pile.length * wish.share)
		return pile.slice(0, submitted + (wish.drafts ?? 0)).map((assignment, index): SheetPlan => ({
			assignment,
			accountId: assignment.juryMember.accountId,
			language: assignment.application.language === 'fr' ? 'fr' : 'ar',
			submits: index < submitted,
			place: (index + 1) / (pile.length + 1),
		}))
	})
	await writeRows(plans.map((plan) => rowsOfSheet(edition, plan, turn)))
	await noteOpenings()
	const submitted = plans.filter(({ submits }) => submits).length
	return { submitted, drafts: plans.length - submitted }
}

/** A reading was opened when its sheet was begun: one statement, the same on both databases. */
async function noteOpenings(): Promise<void> {
	await database().write(
		(tx) => tx.$executeRaw`
			UPDATE "Assignment" SET "openedAt" =
				(SELECT "updatedAt" FROM "Scoresheet" WHERE "Scoresheet"."assignmentId" = "Assignment"."id")
			WHERE "openedAt" IS NULL
				AND EXISTS (SELECT 1 FROM "Scoresheet" WHERE "Scoresheet"."assignmentId" = "Assignment"."id")`,
	)
}

/** Asks the extra readings of every dossier whose totals lie too far apart, by the real rule. */
async function askExtra(edition: SampleEdition, draw: Draw, at: Date): Promise<number> {
	const panel = await loadPanel(database().read, edition)
	const seed = draw.id(at)
	const moved = assignMissing(problemOf(panel), currentPairs(panel), seed)
	if (moved.added.length === 0) return 0
	const by = { kind: 'system', id: null } as const
	await database().write((tx) => giveReadings(tx, { edition, moved, because: 'missing', seed, by, at, draw }))
	return moved.added.length
}

function groupByJuror<Row extends { juryMemberId: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const piles = new Map<string, Row[]>()
	for (const row of rows) piles.set(row.juryMemberId, [...(piles.get(row.juryMemberId) ?? []), row])
	return piles
}
