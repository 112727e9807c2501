/**
 * `npm run -s rank -- scores.csv --method mean|adjusted [--stratum <column>] [--seats K] [--json]`: the ranking with its
 * doubt, from a table with the columns application, juror and score.
 */
import { rankScores } from './judging/rank-scores.ts'
import { runForAuditor } from './judging/unusable-input.ts'

await runForAuditor(() => {
	process.stdout.write(rankScores(process.argv.slice(2)))
})
