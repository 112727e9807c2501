import { expect, test } from 'vitest'
import { checkDefinition } from '#app/domain/edition/check-definition.ts'
import { editionDefinitionSchema, type EditionDefinition } from '#app/domain/edition/definition.ts'
import { eligibilityAppealsEnd } from '#app/domain/edition/schedule.ts'
import { weekdayOf } from '#app/domain/shared/calendar-day.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { fromMoroccan, moroccanDay } from '#app/time/morocco.ts'
import { lallaAlMoutaaouina2027 } from './lalla-al-moutaaouina-2027.ts'
import { solidarityGeneration2027 } from './solidarity-generation-2027.ts'

const editions: [string, EditionDefinition][] = [
	['lm-2027', lallaAlMoutaaouina2027],
	['sg-2027', solidarityGeneration2027],
]
const facts = { regions: 12, dayOf: moroccanDay }

/** Σ weight × mark ÷ 5. */
function total(definition: EditionDefinition, marks: readonly number[]): number {
	const sum = definition.rubric.criteria.reduce(
		(points, { weight }, index) => points + weight * (marks[index] ?? 0),
		0,
	)
	return sum / 5
}

test.each(editions)('%s is a whole definition, and can be hashed', (_id, definition) => {
	expect(editionDefinitionSchema.parse(definition)).toEqual(definition)
	expect(JSON.parse(canonicalize(definition))).toEqual(definition)
})

test.each(editions)('%s: nothing blocks its opening', (_id, definition) => {
	const findings = checkDefinition(definition, facts)
	expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([])
	const open = findings
		.filter(({ code }) => code !== 'edition.proposal')
		.map(({ code, path }) => `${path}: ${code}`)
	expect(open).toEqual([
		'documents.5: edition.may-identify',
		'documents.7: edition.may-identify',
		'documents.8: edition.may-identify',
		'theme: edition.not-set',
		'calendar.holidays: edition.not-set',
		'sponsors: edition.not-set',
	])
})

test('marks 5, 3, 3, 2, 4, 1 make 65 in A and 67 in B', () => {
	expect(total(lallaAlMoutaaouina2027, [5, 3, 3, 2, 4, 1])).toBe(65)
	expect(total(solidarityGeneration2027, [5, 3, 3, 2, 4, 1])).toBe(67)
})

test('closings are Fridays at 16:30 in Morocco; appeals end on Mon 1 March and Fri 28 May', () => {
	const [a, b] = [lallaAlMoutaaouina2027.calendar, solidarityGeneration2027.calendar]
	expect(new Date(a.closesAt)).toEqual(fromMoroccan('2027-02-05T16:30'))
	expect(new Date(b.closesAt)).toEqual(fromMoroccan('2027-05-07T16:30'))
	expect([a, b].map(({ closesAt }) => weekdayOf(moroccanDay(new Date(closesAt))))).toEqual([5, 5])
	expect([a, b].map(({ opensAt }) => weekdayOf(moroccanDay(new Date(opensAt))))).toEqual([1, 1])
	expect([a, b].map(eligibilityAppealsEnd)).toEqual(['2027-03-01', '2027-05-28'])
})

test.each(editions)('%s: readers see exactly this', (_id, definition) => {
	const seen = definition.sections.flatMap(({ fields }) => fields.filter(({ readersSee }) => readersSee))
	expect(seen.map(({ key }) => key)).toEqual([
		'sector',
		'milieu',
		'members_total',
		'women',
		'youth',
		'turnover_last_year',
		'turnover_year_before',
		'jobs',
		'project_title',
		'summary',
		'problem',
		'solution',
		'innovation',
		'market',
		'plan',
		'beneficiaries',
		'change',
		'environment',
		'governance',
		'budget',
		'budget_reasons',
		'cofunding',
	])
	expect(definition.documents.filter(({ readersSee }) => readersSee).map(({ key }) => key)).toEqual([
		'quotations',
		'photos',
		'video',
	])
})

test.each(editions)('%s: seven sections, six required pieces, six levels a criterion', (_id, definition) => {
	expect(definition.sections.map(({ key }) => key)).toEqual([
		'cooperative',
		'members',
		'project',
		'impact',
		'budget',
		'documents',
		'declaration',
	])
	expect(definition.documents.filter(({ required }) => required)).toHaveLength(6)
	expect(definition.rubric.criteria.map(({ levels }) => levels.length)).toEqual([6, 6, 6, 6, 6, 6])
	expect(
		definition.rubric.criteria.filter(({ zeroGoesToJury }) => zeroGoesToJury).map(({ key }) => key),
	).toEqual(['viability', 'social_impact', 'feasibility'])
})

test.each(editions)(
	'%s: Arabic is written in Arabic, French and English in Latin letters',
	(_id, definition) => {
		const wrong: string[] = []
		JSON.stringify(definition, (key, value: unknown) => {
			if (typeof value !== 'string') return value
			if (key === 'ar' && !/\p{Script=Arabic}/u.test(value)) wrong.push(value)
			if ((key === 'fr' || key === 'en') && /\p{Script=Arabic}/u.test(value)) wrong.push(value)
			// A straight apostrophe, or a plain space before a French double sign, is a slip of the pen.
			if (key === 'fr' && /'| [?!:;»]/.test(value)) wrong.push(value)
			return value
		})
		expect(wrong).toEqual([])
	},
)

test('the two prizes differ where they should', () => {
	expect(lallaAlMoutaaouina2027.eligibility).toMatchObject({
		share: { of: 'women', strict: true },
		age: null,
	})
	expect(solidarityGeneration2027.eligibility).toMatchObject({
		share: { of: 'youth', strict: true },
		age: { min: 18, max: 35, reference: 'closing' },
	})
	expect(editions.map(([, { awards }]) => [awards.seats, awards.seatsPerRegion, awards.amountMad])).toEqual([
		[31, 1, 50_000],
		[28, 1, 50_000],
	])
})
