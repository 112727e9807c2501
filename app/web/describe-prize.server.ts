import { birthRange } from '#app/domain/cooperative/eligibility.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { listSteps, type StepKey } from '#app/domain/edition/schedule.ts'
import { inLanguage, type Language, type Localized } from '#app/domain/shared/localized.ts'
import type { DayParts } from '#app/i18n/format.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { dayOf, minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

/** What an opened edition says of itself, in one language: everything but its form. */
export type PrizeFacts = {
	readonly eligibility: EligibilityFacts
	readonly documents: readonly {
		readonly key: string
		readonly label: string
		readonly hint: string | null
		readonly required: boolean
		readonly maxFiles: number
		readonly maxBytes: number
	}[]
	readonly criteria: readonly {
		readonly key: string
		readonly name: string
		readonly detail: string | null
		readonly weight: number
		readonly levels: readonly string[]
		readonly zeroGoesToJury: boolean
	}[]
	readonly steps: readonly {
		readonly key: StepKey
		readonly at: Minute | null
		readonly day: DayParts
		/** A day that ends at 16:30. */
		readonly until: boolean
		readonly state: 'past' | 'next' | 'later'
	}[]
	readonly rules: {
		readonly amountMad: number
		readonly seats: number
		readonly seatsPerRegion: number
		readonly floor: number
		readonly method: EditionDefinition['ranking']['method']
		readonly readers: number
		readonly gap: number
		/** `criterion:<key>` comes as the criterion's name. */
		readonly ties: readonly { readonly key: string; readonly criterion: string | null }[]
		readonly eligibilityAppealDays: number
		readonly resultAppealDays: number
		readonly sponsors: readonly string[]
	}
	readonly theme: string | null
}

export type EligibilityFacts = {
	readonly share: EditionDefinition['eligibility']['share']
	readonly age: {
		readonly min: number
		readonly max: number
		readonly on: DayParts
		readonly from: DayParts
		readonly to: DayParts
	} | null
	readonly registeredBy: DayParts
	readonly projectHolders: boolean
	/** First barred year; null: no bar. */
	readonly barredSince: number | null
	readonly barredYears: number
}

export function describePrize(
	language: Language,
	definition: EditionDefinition,
	year: number,
	now: Date,
): PrizeFacts {
	const say = (text: Localized) => inLanguage(text, language).text
	const moment = { now, today: moroccanDay(now) }
	return {
		eligibility: describeEligibility(definition, year),
		documents: definition.documents.map((one) => ({
			...{ key: one.key, label: say(one.label), hint: one.hint ? say(one.hint) : null },
			...{ required: one.required, maxFiles: one.maxFiles, maxBytes: one.maxBytes },
		})),
		criteria: definition.rubric.criteria.map((one) => ({
			...{ key: one.key, name: say(one.name), detail: one.detail ? say(one.detail) : null },
			...{ weight: one.weight, levels: one.levels.map(say), zeroGoesToJury: one.zeroGoesToJury },
		})),
		steps: listSteps(definition.calendar, moment, moroccanDay).map((step) => ({
			key: step.key,
			at: step.precision === 'minute' ? minuteOf(step.at) : null,
			day: dayOf(step.day),
			until: step.precision === 'until',
			state: step.state,
		})),
		rules: describeRules(definition, say),
		theme: definition.theme ? say(definition.theme) : null,
	}
}

function describeEligibility({ eligibility, calendar }: EditionDefinition, year: number): EligibilityFacts {
	const { share, age, registeredBy, applicantTypes, repeatWinnerYears } = eligibility
	const days = {
		opening: moroccanDay(new Date(calendar.opensAt)),
		closing: moroccanDay(new Date(calendar.closesAt)),
	}
	const born = age && birthRange(age, days)
	return {
		share,
		age:
			age && born
				? {
						...{ min: age.min, max: age.max, on: dayOf(days[age.reference]) },
						...{ from: dayOf(born.from), to: dayOf(born.to) },
					}
				: null,
		registeredBy: dayOf(days[registeredBy]),
		projectHolders: applicantTypes.includes('project_holder'),
		barredSince: repeatWinnerYears > 0 ? year - repeatWinnerYears : null,
		barredYears: repeatWinnerYears,
	}
}

function describeRules(
	{ awards, ranking, reading, calendar, rubric, sponsors }: EditionDefinition,
	say: (text: Localized) => string,
): PrizeFacts['rules'] {
	return {
		...{ amountMad: awards.amountMad, seats: awards.seats, seatsPerRegion: awards.seatsPerRegion },
		...{
			floor: ranking.floor,
			method: ranking.method,
			readers: reading.readersPerApplication,
			gap: reading.gapPoints,
		},
		ties: awards.ties.map((tie) => {
			const criterion = rubric.criteria.find(({ key }) => tie === `criterion:${key}`)
			return { key: tie, criterion: criterion ? say(criterion.name) : null }
		}),
		eligibilityAppealDays: calendar.eligibilityAppealWorkingDays,
		resultAppealDays: calendar.resultAppealWorkingDays,
		sponsors: sponsors.map(({ name }) => say(name)),
	}
}
