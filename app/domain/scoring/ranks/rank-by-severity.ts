import { drawSeats } from '#app/domain/scoring/ranks/draw-seats.ts'
import { pairsNotSeparable } from '#app/domain/scoring/ranks/expected-rank.ts'
import { DRAWN_BY } from '#app/domain/scoring/ranks/normal-draws.ts'
import {
	describeLines,
	type Fitted,
	identify,
	orderOfficially,
} from '#app/domain/scoring/ranks/severity-lines.ts'
import {
	type FitNote,
	LISTED_PAIRS,
	type SeverityOutcome,
	type SeverityRanking,
	type SeverityRules,
} from '#app/domain/scoring/ranks/severity-ranking.ts'
import { errorsOf } from '#app/domain/scoring/severity/errors.ts'
import { type FitRefusal, fitSeverity, type SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import {
	type ReadingsTable,
	readingsOf,
	type ScoredReading,
	tabulateReadings,
} from '#app/domain/scoring/severity/readings-table.ts'
import { accept, type Refused } from '#app/domain/shared/outcome.ts'

/** Where judging.md 3.4 says to rank on means, and to say so. */
const RANKED_ON_MEANS: readonly FitRefusal[] = ['one-juror', 'no-residual-variation']

/**
 * The whole of judging.md 3 and 4 on one ranking list: severities, scores, standard errors, expected ranks, P(seat) and
 * the zone. Plain data; the order of rows and abstentions change no digit.
 */
export function rankBySeverity(readings: readonly ScoredReading[], rules: SeverityRules): SeverityOutcome {
	const tabulated = tabulateReadings(readings)
	if (!tabulated.ok) return tabulated
	const table = tabulated.value
	const outcome = fitSeverity(table)
	if (outcome.ok)
		return accept(composeRanking(table, rules, { fit: outcome.value, errors: errorsOf(outcome.value) }, null))
	if (rules.method === 'adjusted' && !RANKED_ON_MEANS.includes(outcome.code)) return outcome
	return accept(composeRanking(table, rules, null, outcome))
}

function composeRanking(
	table: ReadingsTable,
	rules: SeverityRules,
	fitted: Fitted | null,
	refusal: Refused<FitRefusal> | null,
): SeverityRanking {
	const needed = rules.needed ?? 1
	const isRanked = (place: number) => readingsOf(table, place) >= needed
	const order = orderOfficially(table, rules.method, fitted).filter(({ place }) => isRanked(place))
	const ranked = order.map(({ place }) => place)
	const chances =
		fitted && rules.seats && ranked.length > 0 ? drawSeats(ranked, fitted.fit, rules.seats) : null
	const lines = describeLines(table, order, rules, fitted, chances)
	const unranked = table.applications.flatMap((_application, place) =>
		isRanked(place) ? [] : [{ ...identify(table, place), needed, reason: 'too-few-readings' as const }],
	)
	return {
		method: rules.method,
		reason: refusal?.code ?? null,
		...describeFit(table, fitted, refusal),
		lines,
		unranked,
		...describeDraws(
			ranked.filter((_place, at) => lines[at]?.inZone),
			rules,
			chances && fitted,
		),
	}
}

function describeFit(table: ReadingsTable, fitted: Fitted | null, refusal: Refused<FitRefusal> | null) {
	const counts = new Int32Array(table.jurors.length)
	for (const j of table.jurorOf) counts[j] = (counts[j] as number) + 1
	// One juror: severity and mean cannot be told apart, and t_b is fixed at 0 (judging.md 3.4).
	const severity = refusal?.code === 'one-juror' ? 0 : null
	return {
		notes: fitted ? noteZeros(fitted.fit) : [],
		components: fitted?.fit.components ?? { application: null, juror: severity, residual: null },
		criterion: fitted?.fit.criterion ?? null,
		strata: table.strata.map((stratum, g) => ({
			stratum,
			mean: fitted?.fit.stratumMeans[g] ?? null,
			error: fitted?.errors.stratumMean(g) ?? null,
		})),
		jurors: table.jurors.map((juror, j) => ({
			juror,
			readings: counts[j] as number,
			severity: fitted?.fit.severities[j] ?? severity,
			error: fitted?.errors.severity(j) ?? null,
		})),
	}
}

function noteZeros({ components }: SeverityFit): FitNote[] {
	const notes: FitNote[] = []
	if (components.application === 0) notes.push('no-merit-differences')
	if (components.juror === 0) notes.push('no-severity-differences')
	return notes
}

function describeDraws(zone: readonly number[], { seats }: SeverityRules, fitted: Fitted | null) {
	if (!fitted || !seats) return { drawn: null, zone: null, notSeparable: null, notSeparableCount: null }
	const name = (place: number) => fitted.fit.table.applications[place] as string
	const notSeparable: [string, string][] = []
	let notSeparableCount = 0
	for (const [i, k] of pairsNotSeparable(zone, fitted.fit, fitted.errors)) {
		notSeparableCount += 1
		if (notSeparable.length < LISTED_PAIRS) notSeparable.push([name(i), name(k)])
	}
	return {
		drawn: { draws: seats.draws, generator: DRAWN_BY, seed: seats.seed },
		zone: zone.map(name),
		notSeparable,
		notSeparableCount,
	}
}
