import type { Answers } from '#app/domain/application/answers.ts'
import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import { type RosterEntry, rosterEntry } from '#app/domain/jury/roster.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'
import { database } from '#app/server/db.server.ts'
import { loadDefinition, type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { findMember, wasAssigned } from '#app/server/jury/find-member.server.ts'
import { isNewSince, loadRoster, type RosterRow } from '#app/server/jury/load-roster.server.ts'

export const ROSTER_PAGE = 25
const WHOLE = { q: '', page: 1, only: 'all' } as const

export type RosterLine = RosterEntry & {
	readonly declared: boolean
	readonly reason: string
	/** Came after she had answered. */
	readonly isNew: boolean
}
export type RosterView = {
	readonly edition: LoadedEdition
	readonly declaredAt: Date | null
	/** Readings were given: the roster is closed. What she declared is all that is shown of it, on one page. */
	readonly assigned: boolean
	readonly lines: readonly RosterLine[]
	readonly total: number
	readonly found: number
	readonly page: number
	readonly pages: number
	readonly q: string
	readonly conflicts: number
	readonly newLines: number
}

/** A page of the roster, searched by the cooperatives' names and provinces. Null: not this actor's. */
export async function readRoster(
	actor: Person,
	editionId: string,
	asked: { q: string; page: number; only: 'all' | 'declared' | 'new' },
): Promise<RosterView | null> {
	const db = database().read
	const member = await findMember(db, actor, editionId)
	const edition = member ? await loadEdition(editionId) : null
	if (!member || !edition) return null
	const assigned = await wasAssigned(db, member.id)
	const declared = new Map(
		(await db.conflict.findMany({ where: { juryMemberId: member.id, kind: 'declared' } })).map(
			({ applicationId, reason }) => [applicationId, reason ?? ''],
		),
	)
	const since = member.rosterDeclaredAt
	const roster = await loadRoster(db, editionId, assigned ? [...declared.keys()] : undefined)
	const query = assigned ? WHOLE : asked
	const found = roster.filter(
		(row) =>
			matches(row, query.q) &&
			(query.only !== 'declared' || declared.has(row.applicationId)) &&
			(query.only !== 'new' || isNewSince(row, since)),
	)
	const size = assigned ? Math.max(1, found.length) : ROSTER_PAGE
	const pages = Math.max(1, Math.ceil(found.length / size))
	const page = Math.min(Math.max(1, query.page), pages)
	const shown = await describe(found.slice((page - 1) * size, page * size))
	return {
		edition,
		declaredAt: since,
		assigned,
		lines: shown.map(({ row, entry }) => ({
			...entry,
			declared: declared.has(row.applicationId),
			reason: declared.get(row.applicationId) ?? '',
			isNew: isNewSince(row, since),
		})),
		total: roster.length,
		found: found.length,
		page,
		pages,
		q: query.q,
		conflicts: roster.filter((row) => declared.has(row.applicationId)).length,
		newLines: roster.filter((row) => isNewSince(row, since)).length,
	}
}

/** Names and places only: the column of the office's search knows the project's title too, which readers see. */
function matches(row: RosterRow, q: string): boolean {
	const words = foldForSearch(q).split(' ').filter(Boolean)
	if (words.length === 0) return true
	const province = findProvince(row.provinceCode)?.name
	const region = findRegion(row.regionCode)?.name
	const text = foldForSearch(
		[row.nameAr, row.nameFr, province?.ar, province?.fr, region?.ar, region?.fr].filter(Boolean).join(' '),
	)
	return words.every((word) => text.includes(word))
}

async function describe(rows: readonly RosterRow[]): Promise<{ row: RosterRow; entry: RosterEntry }[]> {
	const submissions = await database().read.submission.findMany({
		where: { applicationId: { in: rows.map(({ applicationId }) => applicationId) } },
		orderBy: { number: 'asc' },
		select: { applicationId: true, content: true },
	})
	const answers = new Map(
		submissions.map(({ applicationId, content }) => [
			applicationId,
			(content as { answers?: Record<string, Answers> } | null)?.answers ?? {},
		]),
	)
	return Promise.all(
		rows.map(async (row) => ({
			row,
			entry: rosterEntry(await loadDefinition(row.versionId), {
				...row,
				answers: answers.get(row.applicationId) ?? {},
			}),
		})),
	)
}
