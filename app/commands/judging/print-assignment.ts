import type { AssignmentReason } from '#app/domain/jury/assignment-reasons.ts'
import { LEAST_EFFICIENCY } from '#app/domain/jury/design-efficiency.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'

/** What `npm run -s assign` answers. */
export type AssignmentAnswer = {
	readonly status: 'optimal' | 'infeasible'
	/** Null: there is no assignment. */
	readonly cost: number | null
	readonly pairs: readonly Pair[]
	readonly components: number | null
	/** Null also when only one juror reads. */
	readonly efficiency: number | null
	readonly reasons: readonly AssignmentReason[]
}

export function assignmentAsJson({ status, cost, pairs, components, efficiency, reasons }: AssignmentAnswer) {
	const ids = pairs.map(({ applicationId, jurorId }) => [applicationId, jurorId])
	return JSON.stringify({ status, cost, pairs: ids, components, efficiency, reasons })
}

export function assignmentAsTable(problem: AssignmentProblem, answer: AssignmentAnswer): string {
	const lines = answer.status === 'optimal' ? optimalLines(problem, answer) : infeasibleLines(answer)
	return lines.map((line) => `${line}\n`).join('')
}

function optimalLines(problem: AssignmentProblem, answer: AssignmentAnswer): string[] {
	const { cost, pairs, components, efficiency } = answer
	const readersOf = (id: string) =>
		pairs.filter((pair) => pair.applicationId === id).map((pair) => pair.jurorId)
	const loadOf = (id: string) => pairs.filter((pair) => pair.jurorId === id).length
	const applications = problem.dossiers.map(({ applicationId: id }) => [id, readersOf(id).join(' ')] as const)
	const jurors = problem.jurors.map(({ id, minLoad = 0, maxLoad }) => {
		const range = maxLoad === undefined ? `at least ${minLoad}` : `${minLoad} to ${maxLoad}`
		return [id, `${loadOf(id)} (${range})`] as const
	})
	return [
		`optimal, cost ${Number((cost ?? 0).toFixed(6))}, every rule checked again`,
		`${pairs.length} readings, components ${components}, efficiency ${
			efficiency === null ? 'not defined' : efficiency.toFixed(3)
		} (wanted: 1 and at least ${LEAST_EFFICIENCY})`,
		'',
		...columns([['application', 'readers'], ...applications]),
		'',
		...columns([['juror', 'readings'], ...jurors]),
	]
}

function infeasibleLines({ reasons }: AssignmentAnswer): string[] {
	return ['infeasible: no assignment keeps every rule', ...reasons.map((reason) => `- ${sentenceOf(reason)}`)]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([first]) => first.length))
	return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`)
}

/** A reason in one sentence, its names last. */
function sentenceOf(reason: AssignmentReason): string {
	switch (reason.code) {
		case 'jury.too-few-readers':
			return `${inLanguage(reason)}; allowed on each: ${reason.allowed}, asked: ${reason.asked} (${named(reason.ids)})`
		case 'jury.too-few-organisations':
			return `${inLanguage(reason)}; organisations on each: ${reason.allowed}, asked: ${reason.asked} (${named(reason.ids)})`
		case 'jury.language-over-capacity':
			return `${inLanguage(reason)}: ${reason.demand} readings asked, ${reason.capacity} allowed by their max`
		case 'jury.unfilled':
			return `at least ${count(reason.missing, 'reading')} short in ${reason.language} (${named(reason.ids)})`
		case 'jury.no-outside-reader':
			return `nobody from outside region ${reason.regionCode} may read ${named(reason.ids)}`
		case 'jury.not-enough-capacity':
			return `${reason.demand} readings asked, ${reason.capacity} allowed by the max of all jurors`
		case 'jury.loads-not-reachable':
			return `${reason.demand} readings asked, ${reason.minimum} wanted by the min of all jurors`
		case 'jury.load-not-reached':
			return `juror ${reason.jurorId} reaches ${count(reason.load, 'reading')}, her min is ${reason.minimum}`
		case 'jury.kept-not-allowed':
			return `juror ${reason.jurorId} may not keep application ${reason.applicationId}`
	}
}

/** "7 applications in zgh, 1 juror reads it" */
function inLanguage(reason: { applications: number; language: string; jurors: number }): string {
	const { applications, language, jurors } = reason
	const readers = jurors === 1 ? '1 juror reads' : `${jurors} jurors read`
	return `${count(applications, 'application')} in ${language}, ${readers} it`
}

function count(amount: number, what: string): string {
	return `${amount} ${what}${amount === 1 ? '' : 's'}`
}

const NAMED = 10

function named(ids: readonly string[]): string {
	const more = ids.length - NAMED
	return ids.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
