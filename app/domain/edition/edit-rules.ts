import { type EditionDefinition, type Eligibility, RANKING_METHODS } from '#app/domain/edition/definition.ts'
import type { PartReader } from '#app/domain/edition/part-form.ts'

const MOST_YEARS = 120

/**
 * Who may take part. The kinds of applicants are not asked: every question of the form is put to a cooperative, so a
 * project holder could not answer it. What an edition says stays.
 */
export function editEligibility(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		eligibility: {
			share: readShare(reader),
			age: readAge(definition, reader),
			applicantTypes: definition.eligibility.applicantTypes,
			minimumMembers: reader.whole('eligibility.minimumMembers', { min: 1, max: 100_000 }),
			registeredBy: reader.oneOf('eligibility.registeredBy', ['opening', 'closing']),
			repeatWinnerYears: reader.whole('eligibility.repeatWinnerYears', { min: 0, max: 50 }),
		},
	}
}

/** Exact integers: more than two thirds is `3 × women > 2 × total`, never a rounded percentage. */
function readShare(reader: PartReader): Eligibility['share'] {
	const path = 'eligibility.share'
	const of = reader.oneOf(`${path}.of`, ['women', 'youth', 'none'])
	if (of === 'none') return null
	return {
		of,
		numerator: reader.whole(`${path}.numerator`, { min: 1, max: 100 }),
		denominator: reader.whole(`${path}.denominator`, { min: 1, max: 100 }),
		strict: reader.oneOf(`${path}.strict`, ['more', 'least']) === 'more',
	}
}

function readAge({ sections }: EditionDefinition, reader: PartReader): Eligibility['age'] {
	const path = 'eligibility.age'
	if (!reader.isTicked(path)) return null
	const dates = sections.flatMap(({ fields }) => fields.filter(({ type }) => type === 'date'))
	const min = reader.whole(`${path}.min`, { min: 0, max: MOST_YEARS })
	const max = reader.whole(`${path}.max`, { min: 0, max: MOST_YEARS })
	if (min > max) reader.fault(`${path}.max`, 'edition.limits-reversed')
	return {
		min,
		max,
		reference: reader.oneOf(`${path}.reference`, ['opening', 'closing']),
		field: reader.oneOf(
			`${path}.field`,
			dates.map(({ key }) => key),
		),
	}
}

/** How many read each dossier, and who may not. */
export function editReading(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		reading: {
			readersPerApplication: reader.whole('reading.readersPerApplication', { min: 1, max: 7 }),
			gapPoints: reader.whole('reading.gapPoints', { min: 1, max: 100 }),
			extraReadings: reader.whole('reading.extraReadings', { min: 0, max: 7 }),
			oneFromOutsideRegion: reader.isTicked('reading.oneFromOutsideRegion'),
			neverSameProvince: reader.isTicked('reading.neverSameProvince'),
			oneJurorPerOrganisation: reader.isTicked('reading.oneJurorPerOrganisation'),
		},
	}
}

/** Seats, amount, the order of ties, the floor, the quorum, the method. */
export function editAwards(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		ranking: {
			method: reader.oneOf('ranking.method', RANKING_METHODS),
			floor: reader.whole('ranking.floor', { min: 0, max: 100 }),
		},
		awards: {
			seats: reader.whole('awards.seats', { min: 1, max: 10_000 }),
			seatsPerRegion: reader.whole('awards.seatsPerRegion', { min: 0, max: 100 }),
			amountMad: reader.whole('awards.amountMad', { min: 0, max: 100_000_000 }),
			ties: readTies(definition, reader),
		},
		quorum: {
			numerator: reader.whole('quorum.numerator', { min: 1, max: 100 }),
			denominator: reader.whole('quorum.denominator', { min: 1, max: 100 }),
		},
	}
}

/** What may decide between equal scores: a criterion, a rural place, the earlier registration. */
export function tieChoices({ rubric }: EditionDefinition): string[] {
	return [...rubric.criteria.map(({ key }) => `criterion:${key}`), 'rural', 'earlier_registration']
}

function readTies(definition: EditionDefinition, reader: PartReader): string[] {
	const known = tieChoices(definition)
	const ties: string[] = []
	known.forEach((_, index) => {
		const path = `awards.ties.${index}`
		const tie = reader.raw(path)
		if (tie === '') return
		if (!known.includes(tie)) reader.fault(path, 'edition.tie-unknown', { tie })
		else if (ties.includes(tie)) reader.fault(path, 'edition.tie-twice')
		ties.push(tie)
	})
	return ties
}
