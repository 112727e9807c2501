import { extraReadingsAsked } from '#app/domain/jury/extra-readings.ts'
import type { Pair } from '#app/domain/jury/panel.ts'
import { assignMissing } from '#app/domain/jury/reassign.ts'
import { totalOf } from '#app/domain/scoring/total.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import { database, type Assignment } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { assignmentRows, loadPlaces } from '#app/server/sample/add-assignments.server.ts'
import {
	loadProblem,
	loadSampleEdition,
	type SampleEdition,
} from '#app/server/sample/load-sample-edition.server.ts'
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
 * Marks and comments of a share of the readings; where all base readings of a dossier are there and lie too far apart,
 * extra ones are asked by the real rule, and the same share of those is written.
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
	const extra = await askExtra(edition, seed, turn)
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

/** Asks the extra readings of every dossier whose base readings are complete and too far apart. */
async function askExtra(edition: SampleEdition, seed: string, at: Date): Promise<number> {
	const rules = edition.definition.reading
	const current = await database().read.assignment.findMany({
		where: { juryMember: { editionId: edition.id }, withdrawnAt: null },
		orderBy: [{ juryMemberId: 'asc' }, { position: 'asc' }],
	})
	const wanted = new Map<string, number>()
	for (const [applicationId, totals] of await loadTotals(edition)) {
		if (totals.length < rules.readersPerApplication) continue
		const asked = extraReadingsAsked(totals, rules)
		if (asked > 0) wanted.set(applicationId, asked)
	}
	if (wanted.size === 0) return 0
	const problem = await loadProblem(edition, wanted)
	const { added, lacking } = assignMissing(problem, current.map(pairOf), seed)
	if (lacking[0]) throw new Error(`Extra readings cannot be assigned: ${lacking[0].code}`)
	const placed = await loadPlaces(edition.id)
	await database().write(async (tx) => {
		await tx.assignment.createMany({ data: assignmentRows(added, { seed, at, purpose: 'extra', placed }) })
		await record(tx, {
			at,
			actor: { kind: 'system', id: null },
			action: 'jury.assigned',
			objectType: 'edition',
			objectId: edition.id,
			payload: { purpose: 'extra', applications: [...wanted.keys()], pairs: added.length },
		})
	})
	return added.length
}

async function loadTotals(edition: SampleEdition): Promise<Map<string, Fraction[]>> {
	const sheets = await database().read.scoresheet.findMany({
		where: { juryMember: { editionId: edition.id }, status: 'submitted' },
		include: { marks: true },
	})
	const totals = new Map<string, Fraction[]>()
	for (const { applicationId, marks } of sheets) {
		const levels = Object.fromEntries(marks.map(({ criterionKey, level }) => [criterionKey, level]))
		const total = totalOf(edition.definition.rubric.criteria, levels)
		if (total) totals.set(applicationId, [...(totals.get(applicationId) ?? []), total])
	}
	return totals
}

function groupByJuror<Row extends { juryMemberId: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const piles = new Map<string, Row[]>()
	for (const row of rows) piles.set(row.juryMemberId, [...(piles.get(row.juryMemberId) ?? []), row])
	return piles
}

function pairOf({ applicationId, juryMemberId }: Assignment): Pair {
	return { applicationId, jurorId: juryMemberId }
}
