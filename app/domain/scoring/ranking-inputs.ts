import * as z from 'zod'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { type Adjustment, adjustScores } from '#app/domain/scoring/adjust-scores.ts'
import {
	rankApplications,
	rankingRules,
	type RankedApplication,
	type Ranking,
} from '#app/domain/scoring/ranking.ts'
import { collectReadings, type RatedSheet, type Reading } from '#app/domain/scoring/readings.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'

/**
 * Everything a ranking is made from, and nothing else: rules, applications and sealed sheets, in one order. Its
 * canonical JSON is hashed when a sitting opens, so whoever holds the same data finds the same ranking again.
 */
export const rankingInputsSchema = z.strictObject({
	format: z.literal('ranking-inputs-1'),
	edition: z.string(),
	/** Version of the edition whose rules apply. */
	version: z.int(),
	method: z.enum(['mean', 'adjusted']),
	criteria: z.array(z.strictObject({ key: z.string(), weight: z.int(), zeroGoesToJury: z.boolean() })),
	readersPerApplication: z.int(),
	gapPoints: z.int(),
	extraReadings: z.int(),
	floor: z.int(),
	ties: z.array(z.string()),
	applications: z.array(
		z.strictObject({
			id: z.string(),
			region: z.string(),
			milieu: z.string().nullable(),
			registeredOn: z.string().nullable(),
		}),
	),
	/** Levels in the order of the criteria. */
	sheets: z.array(
		z.strictObject({ application: z.string(), juror: z.string(), levels: z.array(z.int().nullable()) }),
	),
})
export type RankingInputs = z.infer<typeof rankingInputsSchema>

/** Only submitted sheets enter; the order of rows does not matter. */
export function collectInputs(
	edition: { readonly id: string; readonly version: number; readonly definition: EditionDefinition },
	applications: readonly RankedApplication[],
	sheets: readonly RatedSheet[],
): RankingInputs {
	const { criteria, reading, floor, ties } = rankingRules(edition.definition)
	const { method } = edition.definition.ranking
	const known = new Set(applications.map(({ applicationId }) => applicationId))
	return {
		format: 'ranking-inputs-1',
		edition: edition.id,
		version: edition.version,
		method,
		criteria: criteria.map(({ key, weight, zeroGoesToJury }) => ({ key, weight, zeroGoesToJury })),
		readersPerApplication: reading.readersPerApplication,
		gapPoints: reading.gapPoints,
		extraReadings: reading.extraReadings,
		floor,
		ties: [...ties],
		applications: applications
			.map(({ applicationId, regionCode, milieu, registeredOn }) => ({
				id: applicationId,
				region: regionCode,
				milieu,
				registeredOn,
			}))
			.sort((a, b) => compareText(a.id, b.id)),
		sheets: sheets
			.filter((sheet) => sheet.status === 'submitted' && known.has(sheet.applicationId))
			.map(({ applicationId, jurorId, levels }) => ({
				application: applicationId,
				juror: jurorId,
				levels: criteria.map(({ key }) => levels[key] ?? null),
			}))
			.sort((a, b) => compareText(a.application, b.application) || compareText(a.juror, b.juror)),
	}
}

/**
 * The ranking of sealed inputs: a pure function of them. Both scores are computed, whichever is official. Where the
 * readings tell no severity, `adjusted` ranks on the means, and its adjustment says why. `sealed`: official scores once
 * computed and laid before a sitting, which another engine's last digits must not move (judging.md 3.4).
 */
export function rankInputs(inputs: RankingInputs, sealed?: ReadonlyMap<string, Fraction>): Ranking {
	const { criteria, method, readersPerApplication, gapPoints, extraReadings, floor, ties } = inputs
	const adjustment = adjustScores(regionsOfInputs(inputs), readingsOfInputs(inputs))
	const ranking = rankApplications(
		inputs.applications.map(({ id, region, milieu, registeredOn }) => ({
			applicationId: id,
			regionCode: region,
			milieu,
			registeredOn,
		})),
		sheetsOfInputs(inputs),
		{ criteria, reading: { readersPerApplication, gapPoints, extraReadings }, floor, ties },
		method === 'adjusted' && (sealed || adjustment.onMeans === null)
			? { name: 'adjusted', scores: sealed ?? adjustedOnly(adjustment) }
			: { name: 'mean' },
	)
	return { ...ranking, method, adjustment }
}

function adjustedOnly({ scores }: Adjustment): Map<string, Fraction> {
	return new Map([...scores].map(([id, { adjusted }]) => [id, adjusted]))
}

/** Valid readings by application. */
export function readingsOfInputs(inputs: RankingInputs): Map<string, Reading[]> {
	return collectReadings(inputs.criteria, sheetsOfInputs(inputs))
}

export function regionsOfInputs({ applications }: RankingInputs): Map<string, string> {
	return new Map(applications.map(({ id, region }) => [id, region]))
}

function sheetsOfInputs({ criteria, sheets }: RankingInputs): RatedSheet[] {
	return sheets.map(({ application, juror, levels }) => ({
		applicationId: application,
		jurorId: juror,
		status: 'submitted',
		levels: Object.fromEntries(criteria.map(({ key }, index) => [key, levels[index] ?? null])),
	}))
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
