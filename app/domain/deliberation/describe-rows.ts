import type { Decision } from '#app/domain/deliberation/decision.ts'
import type { SeatLine, SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import type { Sitting } from '#app/domain/deliberation/sitting.ts'
import { partingValues, type PartingValues } from '#app/domain/scoring/parting-values.ts'
import type { RankingInputs } from '#app/domain/scoring/ranking-inputs.ts'
import type { RankedLine, Ranking } from '#app/domain/scoring/ranking.ts'
import type { ZeroMark } from '#app/domain/scoring/readings.ts'
import { compareFractions, toDecimal } from '#app/domain/shared/fraction.ts'

/** What a viewer may know a file by. */
export type FileNames = {
	readonly code: string | null
	readonly reference: string | null
	readonly nameAr: string | null
	readonly nameFr: string | null
}

/** A line of the ranking with its explanation: plain data, no ids. Scores are decimal text with a point. */
export type RankingRow = FileNames & {
	readonly regionCode: string
	readonly order: number | null
	readonly rank: number | null
	/** The official score; six decimals, as all of them. */
	readonly score: string | null
	readonly mean: string | null
	/** The score by the other method, which is always shown too; null: it cannot be told. */
	readonly beside: { readonly method: Ranking['method']; readonly score: string } | null
	/** Predicted quality (judging.md 3.2, T); null: it cannot be told. */
	readonly predicted: string | null
	/** Code of the juror and total, by code. */
	readonly readings: readonly { readonly juror: string; readonly total: string }[]
	/** Valid readings it has and those still missing by the rules. */
	readonly read: number
	readonly lacking: number
	/** Points between the highest and the lowest total, when over the limit. */
	readonly gap: string | null
	readonly zeroMarks: readonly ZeroMark[]
	readonly belowFloor: boolean
	/** Equals whom no published rule parts. */
	readonly tied: boolean
	readonly outcome: SeatLine['outcome']
	readonly basis: SeatLine['basis']
	readonly details: SeatLine['details']
	readonly byOrderAlone: boolean
	/** Same score as the line above: the rule that parts them, with the values of both. */
	readonly parting: Parted | null
	/** A place given by a tie rule: this line's value and that of the first line without a place. */
	readonly atCut: Parted | null
	readonly decisions: readonly Omit<Decision, 'applicationId'>[]
	readonly asked: boolean
	readonly confirmed: boolean
}

/** The other file, and the values by which a rule parts the two. */
export type Parted = { readonly other: FileNames; readonly values: PartingValues }

export type RowSource = {
	readonly sitting: Sitting
	readonly plan: SeatPlan
	readonly inputs: RankingInputs
	readonly names: ReadonlyMap<string, FileNames>
	/** Codes of jurors by id. */
	readonly jurors: ReadonlyMap<string, string>
}

const NAMELESS: FileNames = { code: null, reference: null, nameAr: null, nameFr: null }

/** The lines in official order, then the files that are not ranked. */
export function describeRows(source: RowSource): RankingRow[] {
	const { sitting, plan } = source
	const ranked = new Map(sitting.ranking.lines.map((line) => [line.applicationId, line]))
	const part = parter(source)
	const unranked = new Map(sitting.ranking.unranked.map((line) => [line.applicationId, line]))
	const state = standing(sitting)
	return plan.lines.map((line) => {
		const own = ranked.get(line.applicationId)
		const above = own ? sitting.ranking.lines[own.order - 2] : undefined
		const few = unranked.get(line.applicationId)
		return {
			...(source.names.get(line.applicationId) ?? NAMELESS),
			regionCode: line.regionCode,
			...describeScore(own, source.jurors, sitting.ranking),
			...(few && { read: few.readings, lacking: few.needed - few.readings }),
			outcome: line.outcome,
			basis: line.basis,
			details: withoutIds(line.details),
			byOrderAlone: line.byOrderAlone,
			parting: own && isTied(own, above) ? part(ruleText(own), own, above) : null,
			atCut:
				line.basis === 'tie' && line.outcome === 'award'
					? part(String(line.details['rule']), own, ranked.get(String(line.details['line'])))
					: null,
			...state(line.applicationId),
		}
	})
}

/** Must the jury still decide on it by name? It waits, or lacks readings that are neither asked for nor decided on. */
export function isAwaited(row: Pick<RankingRow, 'outcome' | 'lacking' | 'asked' | 'decisions'>): boolean {
	const { outcome, lacking, asked, decisions } = row
	return (
		outcome === 'waits' || (lacking > 0 && !asked && decisions.every(({ basis }) => basis !== 'readings'))
	)
}

/** Finds the values by which a rule parts two lines. */
function parter({ inputs, names }: RowSource) {
	const facts = new Map(inputs.applications.map((application) => [application.id, application]))
	return (rule: string, own: RankedLine | undefined, other: RankedLine | undefined): Parted | null => {
		const [ownFacts, otherFacts] = [
			facts.get(own?.applicationId ?? ''),
			facts.get(other?.applicationId ?? ''),
		]
		if (!own || !other || !ownFacts || !otherFacts || own === other) return null
		const values = partingValues(
			rule,
			{ ...ownFacts, criterionMeans: own.criterionMeans },
			{ ...otherFacts, criterionMeans: other.criterionMeans },
		)
		return values && { other: names.get(other.applicationId) ?? NAMELESS, values }
	}
}

function describeScore(
	own: RankedLine | undefined,
	jurors: ReadonlyMap<string, string>,
	{ method, adjustment }: Ranking,
) {
	const scores = own && adjustment?.scores.get(own.applicationId)
	const mean = own ? toDecimal(own.mean, 6) : null
	const other = method === 'mean' ? ('adjusted' as const) : ('mean' as const)
	const otherScore = other === 'mean' ? mean : scores ? toDecimal(scores.adjusted, 6) : null
	return {
		mean,
		beside: scores && otherScore ? { method: other, score: otherScore } : null,
		predicted: scores ? toDecimal(scores.predicted, 6) : null,
		order: own?.order ?? null,
		rank: own?.rank ?? null,
		score: own ? toDecimal(own.score, 6) : null,
		readings: (own?.readings ?? [])
			.map(({ jurorId, total }) => ({ juror: jurors.get(jurorId) ?? '', total: toDecimal(total, 2) }))
			.sort((a, b) => (a.juror < b.juror ? -1 : 1)),
		read: own?.readings.length ?? 0,
		lacking: own?.lacking ?? 0,
		gap: own?.gapOverLimit ? toDecimal(own.gap, 2) : null,
		zeroMarks: own?.zeroMarks ?? [],
		belowFloor: own ? !own.reachesFloor : false,
		tied: (own?.tiedWith.length ?? 0) > 0,
	}
}

/** What the jury did with each file so far. */
function standing(sitting: Sitting) {
	const asked = new Set(sitting.readingsAsked.map(({ applicationId }) => applicationId))
	const confirmed = new Set(sitting.confirmed.map(({ applicationId }) => applicationId))
	const decisions = new Map<string, Omit<Decision, 'applicationId'>[]>()
	for (const { applicationId, ...decision } of sitting.decisions)
		decisions.set(applicationId, [...(decisions.get(applicationId) ?? []), decision])
	return (applicationId: string) => ({
		decisions: decisions.get(applicationId) ?? [],
		asked: asked.has(applicationId),
		confirmed: confirmed.has(applicationId),
	})
}

function isTied(own: RankedLine, above: RankedLine | undefined): above is RankedLine {
	return above !== undefined && compareFractions(own.score, above.score) === 0
}

function ruleText({ parting }: RankedLine): string {
	return parting.by === 'criterion' ? `criterion:${parting.key}` : parting.by
}

/** `line` is the id of another application: pages that show codes get no ids. */
function withoutIds({ line: _line, ...details }: SeatLine['details']): SeatLine['details'] {
	return details
}
