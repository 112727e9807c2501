import { parseArgs } from 'node:util'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityRanking } from '#app/domain/scoring/ranks/severity-ranking.ts'
import { rankingAsJson, rankingAsTable, whyNotAdjusted } from './print-ranking.ts'
import { readInput } from './read-csv.ts'
import { readScores, sealScores } from './read-scores.ts'
import { UnusableInput } from './unusable-input.ts'

const USAGE = 'npm run -s rank -- scores.csv --method mean|adjusted [--stratum <column>] [--seats K] [--json]'
const METHODS = ['mean', 'adjusted'] as const
const DRAWS = 10_000

type Options = {
	readonly file: string
	readonly method: (typeof METHODS)[number]
	readonly stratum: string | null
	readonly seats: number | null
	readonly json: boolean
}

/** What the command answers to these arguments; throws `UnusableInput` with the one sentence of a refusal. */
export function rankScores(args: readonly string[]): string {
	const options = readOptions(args)
	const ranking = rank(readInput(options.file), options)
	return options.json ? `${rankingAsJson(ranking)}\n` : rankingAsTable(ranking)
}

function rank(text: string, { method, stratum, seats }: Options): SeverityRanking {
	const readings = readScores(text, stratum)
	const applications = new Set(readings.map(({ application }) => application)).size
	if (seats !== null && seats > applications)
		throw new UnusableInput(`There are ${seats} seats for ${applications} applications.`)
	const outcome = rankBySeverity(readings, {
		method,
		seats: seats === null ? null : { award: bestOf(seats), draws: DRAWS, seed: sealScores(readings) },
	})
	if (outcome.ok) return outcome.value
	// What is wrong with a row was refused with its line when it was read.
	if (!('parts' in outcome)) throw new Error(outcome.code)
	throw new UnusableInput(whyNotAdjusted(outcome.code, outcome.parts))
}

function bestOf(seats: number) {
	return ({ order }: { order: readonly number[] }) => order.slice(0, seats)
}

function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parse(args)
	const [file, ...more] = positionals
	if (file === undefined || more.length > 0) throw new UnusableInput(`Name one file: ${USAGE}.`)
	const method = METHODS.find((one) => one === values.method)
	if (!method) throw new UnusableInput(`Give --method mean or adjusted: ${USAGE}.`)
	return {
		file,
		method,
		stratum: values.stratum?.trim() ?? null,
		seats: values.seats === undefined ? null : readSeats(values.seats),
		json: values.json,
	}
}

function readSeats(value: string): number {
	if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
	throw new UnusableInput(`Give --seats as a whole number from 1, in the digits 0 to 9, not "${value}".`)
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				method: { type: 'string' },
				stratum: { type: 'string' },
				seats: { type: 'string' },
				json: { type: 'boolean', default: false },
			},
		})
	} catch (error) {
		if (!(error instanceof TypeError)) throw error
		throw new UnusableInput(`The options are not understood: ${USAGE}.`)
	}
}
