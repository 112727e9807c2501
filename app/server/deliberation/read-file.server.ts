import { describeRows, type RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { countedFor, membersNeeded } from '#app/domain/deliberation/quorum.ts'
import { type Way, waysFor } from '#app/domain/deliberation/ways.ts'
import { totalOf } from '#app/domain/scoring/total.ts'
import { toDecimal } from '#app/domain/shared/fraction.ts'
import { database } from '#app/server/db.server.ts'
import type { Ground } from '#app/server/deliberation/load-ground.server.ts'
import { type MoroccanTime, toMoroccan } from '#app/time/morocco.ts'

/** One reading of a file: levels as sealed, comments as written. */
export type FileReading = {
	readonly juror: string
	readonly total: string | null
	readonly levels: readonly (number | null)[]
	/** One a criterion, in their order. */
	readonly comments: readonly string[]
	readonly overall: string
}

/** What was recorded about a file, in this sitting or an earlier one. */
export type FileEvent = {
	readonly sitting: number
	readonly at: MoroccanTime
	readonly outcome: string
	readonly basis: string
	readonly reason: string | null
	readonly vote: { readonly for: number; readonly against: number; readonly abstentions: number } | null
	readonly superseded: boolean
}

export type FileRead = {
	readonly row: RankingRow
	readonly criteria: readonly { readonly key: string; readonly mean: string | null }[]
	readonly readings: readonly FileReading[]
	/** Members who leave the room for this file. */
	readonly recused: readonly string[]
	readonly quorum: { readonly members: number; readonly present: number; readonly needed: number }
	readonly history: readonly FileEvent[]
	/** What the chair may record; empty unless a sitting is open. */
	readonly ways: readonly Way[]
}

/** One file of the ranking by its reader code, with every reading; null when the ranking has no such file. */
export async function readFile(
	ground: Ground,
	readerCode: string,
): Promise<{ applicationId: string; file: FileRead } | null> {
	const found = [...ground.names].find(([, names]) => names.code === readerCode)
	const applicationId = found?.[0]
	const { sitting, plan } = ground
	const index = plan.lines.findIndex((line) => line.applicationId === applicationId)
	if (applicationId === undefined || index < 0) return null
	const row = describeRows(ground)[index]
	if (!row) return null
	const recused = sitting.recused.get(applicationId) ?? []
	const { members, present } = countedFor(sitting.attendance, recused)
	return {
		applicationId,
		file: {
			row,
			criteria: meansOf(ground, applicationId),
			readings: await loadReadings(ground, applicationId),
			recused: recused.map((jurorId) => ground.jurors.get(jurorId) ?? '').sort(),
			quorum: { members, present, needed: membersNeeded(members, sitting.quorum) },
			history: await loadHistory(applicationId),
			ways: ground.loaded ? waysFor(sitting, applicationId) : [],
		},
	}
}

function meansOf({ sitting, inputs }: Ground, applicationId: string): FileRead['criteria'] {
	const line = sitting.ranking.lines.find((one) => one.applicationId === applicationId)
	return inputs.criteria.map(({ key }) => {
		const mean = line?.criterionMeans[key]
		return { key, mean: mean ? toDecimal(mean, 2) : null }
	})
}

/** Levels come from the sealed inputs, comments from the sheets: those of sheets that were not sealed are left out. */
async function loadReadings({ inputs, jurors }: Ground, applicationId: string): Promise<FileReading[]> {
	const sheets = await database().read.scoresheet.findMany({
		where: { applicationId, status: 'submitted' },
		select: { juryMemberId: true, overall: true, marks: { select: { criterionKey: true, comment: true } } },
	})
	const written = new Map(sheets.map((sheet) => [sheet.juryMemberId, sheet]))
	return inputs.sheets
		.filter((sheet) => sheet.application === applicationId)
		.map(({ juror, levels }) => {
			const sheet = written.get(juror)
			const comments = new Map(sheet?.marks.map((mark) => [mark.criterionKey, mark.comment]))
			const total = totalOf(
				inputs.criteria,
				Object.fromEntries(inputs.criteria.map(({ key }, index) => [key, levels[index] ?? null])),
			)
			return {
				juror: jurors.get(juror) ?? '',
				total: total && toDecimal(total, 2),
				levels,
				comments: inputs.criteria.map(({ key }) => comments.get(key) ?? ''),
				overall: sheet?.overall ?? '',
			}
		})
		.sort((a, b) => (a.juror < b.juror ? -1 : 1))
}

async function loadHistory(applicationId: string): Promise<FileEvent[]> {
	const rows = await database().read.verdict.findMany({
		where: { applicationId },
		include: { sitting: { select: { number: true } } },
		orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
	})
	return rows.map((row) => ({
		sitting: row.sitting.number,
		at: toMoroccan(row.recordedAt),
		outcome: row.outcome,
		basis: row.basis,
		reason: row.reason,
		vote:
			row.votesFor === null
				? null
				: { for: row.votesFor, against: row.votesAgainst ?? 0, abstentions: row.abstentions ?? 0 },
		superseded: row.supersededAt !== null,
	}))
}
