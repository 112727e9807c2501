import type { Decision } from '#app/domain/deliberation/decision.ts'
import type {
	AwardedLine,
	MinutedDecision,
	MinutesContent,
	MinutesFacts,
} from '#app/domain/deliberation/minutes-content.ts'
import { lackingReadings } from '#app/domain/deliberation/open-sitting.ts'
import { countedFor, hasQuorum, membersNeeded } from '#app/domain/deliberation/quorum.ts'
import type { SeatBasis, SeatLine, SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { type RankedLine, type Ranking, tellMethod } from '#app/domain/scoring/ranking.ts'
import { toDecimal } from '#app/domain/shared/fraction.ts'

/**
 * Builds the content from a sitting that can be closed, or is adjourned: then it says what was decided and asked so
 * far, and awards nothing. Throws when a juror or an application has no name given.
 */
export function buildMinutes(sitting: Sitting, facts: MinutesFacts): MinutesContent {
	const plan = planOf(sitting)
	const { seats, seatsPerRegion, ties } = sitting.rules
	const decided = facts.adjournedFor === null
	return {
		format: 'minutes-1',
		sample: facts.sample,
		edition: facts.edition,
		sitting: {
			number: facts.number,
			reason: facts.reason,
			openedAt: facts.openedAt,
			closedAt: facts.closedAt,
		},
		adjourned:
			facts.adjournedFor === null
				? null
				: { reason: facts.adjournedFor, readingsAsked: listAskedReadings(sitting, facts) },
		...listAttendance(sitting, facts),
		recusals: listRecusals(sitting, facts),
		ranking: describeRanking(sitting.ranking, facts.rankingHash),
		rules: { seats, seatsPerRegion, floor: facts.floor, ties: [...ties] },
		awards: listAwards(sitting, decided ? plan.lines : [], facts),
		yielded: decided ? listYielded(plan, facts) : [],
		departures: listDepartures(sitting, facts),
		consequences: decided ? listConsequences(sitting, plan, facts) : [],
		decisions: sitting.decisions
			.filter((decision) => decision.basis !== 'vote')
			.map((decision) => minuted(decision, facts))
			.sort((a, b) => compareText(a.reference, b.reference) || compareText(a.basis, b.basis)),
	}
}

function listAskedReadings(sitting: Sitting, facts: MinutesFacts) {
	const lacking = lackingReadings(sitting.ranking)
	return sitting.readingsAsked
		.map(({ applicationId, reason }) => ({
			reference: known(facts.applications, applicationId).reference,
			lacking: lacking.get(applicationId) ?? 0,
			reason,
		}))
		.sort((a, b) => compareText(a.reference, b.reference))
}

function listYielded(plan: SeatPlan, facts: MinutesFacts): MinutesContent['yielded'] {
	return plan.yielded.map((places) => ({
		...places,
		best: places.best === null ? null : known(facts.applications, places.best).reference,
	}))
}

function listAttendance(
	{ attendance, quorum }: Sitting,
	facts: MinutesFacts,
): Pick<MinutesContent, 'attendance' | 'quorum'> {
	const { members, present } = countedFor(attendance, [])
	return {
		attendance: attendance
			.map((member) => {
				const { code, isChair } = known(facts.jurors, member.jurorId)
				return { juror: code, chair: isChair, present: member.present }
			})
			.sort((a, b) => compareText(a.juror, b.juror)),
		quorum: {
			members,
			present,
			needed: membersNeeded(members, quorum),
			met: hasQuorum(present, members, quorum),
		},
	}
}

function describeRanking(ranking: Ranking, hash: string): MinutesContent['ranking'] {
	const { lines, unranked } = ranking
	const readings = [...lines.map((line) => line.readings.length), ...unranked.map((line) => line.readings)]
	return {
		method: tellMethod(ranking),
		hash,
		ranked: lines.length,
		unranked: unranked.length,
		readings: readings.reduce((sum, count) => sum + count, 0),
	}
}

/** Of every file of the ranking, the merely confirmed lines too: a link that was declared is never left unsaid. */
function listRecusals(sitting: Sitting, facts: MinutesFacts): MinutesContent['recusals'] {
	const { ranking, attendance, recused } = sitting
	const present = new Set(attendance.filter((member) => member.present).map((member) => member.jurorId))
	return [...ranking.lines, ...ranking.unranked]
		.map(({ applicationId }) => ({
			reference: known(facts.applications, applicationId).reference,
			jurors: (recused.get(applicationId) ?? [])
				.filter((jurorId) => present.has(jurorId))
				.map((jurorId) => known(facts.jurors, jurorId).code)
				.sort(compareText),
		}))
		.filter(({ jurors }) => jurors.length > 0)
		.sort((a, b) => compareText(a.reference, b.reference))
}

function listAwards(
	sitting: Sitting,
	lines: readonly SeatLine[],
	facts: MinutesFacts,
): MinutesContent['awards'] {
	const ranked = new Map(sitting.ranking.lines.map((line) => [line.applicationId, line]))
	const awarded = lines.filter((line) => line.outcome === 'award')
	const count = (basis: SeatBasis) => awarded.filter((line) => line.basis === basis).length
	return {
		total: awarded.length,
		byBasis: {
			ranking: count('ranking'),
			region: count('region'),
			tie: count('tie'),
			vote: count('vote'),
		},
		regions: sitting.regions.map((regionCode) => ({
			regionCode,
			awards: awarded
				.filter((line) => line.regionCode === regionCode)
				.map((line) => awardedLine(line, known(ranked, line.applicationId), facts)),
		})),
	}
}

function awardedLine(line: SeatLine, ranked: RankedLine, facts: MinutesFacts): AwardedLine {
	const { reference, nameAr, nameFr } = known(facts.applications, line.applicationId)
	return {
		reference,
		nameAr,
		nameFr,
		order: ranked.order,
		score: toDecimal(ranked.score, 6),
		basis: line.basis,
	}
}

/** What the rules give before any vote. */
function machinePlan(sitting: Sitting): SeatPlan {
	return planOf({
		...sitting,
		decisions: sitting.decisions.filter((decision) => decision.basis !== 'vote'),
	})
}

function votesOf(sitting: Sitting): ReadonlyMap<string, Decision> {
	const votes = sitting.decisions.filter((decision) => decision.basis === 'vote')
	return new Map(votes.map((decision) => [decision.applicationId, decision]))
}

function listDepartures(sitting: Sitting, facts: MinutesFacts): MinutesContent['departures'] {
	const votes = votesOf(sitting)
	return machinePlan(sitting).lines.flatMap((line) => {
		const decision = votes.get(line.applicationId)
		if (!decision || line.order === null) return []
		return [{ ...minuted(decision, facts), from: line.outcome, order: line.order }]
	})
}

function listConsequences(
	sitting: Sitting,
	plan: SeatPlan,
	facts: MinutesFacts,
): MinutesContent['consequences'] {
	const votes = votesOf(sitting)
	const after = new Map(plan.lines.map((line) => [line.applicationId, line]))
	return machinePlan(sitting).lines.flatMap((line) => {
		const to = known(after, line.applicationId).outcome
		if (votes.has(line.applicationId) || to === line.outcome) return []
		return [{ reference: known(facts.applications, line.applicationId).reference, from: line.outcome, to }]
	})
}

function minuted(
	{ applicationId, basis, outcome, reason, vote }: Decision,
	facts: MinutesFacts,
): MinutedDecision {
	return { reference: known(facts.applications, applicationId).reference, basis, outcome, reason, vote }
}

function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
	const value = map.get(id)
	if (value === undefined) throw new RangeError(`Nothing known of ${id}`)
	return value
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
