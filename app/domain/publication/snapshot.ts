import * as z from 'zod'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { localizedSchema, type Localized } from '#app/domain/shared/localized.ts'

const count = z.int().min(0)

export const snapshotWinnerSchema = z.strictObject({
	number: z.int().min(1),
	slug: z.string().min(1),
	verifyCode: z.string().min(1),
	nameAr: z.string().min(1),
	nameFr: z.string().min(1).nullable(),
	regionCode: z.string().min(1),
	provinceCode: z.string().min(1),
	sector: z.string().min(1),
	projectTitle: z.string().min(1),
	amountMad: z.int().min(0),
})

const tallySchema = z.strictObject({
	key: z.string().min(1),
	received: count,
	admissible: count,
	awarded: count,
})

/**
 * What the public sees, frozen: winners by name, totals and counts, and nothing else (decisions.md, "Publishing").
 * Strict at every level: a field that is not named here cannot become public by being added to a row.
 */
export const snapshotSchema = z.strictObject({
	format: z.literal('snapshot-1'),
	edition: z.strictObject({
		slug: z.string().min(1),
		prize: z.string().min(1),
		year: z.int(),
		name: localizedSchema.strict(),
		purpose: localizedSchema.strict(),
		theme: localizedSchema.strict().nullable(),
		organisers: z.strictObject({ ministry: localizedSchema.strict(), office: localizedSchema.strict() }),
		sponsors: z.array(localizedSchema.strict()),
		seats: count,
		amountMad: count,
	}),
	totals: z.strictObject({
		received: count,
		admissible: count,
		inadmissible: count,
		readings: count,
		awarded: count,
		amountMad: count,
	}),
	/** Every region, those without any application too. */
	regions: z.array(tallySchema),
	/** Sectors with at least one application, named as the form named them. */
	sectors: z.array(tallySchema.extend({ name: localizedSchema.strict() })),
	winners: z.array(snapshotWinnerSchema),
})
export type Snapshot = z.infer<typeof snapshotSchema>
export type SnapshotWinner = z.infer<typeof snapshotWinnerSchema>

export type SnapshotApplication = {
	/** Drafts and withdrawn applications are not part of an edition's results. */
	readonly status: 'received' | 'completion' | 'refusal_proposed' | 'inadmissible' | 'admissible'
	readonly regionCode: string
	readonly provinceCode: string
	readonly sector: string
	readonly nameAr: string
	readonly nameFr: string | null
	readonly projectTitle: string
	readonly award: { readonly number: number; readonly slug: string; readonly verifyCode: string } | null
}

export type SnapshotSource = {
	readonly edition: { readonly slug: string; readonly prize: string; readonly year: number }
	readonly definition: Pick<
		EditionDefinition,
		'name' | 'purpose' | 'theme' | 'organisers' | 'sponsors' | 'awards' | 'sections'
	>
	readonly applications: readonly SnapshotApplication[]
	/** Valid readings of the edition. */
	readonly readings: number
	/** Codes of all regions, in their order. */
	readonly regions: readonly string[]
}

/** Builds the snapshot, picking field by field. Winners stand by number, which does not follow the ranking. */
export function buildSnapshot({
	edition,
	definition,
	applications,
	readings,
	regions,
}: SnapshotSource): Snapshot {
	const { amountMad } = definition.awards
	const winners = applications
		.flatMap((application) => toWinner(application, amountMad))
		.sort((a, b) => a.number - b.number)
	const sectors = [...new Set(applications.map(({ sector }) => sector))].sort()
	const { received, admissible, awarded } = tally('all', applications)
	const inadmissible = applications.filter(({ status }) => status === 'inadmissible').length
	return snapshotSchema.parse({
		format: 'snapshot-1',
		edition: describeEdition(edition, definition),
		totals: { received, admissible, inadmissible, readings, awarded, amountMad: winners.length * amountMad },
		regions: regions.map((code) =>
			tally(
				code,
				applications.filter(({ regionCode }) => regionCode === code),
			),
		),
		sectors: sectors.map((key) => ({
			...tally(
				key,
				applications.filter(({ sector }) => sector === key),
			),
			name: nameOfSector(definition, key),
		})),
		winners,
	})
}

/** A sector that an older form offered and this one does not is named by its key. */
function nameOfSector({ sections }: SnapshotSource['definition'], key: string): Localized {
	const field = sections.flatMap(({ fields }) => fields).find(({ fact }) => fact === 'sector')
	const label = field?.options?.find((option) => option.key === key)?.label
	return label ?? { ar: key, fr: key, en: key }
}

function describeEdition(
	{ slug, prize, year }: SnapshotSource['edition'],
	{ name, purpose, theme, organisers, sponsors, awards }: SnapshotSource['definition'],
): Snapshot['edition'] {
	return {
		slug,
		prize,
		year,
		name,
		purpose,
		theme,
		organisers: { ministry: organisers.ministry, office: organisers.office },
		sponsors: sponsors.map((sponsor) => sponsor.name),
		seats: awards.seats,
		amountMad: awards.amountMad,
	}
}

function toWinner(application: SnapshotApplication, amountMad: number): SnapshotWinner[] {
	const { award, status, nameAr, nameFr, regionCode, provinceCode, sector, projectTitle } = application
	if (!award) return []
	if (status !== 'admissible')
		throw new TypeError(`Award ${award.number} is not of an admissible application`)
	return [
		{
			number: award.number,
			slug: award.slug,
			verifyCode: award.verifyCode,
			nameAr,
			nameFr,
			regionCode,
			provinceCode,
			sector,
			projectTitle,
			amountMad,
		},
	]
}

function tally(key: string, applications: readonly SnapshotApplication[]): z.infer<typeof tallySchema> {
	return {
		key,
		received: applications.length,
		admissible: applications.filter(({ status }) => status === 'admissible').length,
		awarded: applications.filter(({ award }) => award !== null).length,
	}
}
