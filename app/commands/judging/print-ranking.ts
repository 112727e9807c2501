import type { FitNote, SeverityRanking } from '#app/domain/scoring/ranks/severity-ranking.ts'
import type { FitRefusal } from '#app/domain/scoring/severity/fit.ts'
import type { TableComponent } from '#app/domain/scoring/severity/table-components.ts'

/** Why a table has no severities, as the end of a sentence. */
const WHY: Record<FitRefusal, string> = {
	'one-reading-each': 'every application has one reading, so merit and chance cannot be told apart',
	disconnected: 'it falls apart into groups that share no juror and no application',
	'one-juror': 'one juror read everything, so her severity and the mean cannot be told apart',
	'one-application-a-stratum': 'there are no two applications to compare within a stratum',
	'no-residual-variation': 'the scores have no residual variation',
}

const NOTES: Record<FitNote, string> = {
	'no-merit-differences':
		'The scores carry no sign of differences in merit (the component of applications is 0).',
	'no-severity-differences':
		'The scores carry no sign of differences in severity (the component of jurors is 0): adjusted is raw.',
}

/** The one sentence for a table that the method `adjusted` cannot rank. */
export function whyNotAdjusted(code: FitRefusal, parts: readonly TableComponent[]): string {
	return `This table cannot be adjusted: ${WHY[code]}${parts.length > 1 ? ` (${listParts(parts)})` : ''}.`
}

/** The answer for a machine, figures in full; published values are rounded to 6 decimals elsewhere. */
export function rankingAsJson(ranking: SeverityRanking): string {
	const { method, components, criterion, strata, lines, jurors, reason, notes, drawn } = ranking
	return JSON.stringify({
		method,
		components: {
			application: components.application,
			juror: components.juror,
			residual: components.residual,
		},
		criterion,
		strata: strata.map(({ stratum, mean }) => ({ stratum, mean })),
		applications: lines.map((line) => ({
			application: line.application,
			readings: line.readings,
			raw: line.raw,
			adjusted: line.adjusted,
			predicted: line.predicted,
			expectedRank: line.expectedRank,
			pSeat: line.pSeat,
		})),
		jurors: jurors.map(({ juror, readings, severity }) => ({ juror, readings, severity })),
		reason,
		notes,
		...drawn,
		...(drawn && {
			zone: ranking.zone,
			notSeparable: ranking.notSeparable,
			notSeparableCount: ranking.notSeparableCount,
		}),
	})
}

/** The answer for a person, rounded. */
export function rankingAsTable(ranking: SeverityRanking): string {
	const blocks = [
		describe(ranking),
		columns(
			['rank', 'application', 'readings', 'raw', 'adjusted', 'predicted', 'exp. rank', 'P(seat)'],
			ranking.lines.map((line) => [
				String(line.rank),
				line.application,
				String(line.readings),
				show(line.raw),
				show(line.adjusted),
				show(line.predicted),
				show(line.expectedRank, 1),
				show(line.pSeat, 3),
			]),
		),
		columns(
			['', 'juror', 'readings', 'severity'],
			ranking.jurors.map(({ juror, readings, severity }) => ['', juror, String(readings), show(severity)]),
		),
	]
	if (ranking.strata.length > 1)
		blocks.push(
			columns(
				['', 'stratum', 'mean'],
				ranking.strata.map(({ stratum, mean }) => ['', stratum ?? '', show(mean)]),
			),
		)
	return blocks.join('\n')
}

function describe({
	method,
	reason,
	notes,
	components,
	criterion,
	drawn,
	...ranking
}: SeverityRanking): string {
	const sentences = [
		`Order: ${method === 'mean' ? 'plain mean' : reason ? 'plain mean, nothing to adjust' : 'mean less severities'}.`,
	]
	if (reason) sentences.push(`No severities: ${WHY[reason]}.`)
	if (criterion !== null)
		sentences.push(
			`Standard deviations: applications ${show(components.application)}, jurors ${show(components.juror)}, residual ${show(components.residual)}. −2 REML log-likelihood ${show(criterion, 4)}.`,
		)
	sentences.push(...notes.map((note) => NOTES[note]))
	if (drawn)
		sentences.push(
			`P(seat): ${drawn.draws} draws by ${drawn.generator}, seed ${drawn.seed}.`,
			`Deliberation zone: ${ranking.zone?.length ?? 0} applications, ${ranking.notSeparableCount ?? 0} pairs of them not separable.`,
		)
	return sentences.map((sentence) => `${sentence}\n`).join('')
}

/** Text to the left in the second column, figures to the right in all others. */
function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, at) =>
		rows.reduce((width, row) => Math.max(width, row[at]?.length ?? 0), title.length),
	)
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, at) => (at === 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
			.join('  ')
			.trimEnd()
	return [head, ...rows].map((row) => `${line(row)}\n`).join('')
}

function listParts(parts: readonly TableComponent[]): string {
	const few = (ids: readonly string[]) =>
		ids.length > 3 ? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more` : ids.join(', ')
	const named = parts.slice(0, 3).map(({ jurors }) => `jurors ${few(jurors)}`)
	return `${parts.length} groups: ${named.join(' / ')}${parts.length > 3 ? ' / …' : ''}`
}

function show(value: number | null, decimals = 2): string {
	return value === null ? '–' : value.toFixed(decimals)
}
