import { scoreText } from '#app/components/scoring/score-text.ts'
import type { Language } from '#app/i18n/direction.ts'
import { milieusOf, sectorsOf } from '#app/server/jury/list-options.server.ts'
import type { Pile, PileLine } from '#app/server/jury/read-pile.server.ts'
import { wordDay, wordMoment } from '#app/server/jury/word-times.server.ts'

const LINES_A_PAGE = 30

export type PilePage = ReturnType<typeof describePile>
export type PilePageLine = PilePage['lines'][number]

/** A juror's pile in the words of the page, filtered and paged as its address asks. */
export function describePile(pile: Pile, language: Language, query: URLSearchParams) {
	const { edition } = pile
	const { calendar, name } = edition.definition
	const filter = { state: query.get('state') ?? 'all', sector: query.get('sector') ?? '' }
	const found = pile.lines
		.filter((line) => fits(line, filter))
		.sort((one, other) => waits(one) - waits(other))
	const pages = Math.max(1, Math.ceil(found.length / LINES_A_PAGE))
	const page = Math.min(Math.max(1, Math.floor(Number(query.get('page'))) || 1), pages)
	return {
		prizeKey: edition.prizeKey,
		editionId: edition.id,
		edition: { name, year: edition.year },
		others: pile.others.map((other) => ({ id: other.id, name: other.definition.name, year: other.year })),
		code: pile.code,
		isChair: pile.isChair,
		roster: rosterOf(pile, language),
		phase: pile.phase,
		judgingStarts: wordDay(language, calendar.judgingStartsOn),
		judgingEnds: wordMoment(language, new Date(calendar.judgingEndsAt)),
		pace: pile.pace,
		next: pile.next,
		counts: countStates(pile.lines),
		sectors: sectorsOf(edition.definition)
			.map((option) => ({
				...option,
				count: pile.lines.filter(({ sector }) => sector === option.key).length,
			}))
			.filter(({ count }) => count > 0),
		milieus: milieusOf(edition.definition),
		filter,
		lines: found
			.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE)
			.map((line) => ({ ...line, total: line.total && scoreText(language, line.total) })),
		criteria: pile.criteria,
		page,
		pages,
		news: newsOf(query),
	}
}

function rosterOf(pile: Pile, language: Language) {
	return {
		declaredAt: pile.declaredAt && wordMoment(language, pile.declaredAt),
		newLines: pile.newOnRoster,
		size: pile.rosterSize,
		assigned: pile.assigned,
	}
}

function newsOf(query: URLSearchParams) {
	const recused = query.get('recused')
	if (recused && /^[A-Z0-9]{4,12}$/.test(recused))
		return { kind: 'recused' as const, code: recused, moved: query.has('moved') }
	if (query.has('declared')) return { kind: 'declared' as const }
	return query.get('done') === 'all' ? { kind: 'done' as const } : null
}

type Counts = Record<'all' | 'todo' | 'running' | 'short' | 'done' | 'recused', number>

function countStates(lines: readonly PileLine[]): Counts {
	const count = (state: PileLine['state']) => lines.filter((line) => line.state === state).length
	return {
		all: lines.length,
		todo: count('todo'),
		running: count('running'),
		short: lines.filter(isShort).length,
		done: count('done'),
		recused: count('recused'),
	}
}

function isShort({ state, commentsShort }: PileLine): boolean {
	return state === 'running' && commentsShort > 0
}

function fits(line: PileLine, { state, sector }: { state: string; sector: string }): boolean {
	if (sector && line.sector !== sector) return false
	return state === 'all' || (state === 'short' ? isShort(line) : line.state === state)
}

/** What is begun comes first, then what is unread; what is done needs nobody. Within each, the order of reading. */
function waits({ state }: PileLine): number {
	return ['running', 'todo', 'done', 'recused'].indexOf(state)
}
