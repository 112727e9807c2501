import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** One total that a juror gave. `score: null` is an abstention: the row counts for nothing, never for 0. */
export type ScoredReading = {
	readonly application: string
	readonly juror: string
	readonly score: number | null
	/** Region, or region × language, of the application; absent: one stratum for all. */
	readonly stratum?: string | null
}

/**
 * Readings by number: application i has the readings `starts[i]` to `starts[i + 1] − 1`, in the order of jurors. Ids are
 * sorted as text, so the order of rows changes no sum (judging.md 3.4).
 */
export type ReadingsTable = {
	readonly applications: readonly string[]
	readonly jurors: readonly string[]
	readonly strata: readonly (string | null)[]
	/** Stratum of each application. */
	readonly stratumOf: Int32Array
	readonly starts: Int32Array
	/** Juror of each reading. */
	readonly jurorOf: Int32Array
	/** Score of each reading, in points. */
	readonly scores: Float64Array
}

export type TableRefusal = 'no-readings' | 'duplicate-reading' | 'stratum-differs' | 'score-not-finite'

type Given = ScoredReading & { readonly score: number }

/** Orders and numbers the readings; details name the application and, where one is at fault, the juror. */
export function tabulateReadings(readings: readonly ScoredReading[]): Outcome<ReadingsTable, TableRefusal> {
	const given = readings
		.filter((reading): reading is Given => reading.score !== null)
		.sort((a, b) => compareText(a.application, b.application) || compareText(a.juror, b.juror))
	if (given.length === 0) return refuse('no-readings')
	const fault = findFault(given)
	if (fault) {
		const { application, juror } = fault.reading
		return refuse(fault.code, { application, juror })
	}
	return accept(numberReadings(given))
}

/** Number of readings of application i. */
export function readingsOf(table: ReadingsTable, i: number): number {
	return (table.starts[i + 1] ?? 0) - (table.starts[i] ?? 0)
}

export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}

function findFault(sorted: readonly Given[]): { code: TableRefusal; reading: Given } | null {
	for (const [index, reading] of sorted.entries()) {
		const before = sorted[index - 1]
		if (!Number.isFinite(reading.score)) return { code: 'score-not-finite', reading }
		if (before?.application !== reading.application) continue
		if (before.juror === reading.juror) return { code: 'duplicate-reading', reading }
		if ((before.stratum ?? null) !== (reading.stratum ?? null)) return { code: 'stratum-differs', reading }
	}
	return null
}

function numberReadings(sorted: readonly Given[]): ReadingsTable {
	const jurors = [...new Set(sorted.map(({ juror }) => juror))].sort(compareText)
	const strata = [...new Set(sorted.map(({ stratum }) => stratum ?? null))].sort((a, b) =>
		compareText(a ?? '', b ?? ''),
	)
	const jurorNumbers = new Map(jurors.map((juror, index) => [juror, index]))
	const stratumNumbers = new Map(strata.map((stratum, index) => [stratum, index]))
	const applications: string[] = []
	const stratumOf: number[] = []
	const starts: number[] = []
	for (const [index, { application, stratum }] of sorted.entries()) {
		if (sorted[index - 1]?.application === application) continue
		applications.push(application)
		stratumOf.push(stratumNumbers.get(stratum ?? null) ?? 0)
		starts.push(index)
	}
	return {
		applications,
		jurors,
		strata,
		stratumOf: Int32Array.from(stratumOf),
		starts: Int32Array.from([...starts, sorted.length]),
		jurorOf: Int32Array.from(sorted, ({ juror }) => jurorNumbers.get(juror) ?? 0),
		scores: Float64Array.from(sorted, ({ score }) => score),
	}
}
