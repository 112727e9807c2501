import * as z from 'zod'
import { localizedSchema } from '#app/domain/shared/localized.ts'

/**
 * Everything an edition says, as data. One `EditionDefinition` is one version; applications keep the version they
 * were started on. Instants are UTC ISO strings; days are `YYYY-MM-DD` in Moroccan time; money is whole dirhams.
 */
const instant = z.iso.datetime()
const day = z.iso.date()
/** Latin key of a field, document, criterion or section: stable across versions. */
const key = z.string().regex(/^[a-z][a-z0-9_]*$/)
/** Where a value comes from: read in a public source, or our proposal until the organisers decide. */
export const originSchema = z.enum(['sourced', 'proposed'])

export const calendarSchema = z.object({
	opensAt: instant,
	closesAt: instant,
	/** Uploads begun before closing may finish within this time. */
	graceMinutes: z.int().min(0).max(120),
	completionWorkingDays: z.int().min(1),
	eligibilityDecidedOn: day,
	eligibilityAppealWorkingDays: z.int().min(1),
	judgingStartsOn: day,
	judgingEndsAt: instant,
	decisionOn: day,
	publicationAt: instant,
	resultAppealWorkingDays: z.int().min(1),
	/** Public holidays, days off for working-day counts. `null`: nobody has set them yet. */
	holidays: z.array(day).nullable(),
})

export const eligibilitySchema = z.object({
	/** `numerator × total` against `denominator × part`: strict means "more than", exactly the share fails. */
	share: z
		.object({
			of: z.enum(['women', 'youth']),
			numerator: z.int().min(1),
			denominator: z.int().min(1),
			strict: z.boolean(),
		})
		.nullable(),
	/** Complete years on the reference date. `field`: the date of birth that the rule reads. */
	age: z
		.object({ min: z.int(), max: z.int(), reference: z.enum(['opening', 'closing']), field: key })
		.nullable(),
	applicantTypes: z.array(z.enum(['cooperative', 'project_holder'])).min(1),
	/** Warns only. */
	minimumMembers: z.int().min(1),
	registeredBy: z.enum(['opening', 'closing']),
	/** A winner of the last N editions' years may not apply again; 0 = no bar. */
	repeatWinnerYears: z.int().min(0),
})

export const fieldTypeSchema = z.enum([
	'text',
	'long_text',
	'integer',
	'money',
	'choice',
	'date',
	'region',
	'province',
	'ice',
	'phone',
	'email',
	'national_id',
	'budget',
	'consent',
])

/** Facts that rules and lists use; the answer is copied to a column of the application at submission. */
export const factSchema = z.enum([
	'nameAr',
	'nameFr',
	'ice',
	'court',
	'registerNumber',
	'registeredOn',
	'regionCode',
	'provinceCode',
	'milieu',
	'sector',
	'membersTotal',
	'women',
	'youth',
	'projectTitle',
	'requestedMad',
])

export const fieldSchema = z.object({
	key,
	type: fieldTypeSchema,
	label: localizedSchema,
	hint: localizedSchema.optional(),
	required: z.boolean(),
	/** Characters for text, value for numbers, lines for a budget. */
	min: z.int().optional(),
	max: z.int().optional(),
	/** A number under it is questioned, never refused. */
	advisedMin: z.int().optional(),
	/** A text made of digits only (tax and register numbers). */
	digitsOnly: z.boolean().optional(),
	/** Advice for long answers, in words. */
	advisedWords: z.object({ from: z.int(), to: z.int() }).optional(),
	/** Letters expected in a name. */
	script: z.enum(['arabic', 'latin']).optional(),
	options: z.array(z.object({ key, label: localizedSchema })).optional(),
	/** For a choice: the option that asks for words of its own, kept under `<key>_other`. */
	otherOption: key.optional(),
	/** Fields whose values this number may not exceed: a part of them. */
	atMost: z.array(key).optional(),
	/** The rubric criterion this question serves. */
	serves: key.optional(),
	/** Readers see it. Default of the definition's author is `false`: an allow-list. */
	readersSee: z.boolean(),
	/** Encrypted at rest and masked on screen. */
	secret: z.boolean().optional(),
	/** On a budget, `requestedMad` is the sum of the lines asked from the prize. */
	fact: factSchema.optional(),
})

export const sectionSchema = z.object({
	key,
	title: localizedSchema,
	/** One line for the task list. */
	summary: localizedSchema,
	/** What kind of page it is. */
	kind: z.enum(['questions', 'documents', 'declaration']),
	fields: z.array(fieldSchema),
})

export const documentSchema = z.object({
	key,
	label: localizedSchema,
	hint: localizedSchema.optional(),
	required: z.boolean(),
	maxFiles: z.int().min(1).max(10),
	maxBytes: z.int().min(1),
	types: z.array(z.enum(['application/pdf', 'image/jpeg', 'image/png', 'audio/mpeg', 'video/mp4'])).min(1),
	readersSee: z.boolean(),
	origin: originSchema,
})

export const criterionSchema = z.object({
	key,
	name: localizedSchema,
	detail: localizedSchema.optional(),
	weight: z.int().min(1).max(100),
	/** Exactly six: level 0 to level 5, in words. */
	levels: z.array(localizedSchema).length(6),
	/** A mark of 0 by most readers sends the file to a named decision of the jury. */
	zeroGoesToJury: z.boolean(),
	origin: originSchema,
})

/** How the official score is made: the readers' weighted mean, or that mean corrected for their severity. */
export const RANKING_METHODS = ['mean', 'adjusted'] as const

export const editionDefinitionSchema = z.object({
	name: localizedSchema,
	/** What the prize rewards, one sentence. */
	purpose: localizedSchema,
	/** `null`: not announced yet. */
	theme: localizedSchema.nullable(),
	calendar: calendarSchema,
	eligibility: eligibilitySchema,
	sections: z.array(sectionSchema).min(1),
	documents: z.array(documentSchema),
	rubric: z.object({ criteria: z.array(criterionSchema).min(1), commentMinimum: z.int().min(0) }),
	reading: z.object({
		readersPerApplication: z.int().min(1).max(7),
		/** A gap of more than this between two totals (exactly this: no) asks for more readings. */
		gapPoints: z.int().min(1),
		extraReadings: z.int().min(0),
		oneFromOutsideRegion: z.boolean(),
		neverSameProvince: z.boolean(),
		oneJurorPerOrganisation: z.boolean(),
	}),
	ranking: z.object({ method: z.enum(RANKING_METHODS), floor: z.int().min(0).max(100) }),
	awards: z.object({
		seats: z.int().min(1),
		seatsPerRegion: z.int().min(0),
		amountMad: z.int().min(0),
		/** In order: `criterion:<key>`, `rural`, `earlier_registration`. */
		ties: z.array(z.string()),
	}),
	quorum: z.object({ numerator: z.int().min(1), denominator: z.int().min(1) }),
	/** Funders by name; empty: not set. They see no scores. */
	sponsors: z.array(z.object({ name: localizedSchema })),
	/** Names of the organisers, settings and never code. */
	organisers: z.object({ ministry: localizedSchema, office: localizedSchema }),
	privacyNoticeVersion: z.string().min(1),
	/** Paths of values that are our proposal (`rubric.criteria`, `awards.seats`…): shown so to the secretariat. */
	proposals: z.array(z.string()),
})

export type EditionDefinition = z.infer<typeof editionDefinitionSchema>
export type Calendar = z.infer<typeof calendarSchema>
export type Eligibility = z.infer<typeof eligibilitySchema>
export type Section = z.infer<typeof sectionSchema>
export type Field = z.infer<typeof fieldSchema>
export type FieldType = z.infer<typeof fieldTypeSchema>
export type Fact = z.infer<typeof factSchema>
export type RequiredDocument = z.infer<typeof documentSchema>
export type Criterion = z.infer<typeof criterionSchema>
