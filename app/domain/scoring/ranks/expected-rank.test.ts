import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'

const vectors = new URL('../../../testing/judging-vectors/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', vectors), 'utf8'))

function readVector(name: string, columns: readonly ['application' | 'juror' | 'score', number][]) {
	const [, ...lines] = readFileSync(new URL(name, vectors), 'utf8').trim().split('\n')
	return lines.map((line) => {
		const cells = line.split(',')
		const at = (wanted: string) => cells[columns.find(([column]) => column === wanted)?.[1] ?? 0] ?? ''
		return { application: at('application'), juror: at('juror'), score: Number(at('score')) }
	})
}

const shroutFleiss = readVector('shrout_fleiss_1979.csv', [
	['application', 0],
	['juror', 1],
	['score', 2],
])
const penicillin = readVector('penicillin.csv', [
	['score', 0],
	['application', 1],
	['juror', 2],
])
const inStrata = penicillin.map((reading) => ({
	...reading,
	stratum: reading.application < 'm' ? 'stratum 1' : 'stratum 2',
}))

test.each([
	['shrout_fleiss_reml', shroutFleiss, ['1', '2', '3', '4', '5', '6']],
	['penicillin_reml', penicillin, expected.penicillin_reml.levels],
	[
		'penicillin_two_strata_reml',
		inStrata,
		[...expected.penicillin_two_strata_reml.stratum_1, ...expected.penicillin_two_strata_reml.stratum_2],
	],
])('%s: expected ranks, the same under both methods', (name, readings, levels: string[]) => {
	for (const method of ['mean', 'adjusted'] as const) {
		const outcome = rankBySeverity(readings, { method })
		if (!outcome.ok) throw new Error(outcome.code)
		const ranks = new Map(outcome.value.lines.map((line) => [line.application, line.expectedRank]))
		for (const [i, level] of levels.entries())
			expect(Math.abs((ranks.get(level) ?? Number.NaN) - expected[name].expected_rank[i])).toBeLessThan(1e-4)
	}
})
