/**
 * `npm run -s agreement -- ratings.csv --level nominal|ordinal|interval|ratio [--json]`: how far raters agree, from a
 * table with the columns rater, unit and value.
 */
import { parseArgs } from 'node:util'
import { agreementAsJson, agreementAsTable } from './judging/print-agreement.ts'
import { readInput } from './judging/read-csv.ts'
import { readRatings } from './judging/read-ratings.ts'
import { runForAuditor, UnusableInput } from './judging/unusable-input.ts'
import { type Level, LEVELS } from '#app/domain/scoring/agreement/alpha.ts'
import { measureAgreement } from '#app/domain/scoring/agreement/measure-agreement.ts'

const USAGE = 'npm run -s agreement -- ratings.csv --level nominal|ordinal|interval|ratio [--json]'

await runForAuditor(() => {
	const { file, level, json } = readOptions(process.argv.slice(2))
	const agreement = measureAgreement(readRatings(readInput(file), level), level)
	process.stdout.write(json ? `${agreementAsJson(agreement)}\n` : agreementAsTable(agreement, level))
})

function readOptions(args: readonly string[]): { file: string; level: Level; json: boolean } {
	const { values, positionals } = parse(args)
	const [file, ...more] = positionals
	if (file === undefined || more.length > 0) throw new UnusableInput(`Name one file: ${USAGE}.`)
	const level = LEVELS.find((one) => one === values.level)
	if (!level) throw new UnusableInput(`Give --level nominal, ordinal, interval or ratio: ${USAGE}.`)
	return { file, level, json: values.json }
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { level: { type: 'string' }, json: { type: 'boolean', default: false } },
		})
	} catch (error) {
		if (!(error instanceof TypeError)) throw error
		throw new UnusableInput(`The options are not understood: ${USAGE}.`)
	}
}
