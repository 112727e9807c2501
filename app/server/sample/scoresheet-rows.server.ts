import type { Act } from '#app/server/journal/record.server.ts'
import type { Assignment } from '#app/server/db.server.ts'
import {
	drawQuality,
	drawSeverity,
	drawSheet,
	type DrawnSheet,
} from '#app/server/sample/draw-marks.server.ts'
import { hashSheet } from '#app/server/scoring/write-sheet.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import type { Rows } from '#app/server/sample/write-rows.server.ts'
import { moroccanDay, fromMoroccan } from '#app/time/morocco.ts'

/** One sheet to write. */
export type SheetPlan = {
	readonly assignment: Pick<Assignment, 'id' | 'applicationId' | 'juryMemberId'>
	readonly accountId: string
	readonly language: 'ar' | 'fr'
	/** False: a draft, some criteria without a mark yet. */
	readonly submits: boolean
	/** Where in the time of reading it comes: above 0, below 1. */
	readonly place: number
}

const DRAFT_CRITERIA = 3

/** The sheet, its marks, and its act when it was submitted. */
export function rowsOfSheet(
	edition: SampleEdition,
	plan: SheetPlan,
	{ seed, from, until }: { seed: string; from: Date; until: Date },
): Rows {
	const { criteria } = edition.definition.rubric
	const { applicationId, juryMemberId, id: assignmentId } = plan.assignment
	const draw = createDraw(`${seed} sheet ${juryMemberId} ${applicationId}`)
	const facts = {
		quality: drawQuality(seed, applicationId, criteria),
		severity: drawSeverity(seed, juryMemberId),
		language: plan.language,
	}
	const sheet = drawSheet(criteria, facts, draw)
	const at = readingTime(from, until, plan.place, draw.between(0, 59))
	const id = draw.id(at)
	const keys = criteria.map(({ key }) => key)
	return {
		scoresheet: [
			{
				id,
				assignmentId,
				juryMemberId,
				applicationId,
				status: plan.submits ? 'submitted' : 'draft',
				rev: plan.submits ? draw.between(6, 12) : draw.between(2, 4),
				overall: sheet.overall,
				updatedAt: at,
				submittedAt: plan.submits ? at : null,
			},
		],
		mark: (plan.submits ? keys : keys.slice(0, DRAFT_CRITERIA)).map((criterionKey) => ({
			id: draw.id(at),
			scoresheetId: id,
			criterionKey,
			...markOf(sheet, criterionKey),
		})),
		acts: plan.submits ? [submission(plan, id, at, sheet)] : [],
	}
}

/** The journal keeps a hash of what was written, never the marks: nobody reads them before deliberation. */
function submission(plan: SheetPlan, id: string, at: Date, { marks, overall }: DrawnSheet): Act {
	return {
		at,
		actor: { kind: 'account', id: plan.accountId },
		action: 'scoresheet.submitted',
		objectType: 'scoresheet',
		objectId: id,
		payload: { assignment: plan.assignment.id, hash: hashSheet({ marks, overall: overall ?? '' }) },
	}
}

function markOf(sheet: DrawnSheet, key: string): { level: number; comment: string } {
	const mark = sheet.marks[key]
	if (!mark) throw new RangeError(`No mark for ${key}`)
	return mark
}

/** A share of the way from one instant to another, moved into the day (9 to 22 h in Morocco), never past the end. */
function readingTime(from: Date, until: Date, place: number, second: number): Date {
	const span = until.getTime() - from.getTime()
	const raw = new Date(from.getTime() + Math.floor(span * place))
	const minutes = Math.floor(((raw.getTime() % 86_400_000) / 86_400_000) * 13 * 60)
	const clock = [9 + Math.floor(minutes / 60), minutes % 60, second].map((part) =>
		String(part).padStart(2, '0'),
	)
	const waking = fromMoroccan(`${moroccanDay(raw)}T${clock.join(':')}`)
	return new Date(Math.min(Math.max(waking.getTime(), from.getTime()), until.getTime() - 1_000))
}
