/**
 * `npm run -s assign -- instance.json [--json]`: who reads what, proved to be the cheapest assignment that keeps every
 * rule, or why there is none.
 */
import { parseArgs } from 'node:util'
import { type AssignmentAnswer, assignmentAsJson, assignmentAsTable } from './judging/print-assignment.ts'
import { readInput } from './judging/read-csv.ts'
import { type Instance, readInstance } from './judging/read-instance.ts'
import { runForAuditor, UnusableInput } from './judging/unusable-input.ts'
import { gatherReasons } from '#app/domain/jury/assignment-reasons.ts'
import { optimiseAssignment } from '#app/server/jury/optimise-assignment.server.ts'

const USAGE = 'npm run -s assign -- instance.json [--json]'
const LIMIT_SECONDS = 1800

await runForAuditor(async () => {
	const { file, json } = readOptions(process.argv.slice(2))
	const instance = readInstance(readInput(file))
	const answer = await assign(instance)
	process.stdout.write(json ? `${assignmentAsJson(answer)}\n` : assignmentAsTable(instance.problem, answer))
})

async function assign({ problem, costs, seed }: Instance): Promise<AssignmentAnswer> {
	const outcome = await optimiseAssignment(problem, { costs, seed }, { limitSeconds: LIMIT_SECONDS })
	if (outcome.ok) return { ...outcome.value, status: 'optimal', reasons: [] }
	const reasons = gatherReasons(problem, outcome.causes)
	return { status: 'infeasible', cost: null, pairs: [], components: null, efficiency: null, reasons }
}

function readOptions(args: readonly string[]): { file: string; json: boolean } {
	const { values, positionals } = parse(args)
	const [file, ...more] = positionals
	if (file === undefined || more.length > 0) throw new UnusableInput(`Name one file: ${USAGE}.`)
	return { file, json: values.json }
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { json: { type: 'boolean', default: false } },
		})
	} catch (error) {
		if (!(error instanceof TypeError)) throw error
		throw new UnusableInput(`The options are not understood: ${USAGE}.`)
	}
}
