import * as z from 'zod'
import { TOLD_METHODS } from '#app/domain/scoring/ranking.ts'
import { localizedSchema } from '#app/domain/shared/localized.ts'

/** What the minutes need to name things; instants are UTC ISO text. */
export type MinutesFacts = {
	readonly edition: MinutesContent['edition']
	readonly number: number
	/** Why another sitting than the first was opened. */
	readonly reason: string | null
	readonly openedAt: string
	readonly closedAt: string
	readonly rankingHash: string
	readonly floor: number
	/** Why the sitting ended without verdicts; null: it decided. */
	readonly adjournedFor: string | null
	/** A rehearsal's minutes are marked as samples. */
	readonly sample: boolean
	readonly jurors: ReadonlyMap<string, { readonly code: string; readonly isChair: boolean }>
	readonly applications: ReadonlyMap<
		string,
		{ readonly reference: string; readonly nameAr: string | null; readonly nameFr: string | null }
	>
}

const count = z.int().min(0)
const lineOutcome = z.enum(['award', 'no-award', 'waits'])
const vote = z.strictObject({ for: count, against: count, abstentions: count })

const awardedLineSchema = z.strictObject({
	reference: z.string(),
	nameAr: z.string().nullable(),
	nameFr: z.string().nullable(),
	order: count,
	/** Out of 100, six decimals. */
	score: z.string(),
	basis: z.enum(['ranking', 'region', 'tie', 'vote', 'zero-mark', 'floor', 'seats', 'readings']),
})

const minutedDecision = {
	reference: z.string(),
	basis: z.enum(['vote', 'zero-mark', 'tie', 'readings']),
	outcome: z.enum(['award', 'no-award']),
	reason: z.string(),
	vote: vote.nullable(),
}

const yieldedSchema = z.strictObject({
	regionCode: z.string(),
	places: count,
	reason: z.enum(['none-ranked', 'none-above-floor', 'set-aside', 'waits']),
	/** Reference of the region's highest line in the official order. */
	best: z.string().nullable(),
})

/** The plain content of the minutes: hashed, kept, and printed in Arabic and French from the same record. */
export const minutesContentSchema = z.strictObject({
	format: z.literal('minutes-1'),
	sample: z.boolean(),
	edition: z.strictObject({
		slug: z.string(),
		name: localizedSchema.strict(),
		year: count,
		/** Design key of the prize. */
		prize: z.enum(['a', 'b']),
		/** Who organises and keeps the minutes. */
		office: localizedSchema.strict(),
		definitionVersion: count,
	}),
	sitting: z.strictObject({
		number: count,
		reason: z.string().nullable(),
		openedAt: z.string(),
		closedAt: z.string(),
	}),
	/** Null: the sitting decided. Otherwise why it ended without verdicts, and the readings that were asked. */
	adjourned: z
		.strictObject({
			reason: z.string(),
			readingsAsked: z.array(z.strictObject({ reference: z.string(), lacking: count, reason: z.string() })),
		})
		.nullable(),
	attendance: z.array(z.strictObject({ juror: z.string(), chair: z.boolean(), present: z.boolean() })),
	quorum: z.strictObject({ members: count, present: count, needed: count, met: z.boolean() }),
	/**
	 * Members present who must not meet a file of the ranking (declared, derived or by a recusal), and so neither vote
	 * on it nor count for its quorum.
	 */
	recusals: z.array(z.strictObject({ reference: z.string(), jurors: z.array(z.string()) })),
	ranking: z.strictObject({
		method: z.enum(TOLD_METHODS),
		hash: z.string(),
		ranked: count,
		unranked: count,
		readings: count,
	}),
	rules: z.strictObject({ seats: count, seatsPerRegion: count, floor: count, ties: z.array(z.string()) }),
	awards: z.strictObject({
		total: count,
		byBasis: z.strictObject({ ranking: count, region: count, tie: count, vote: count }),
		regions: z.array(z.strictObject({ regionCode: z.string(), awards: z.array(awardedLineSchema) })),
	}),
	/** Regional places left to the official order. */
	yielded: z.array(yieldedSchema),
	/** Departures from the machine's line, each by a reasoned vote. */
	departures: z.array(z.strictObject({ ...minutedDecision, from: lineOutcome, order: count })),
	/** Lines that nobody voted on and that a departure moved. */
	consequences: z.array(z.strictObject({ reference: z.string(), from: lineOutcome, to: lineOutcome })),
	/** Zero marks, draws and files that lacked readings. */
	decisions: z.array(z.strictObject(minutedDecision)),
})
export type MinutesContent = z.infer<typeof minutesContentSchema>
export type AwardedLine = MinutesContent['awards']['regions'][number]['awards'][number]
export type MinutedDecision = MinutesContent['decisions'][number]
