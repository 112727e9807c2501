import * as z from 'zod'
import { UnusableInput } from './unusable-input.ts'
import type { AssignmentCosts } from '#app/domain/jury/assignment-cost.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'

const id = z.string().min(1, 'must not be empty')
const count = z.int('must be a whole number').min(0, 'must not be negative')
const amount = z
	.number('must be a number')
	.min(0, 'must not be negative')
	.max(1_000_000, 'must not be over a million')

const jurorSchema = z.object({
	id,
	organisation: z
		.string()
		.nullish()
		.transform((name) => name ?? ''),
	region: z.string(),
	languages: z.array(z.string()),
	sectors: z.array(z.string()).default([]),
	min: count.default(0),
	max: count.nullish(),
})
const applicationSchema = z.object({
	id,
	region: z.string(),
	language: z.string(),
	sector: z.string(),
	conflicts: z.array(z.string()).default([]),
})
const instanceSchema = z.object({
	k: z.int('must be a whole number').min(1, 'must be at least 1'),
	seed: z.union([z.string(), z.number()], 'must be a text or a number').default(''),
	rules: z.object({ oneJurorPerOrganisation: z.boolean(), atLeastOneOutsideRegion: z.boolean() }),
	costs: z
		.object({ nonExpert: amount.default(30), noExpertAtAll: amount.default(200), jitter: amount.default(0) })
		.prefault({}),
	jurors: z.array(jurorSchema).min(1, 'must name at least one juror'),
	applications: z.array(applicationSchema).min(1, 'must name at least one application'),
})
type GivenInstance = z.output<typeof instanceSchema>

export type Instance = {
	readonly problem: AssignmentProblem
	readonly costs: AssignmentCosts
	readonly seed: string
}

/**
 * An assignment to be made, from the JSON of `npm run -s assign`. What may be left out: `seed`, `costs` (30, 200 and no
 * jitter), a juror's organisation (she shares none), sectors (expert of none), `min` (0) and `max` (no limit), an
 * application's conflicts. Provinces are not in it, so there is no rule on them. Throws `UnusableInput`.
 */
export function readInstance(text: string): Instance {
	const given = parse(text)
	checkIds('jurors', given.jurors)
	checkIds('applications', given.applications)
	for (const juror of given.jurors)
		if (typeof juror.max === 'number' && juror.min > juror.max)
			throw new UnusableInput(`Juror ${juror.id} has a min of ${juror.min} above her max of ${juror.max}.`)
	checkConflicts(given)
	return { problem: problemOf(given), costs: given.costs, seed: String(given.seed) }
}

function parse(text: string): GivenInstance {
	let json: unknown
	try {
		json = JSON.parse(text)
	} catch {
		throw new UnusableInput('The file is not JSON.')
	}
	const parsed = instanceSchema.safeParse(json)
	if (parsed.success) return parsed.data
	const [issue] = parsed.error.issues
	if (!issue || issue.path.length === 0) throw new UnusableInput('The file is no object of an instance.')
	throw new UnusableInput(`In the file, ${placeOf(issue.path)} ${wordsOf(issue)}.`)
}

/** `jurors[2].min` */
function placeOf(path: readonly PropertyKey[]): string {
	return path.reduce<string>((place, key) => {
		if (typeof key === 'number') return `${place}[${key}]`
		return place === '' ? String(key) : `${place}.${String(key)}`
	}, '')
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'a text',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
}

function wordsOf(issue: z.core.$ZodIssue): string {
	if (!issue.message.startsWith('Invalid input')) return issue.message
	return issue.code === 'invalid_type'
		? `must be ${TYPES[issue.expected] ?? issue.expected}`
		: 'cannot be read'
}

function checkIds(what: string, items: readonly { readonly id: string }[]): void {
	const seen = new Set<string>()
	for (const { id: given } of items) {
		if (seen.has(given)) throw new UnusableInput(`The id ${given} stands twice in ${what}.`)
		seen.add(given)
	}
}

function checkConflicts({ jurors, applications }: GivenInstance): void {
	const known = new Set(jurors.map((juror) => juror.id))
	for (const application of applications)
		for (const conflict of application.conflicts)
			if (!known.has(conflict))
				throw new UnusableInput(
					`Application ${application.id} has a conflict with ${conflict}, who is not a juror of the file.`,
				)
}

function problemOf({ k, rules, jurors, applications }: GivenInstance): AssignmentProblem {
	return {
		rules: {
			readersPerApplication: k,
			oneFromOutsideRegion: rules.atLeastOneOutsideRegion,
			neverSameProvince: false,
			oneJurorPerOrganisation: rules.oneJurorPerOrganisation,
		},
		jurors: jurors.map(({ id: jurorId, organisation, region, languages, sectors, min, max }) => ({
			id: jurorId,
			organisation,
			regionCode: region,
			provinceCode: '',
			languages,
			sectors,
			minLoad: min,
			...(typeof max === 'number' && { maxLoad: max }),
		})),
		dossiers: applications.map(({ id: applicationId, region, language, sector }) => ({
			applicationId,
			language,
			regionCode: region,
			provinceCode: '',
			sector,
		})),
		forbidden: applications.flatMap(({ id: applicationId, conflicts }) =>
			conflicts.map((jurorId) => ({ applicationId, jurorId })),
		),
		kept: [],
	}
}
