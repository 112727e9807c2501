import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { RosterView } from '#app/server/jury/read-roster.server.ts'
import { wordMoment } from '#app/server/jury/word-times.server.ts'

export type RosterQuery = { q: string; page: number; only: 'all' | 'declared' | 'new' }
export type RosterPage = ReturnType<typeof describeRoster>

const ONLY = ['all', 'declared', 'new'] as const

export function readRosterQuery(query: URLSearchParams): RosterQuery {
	return {
		q: (query.get('q') ?? '').slice(0, 100),
		page: Math.max(1, Math.floor(Number(query.get('page'))) || 1),
		only: ONLY.find((one) => one === query.get('only')) ?? 'all',
	}
}

/** The same as an address: `?q=…&only=declared&page=2`. */
export function rosterQuery({ q, page, only }: RosterQuery): string {
	const query = new URLSearchParams({
		...(q && { q }),
		...(only !== 'all' && { only }),
		...(page > 1 && { page: String(page) }),
	})
	return query.size > 0 ? `?${query}` : ''
}

/** A page of the roster in words. */
export function describeRoster(roster: RosterView, language: Language, query: URLSearchParams) {
	return {
		prizeKey: roster.edition.prizeKey,
		editionId: roster.edition.id,
		edition: { name: roster.edition.definition.name, year: roster.edition.year },
		declaredAt: roster.declaredAt && wordMoment(language, roster.declaredAt),
		assigned: roster.assigned,
		lines: roster.lines.map((line) => ({
			...line,
			names: namesOf(line, language),
			place: [findProvince(line.provinceCode), findRegion(line.regionCode)].flatMap((one) => one?.name ?? []),
		})),
		total: roster.total,
		found: roster.found,
		page: roster.page,
		pages: roster.pages,
		conflicts: roster.conflicts,
		newLines: roster.newLines,
		saved: query.has('saved'),
		...pickQuery(roster, query),
	}
}

/** The name in the page's script first, then the other one; a cooperative may have only one. */
function namesOf({ nameAr, nameFr }: RosterView['lines'][number], language: Language): string[] {
	const latin = language === 'fr' || language === 'en'
	return (latin ? [nameFr, nameAr] : [nameAr, nameFr]).filter((name) => name !== null)
}

function pickQuery(roster: RosterView, query: URLSearchParams) {
	return { q: roster.q, only: readRosterQuery(query).only }
}
