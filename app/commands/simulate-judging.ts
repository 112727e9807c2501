/**
 * `npm run simulate-judging [-- --runs 200 --seed …]`: simulates the main table of docs/judging.md 9 again and compares
 * it with the published one. Leaves with 1 when it is not reproduced.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { CELLS } from './judging/simulation/reference.ts'
import { printReport } from './judging/simulation/report.ts'
import { runCells } from './judging/simulation/run-cells.ts'
import { WORLD } from './judging/simulation/world.ts'
import { runForAuditor, UnusableInput } from './judging/unusable-input.ts'
import { DRAWN_BY } from '#app/domain/scoring/ranks/normal-draws.ts'

await runForAuditor(async () => {
	const { values } = parseArgs({
		options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: 'tatwij' } },
	})
	const runs = Number(values.runs)
	if (!Number.isInteger(runs) || runs < 2 || runs > 100_000)
		throw new UnusableInput('--runs is a whole number from 2 to 100000.')
	const { applications, places, readersPerApplication, quality } = WORLD
	process.stdout.write(
		`${applications} applications, ${places} places, ${readersPerApplication} readers each, quality ${quality.mean} ± ${quality.spread}; ` +
			`${runs} runs a cell, seed "${values.seed}" (${DRAWN_BY})\n`,
	)
	const began = performance.now()
	const orders = CELLS.map((cell) => ({ cell, runs, seed: values.seed }))
	const results = await runCells(orders, availableParallelism(), (done) => {
		if (process.stderr.isTTY)
			process.stderr.write(`\r${done} of ${orders.length} cells${done < orders.length ? '' : '\n'}`)
	})
	const holds = printReport(results)
	process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
	if (!holds) process.exitCode = 1
})
