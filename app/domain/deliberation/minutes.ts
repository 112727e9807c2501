import type { Decision } from '#app/domain/deliberation/decision.ts'
import type {
	AwardedLine,
	MinutedDecision,
	MinutesContent,
	MinutesFacts,
} from '#app/domain/deliberation/minutes-content.ts'
import { countedFor, hasQuorum, membersNeeded } from '#app/domain/deliberation/quorum.ts'
import type { SeatBasis, SeatLine, SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/verdict.ts'
import type { RankedLine, Ranking } from '#app/domain/scoring/ranking.ts'
import { toDecimal } from '#app/domain/shared/fraction.ts'

/** Builds the content from a sitting that can be closed. Throws when a juror or an application has no name given. */
export function buildMinutes(sitting: Sitting, facts: MinutesFacts): MinutesContent {
	const plan = planOf(sitting)
	const machine = planOf({
		...sitting,
		decisions: sitting.decisions.filter((decision) => decision.basis !== 'vote'),
	})
	const { seats, seatsPerRegion, ties } = sitting.rules
	return {
		format: 'minutes-1',
		edition: facts.edition,
		sitting: { number: facts.number, openedAt: facts.openedAt, closedAt: facts.closedAt },
		...listAttendance(sitting, facts),
		recusals: listRecusals(sitting, facts),
		ranking: describeRanking(sitting.ranking, facts.rankingHash),
		rules: { seats, seatsPerRegion, floor: facts.floor, ties },
		awards: listAwards(sitting, plan, facts),
		yielded: plan.yielded.map((places) => ({
			...places,
			best: places.best === null ? null : known(facts.applications, places.best).reference,
		})),
		...listDepartures(sitting, machine, plan, facts),
		decisions: sitting.decisions
			.filter((decision) => decision.basis !== 'vote')
			.map((decision) => minuted(decision, facts))
			.sort((a, b) => compareText(a.reference, b.reference) || compareText(a.basis, b.basis)),
	}
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

function describeRanking({ method, lines, unranked }: Ranking, hash: string): MinutesContent['ranking'] {
	const readings = [...lines.map((line) => line.readings.length), ...unranked.map((line) => line.readings)]
	return {
		method,
		hash,
		ranked: lines.length,
		unranked: unranked.length,
		readings: readings.reduce((sum, count) => sum + count, 0),
	}
}

function listRecusals(sitting: Sitting, facts: MinutesFacts): MinutesContent['recusals'] {
	return [...sitting.recused]
		.filter(([, jurors]) => jurors.length > 0)
		.map(([applicationId, jurors]) => ({
			reference: known(facts.applications, applicationId).reference,
			jurors: jurors.map((jurorId) => known(facts.jurors, jurorId).code).sort(compareText),
		}))
		.sort((a, b) => compareText(a.reference, b.reference))
}

function listAwards(sitting: Sitting, plan: SeatPlan, facts: MinutesFacts): MinutesContent['awards'] {
	const ranked = new Map(sitting.ranking.lines.map((line) => [line.applicationId, line]))
	const awarded = plan.lines.filter((line) => line.outcome === 'award')
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

function listDepartures(
	sitting: Sitting,
	machine: SeatPlan,
	plan: SeatPlan,
	facts: MinutesFacts,
): Pick<MinutesContent, 'departures' | 'consequences'> {
	const after = new Map(plan.lines.map((line) => [line.applicationId, line]))
	const voted = new Map(
		sitting.decisions
			.filter((decision) => decision.basis === 'vote')
			.map((decision) => [decision.applicationId, decision]),
	)
	const departures = machine.lines.flatMap((line) => {
		const decision = voted.get(line.applicationId)
		if (!decision || line.order === null) return []
		return [{ ...minuted(decision, facts), from: line.outcome, order: line.order }]
	})
	const consequences = machine.lines.flatMap((line) => {
		const to = known(after, line.applicationId).outcome
		if (voted.has(line.applicationId) || to === line.outcome) return []
		return [{ reference: known(facts.applications, line.applicationId).reference, from: line.outcome, to }]
	})
	return { departures, consequences }
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
