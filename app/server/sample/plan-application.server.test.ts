import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Answers, textOf } from '#app/domain/application/answers.ts'
import { identitiesOf } from '#app/domain/application/claim.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import { validateStored } from '#app/domain/application/validate-section.ts'
import { findProvince, REGIONS } from '#app/domain/cooperative/territory.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { hashDefinition, SEEDS } from '#app/server/edition/seed-editions.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import { moveToYear } from '#app/server/sample/open-edition.server.ts'
import {
	type EditionFacts,
	flatten,
	planApplication,
	type PlannedApplication,
} from '#app/server/sample/plan-application.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { SCENARIOS } from '../../../prisma/seeds/samples/scenarios.ts'

const COUNT = 400

const editions = SEEDS.flatMap((seed) =>
	[seed.edition.year, seed.edition.year - 1].map((year) => facts(seed, year)),
)

function facts(seed: (typeof SEEDS)[number], year: number): EditionFacts {
	const definition = moveToYear(seed, year)
	const id = `${seed.prize.code.toLowerCase()}-${year}`
	const versionHash = hashDefinition(definition)
	return { id, prizeCode: seed.prize.code, year, versionId: `version-${id}`, versionHash, definition }
}

function planAll(edition: EditionFacts, shows: PlannedApplication['cooperative']['shows'] = 'regular') {
	return Array.from({ length: COUNT }, (_, index) =>
		planApplication(edition, { number: index + 1, status: 'received', shows }, 'samples'),
	)
}

const said = ({ id, answers, readerCode, times }: PlannedApplication) => ({
	id,
	answers,
	readerCode,
	receivedAt: times.receivedAt.toISOString(),
})
const hashOf = (value: unknown) => createHash('sha256').update(canonicalize(value)).digest('hex')

test('the same seed makes the same samples, another seed others', () => {
	const [edition] = editions
	if (!edition) throw new Error('no edition')
	const make = (seed: string) =>
		[1, 2, 3].map((number) =>
			said(planApplication(edition, { number, status: 'received', shows: 'regular' }, seed)),
		)
	expect(hashOf(make('samples'))).toBe(hashOf(make('samples')))
	expect(hashOf(make('samples'))).not.toBe(hashOf(make('others')))
})

test.each(editions.map((edition) => [edition.id, edition] as const))(
	'%s: every answer passes the strict form, without a warning but for the length of the text',
	(_id, edition) => {
		const { definition } = edition
		const { calendar } = definition
		const days = {
			opening: moroccanDay(new Date(calendar.opensAt)),
			closing: moroccanDay(new Date(calendar.closesAt)),
		}
		const found = new Set<string>()
		for (const planned of planAll(edition)) {
			for (const section of definition.sections) {
				const today = moroccanDay(planned.times.receivedAt)
				const stored = planned.answers[section.key] ?? {}
				const context = { definition, days, today, others: flatten(planned.answers), mode: 'strict' as const }
				const { values, errors, warnings } = validateStored(section, stored, context)
				expect(errors, `${planned.cooperative.number} ${section.key}`).toEqual([])
				expect(values).toEqual(stored)
				for (const { code } of warnings) found.add(code)
			}
		}
		expect([...found].sort()).toEqual(['application.words-few', 'application.words-many'])
	},
)

test.each(editions.map((edition) => [edition.id, edition] as const))(
	'%s: all regions, all sectors, both languages, no two alike, all marked as samples, received in time',
	(_id, edition) => {
		const all = planAll(edition)
		const taken = all.map(({ answers }) => takeFacts(edition.definition, flatten(answers)))
		const values = (key: keyof (typeof taken)[number]) => new Set(taken.map((one) => one[key]))
		const sectorField = edition.definition.sections
			.flatMap(({ fields }) => fields)
			.find(({ fact }) => fact === 'sector')
		expect([...values('regionCode')].sort()).toEqual(REGIONS.map(({ code }) => code))
		expect([...values('sector')].sort()).toEqual(sectorField?.options?.map(({ key }) => key).sort())
		const french = all.filter(({ cooperative }) => cooperative.language === 'fr').length
		expect(french).toBeGreaterThan(COUNT * 0.22)
		expect(french).toBeLessThan(COUNT * 0.38)
		for (const key of ['id', 'readerCode', 'accountId'] as const) {
			expect(new Set(all.map((one) => one[key])).size).toBe(COUNT)
		}
		expect(new Set(taken.flatMap(identitiesOf)).size).toBe(COUNT * 2)
		expect(values('nameAr').size).toBe(COUNT)
		for (const { nameAr, nameFr } of taken) {
			expect(nameAr).toMatch(/\(عينة \d+\)$/)
			if (nameFr) expect(nameFr).toMatch(/\(exemple \d+\)$/)
		}
		expect(taken.filter(({ nameAr }) => (nameAr ?? '').length >= 60).length).toBeGreaterThan(5)
		const { opensAt, closesAt } = edition.definition.calendar
		for (const { times } of all) {
			const order = [
				new Date(opensAt),
				times.startedAt,
				times.uploadedAt,
				times.receivedAt,
				new Date(closesAt),
			]
			const sorted = [...order].sort((a, b) => a.getTime() - b.getTime())
			expect(order).toEqual(sorted)
			expect(times.receivedAt.getTime()).toBeLessThan(Date.parse(closesAt))
		}
	},
)

test('what belongs to one kind of land is only there: no fishing away from the sea', () => {
	for (const edition of editions) {
		for (const { cooperative } of planAll(edition)) {
			const { scenario, provinceCode, regionCode } = cooperative
			expect(scenario.provinces ?? [provinceCode]).toContain(provinceCode)
			expect(provinceCode.slice(0, 2)).toBe(regionCode)
		}
	}
	expect(SCENARIOS.flatMap(({ provinces }) => provinces ?? []).filter((code) => !findProvince(code))).toEqual(
		[],
	)
})

test('texts are of every length, a few near the limit', () => {
	const [edition] = editions
	if (!edition) throw new Error('no edition')
	const lengths = planAll(edition).map(({ answers }) => textOf(flatten(answers), 'summary')?.length ?? 0)
	expect(lengths.filter((length) => length < 350).length).toBeGreaterThan(20)
	expect(lengths.filter((length) => length > 1200).length).toBeGreaterThan(20)
	expect(Math.max(...lengths)).toBeLessThanOrEqual(1500)
})

test.each([
	['share-short', 'application.share-not-reached'],
	['registered-late', 'application.registered-late'],
	['age-outside', 'application.age-outside'],
] as const)('a sample made to show %s breaks that rule and no other', (shows, code) => {
	const edition = editions.find(({ id }) => id === 'sg-2027')
	if (!edition) throw new Error('no edition')
	const { definition } = edition
	const days = { opening: '2027-04-05', closing: '2027-05-07' }
	for (const planned of planAll(edition, shows).slice(0, 60)) {
		const others: Answers = flatten(planned.answers)
		const warnings = definition.sections.flatMap((section) => {
			const context = { definition, days, today: '2027-05-07', others, mode: 'strict' as const }
			return validateStored(section, planned.answers[section.key] ?? {}, context).warnings
		})
		const rules = new Set(warnings.map((warning) => warning.code).filter((found) => !found.includes('words')))
		expect([...rules]).toEqual([code])
	}
})

test('addresses of editions never meet', () => {
	const contacts = editions.flatMap((edition) =>
		planAll(edition).map(({ answers }) => textOf(flatten(answers), 'phone')),
	)
	expect(new Set(contacts).size).toBe(COUNT * editions.length)
})

test('drawn ids are UUIDs of version 7 in the order of time', () => {
	const draw = createDraw('ids')
	const early = draw.id(new Date('2027-01-11T09:00:00Z'))
	const late = draw.id(new Date('2027-01-11T09:00:00.001Z'))
	expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
	expect(early < late).toBe(true)
})
