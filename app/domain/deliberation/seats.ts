import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { type Decision, findDecision } from '#app/domain/deliberation/decision.ts'
import type { RankedLine } from '#app/domain/scoring/ranking.ts'

export type SeatRules = Pick<EditionDefinition['awards'], 'seats' | 'seatsPerRegion' | 'ties'>

/** Why a ranked line is out of the running before seats are given. */
export type Exclusion = 'floor' | 'vote' | 'zero-mark' | 'zero-mark-waits'

/** Below the floor; set aside by a vote; a zero mark that the jury set aside, or has not decided yet. */
export function exclusionOf(line: RankedLine, decisions: readonly Decision[]): Exclusion | null {
	if (!line.reachesFloor) return 'floor'
	if (findDecision(decisions, line.applicationId, 'vote')?.outcome === 'no-award') return 'vote'
	if (line.zeroMarks.length === 0) return null
	const decided = findDecision(decisions, line.applicationId, 'zero-mark')
	if (!decided) return 'zero-mark-waits'
	return decided.outcome === 'no-award' ? 'zero-mark' : null
}

/**
 * The lines in the running, in official order; equals whom no published rule parts stand in the order of the jury's
 * decisions.
 */
export function runningOrder(lines: readonly RankedLine[], decisions: readonly Decision[]): RankedLine[] {
	return lines
		.filter((line) => exclusionOf(line, decisions) === null)
		.sort((a, b) => a.rank - b.rank || tieClass(a, decisions) - tieClass(b, decisions) || a.order - b.order)
}

/** 0: decided before its equals; 1: not decided; 2: decided after them. */
export function tieClass(line: RankedLine, decisions: readonly Decision[]): 0 | 1 | 2 {
	if (line.tiedWith.length === 0) return 1
	const decided = findDecision(decisions, line.applicationId, 'tie')
	return decided ? (decided.outcome === 'award' ? 0 : 2) : 1
}

/** Who holds a seat, and by what. */
export type Seating = ReadonlyMap<string, 'vote' | 'region' | 'ranking'>

/**
 * Gives the seats (prizes.md 9.8): those awarded by vote, then the best of each region up to its places, then the
 * official order to the number of seats. A region with too few lines in the running leaves its places to the order.
 */
export function giveSeats(
	running: readonly RankedLine[],
	{ seats, seatsPerRegion }: SeatRules,
	decisions: readonly Decision[],
): Seating {
	const seating = new Map<string, 'vote' | 'region' | 'ranking'>()
	const held = new Map<string, number>()
	const seat = (line: RankedLine, by: 'vote' | 'region' | 'ranking') => {
		seating.set(line.applicationId, by)
		held.set(line.regionCode, (held.get(line.regionCode) ?? 0) + 1)
	}
	for (const line of running)
		if (findDecision(decisions, line.applicationId, 'vote')?.outcome === 'award') seat(line, 'vote')
	for (const line of running) {
		if (seating.size >= seats || seating.has(line.applicationId)) continue
		if ((held.get(line.regionCode) ?? 0) < seatsPerRegion) seat(line, 'region')
	}
	for (const line of running) {
		if (seating.size >= seats) break
		if (!seating.has(line.applicationId)) seat(line, 'ranking')
	}
	return seating
}

/**
 * Equals in an order nobody has decided, where that order decides who is awarded. Each of a group is tried first and
 * last; those whose seat depends on it are returned, group by group.
 */
export function findOpenTies(
	running: readonly RankedLine[],
	rules: SeatRules,
	decisions: readonly Decision[],
): string[][] {
	const given = giveSeats(running, rules, decisions)
	return groupEquals(running, decisions).flatMap((group) => {
		const open = new Set<string>()
		for (const turned of turnings(group.lines)) {
			const order = [
				...running.slice(0, group.start),
				...turned,
				...running.slice(group.start + turned.length),
			]
			const other = giveSeats(order, rules, decisions)
			for (const { applicationId } of group.lines)
				if (given.has(applicationId) !== other.has(applicationId)) open.add(applicationId)
		}
		return open.size > 0 ? [[...open].sort()] : []
	})
}

/** Runs of equal rank and equal standing by decision. */
function groupEquals(running: readonly RankedLine[], decisions: readonly Decision[]) {
	const groups: { start: number; lines: RankedLine[] }[] = []
	for (const [index, line] of running.entries()) {
		const before = running[index - 1]
		const group = groups.at(-1)
		const equal =
			before?.rank === line.rank && tieClass(before, decisions) === tieClass(line, decisions) && group
		if (equal) equal.lines.push(line)
		else groups.push({ start: index, lines: [line] })
	}
	return groups.filter((group) => group.lines.length > 1)
}

function turnings(lines: readonly RankedLine[]): RankedLine[][] {
	const turned = lines.map((_, index) => [...lines.slice(index), ...lines.slice(0, index)])
	return [...turned, ...turned.map((order) => [...order].reverse())]
}
