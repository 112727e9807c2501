import { expect, test } from 'vitest'
import { type Answers, type Form, toForm } from '#app/domain/application/answers.ts'
import {
	type SectionReading,
	validateSection,
	validateStored,
} from '#app/domain/application/validate-section.ts'
import type { EditionDefinition, Field } from '#app/domain/edition/definition.ts'
import { field, say, smallEdition } from '#app/testing/small-edition.ts'

const edition = smallEdition()
const days = { opening: '2027-01-11', closing: '2027-02-05' }

function check(
	fields: readonly Field[],
	form: Form,
	more: { mode?: 'draft' | 'strict'; others?: Answers; definition?: EditionDefinition } = {},
): SectionReading {
	const section = {
		key: 's',
		title: say('s'),
		summary: say('s'),
		kind: 'questions' as const,
		fields: [...fields],
	}
	return validateSection(section, form, {
		definition: more.definition ?? { ...edition, sections: [section, ...edition.sections] },
		days,
		today: '2027-01-26',
		others: more.others ?? {},
		mode: more.mode ?? 'strict',
	})
}
function codes(reading: SectionReading): string[] {
	return reading.errors.map(({ input, code }) => `${input}: ${code}`)
}

test('a blank form is fine as a draft and incomplete when strict', () => {
	const fields = [
		field('a', 'text'),
		field('b', 'integer'),
		field('c', 'choice', { options: [{ key: 'x', label: say('x') }] }),
		field('d', 'date'),
		field('e', 'phone'),
		field('f', 'budget'),
		field('g', 'consent'),
		field('h', 'long_text', { required: false }),
	]
	expect(check(fields, {}, { mode: 'draft' })).toEqual({ values: {}, errors: [], warnings: [] })
	expect(codes(check(fields, { a: '  ', b: '' }))).toEqual([
		'a: application.answer-missing',
		'b: application.number-missing',
		'c: application.choice-missing',
		'd.day: application.date-missing',
		'e: application.phone-missing',
		'f.1.label: application.budget-missing',
		'g: application.consent-missing',
	])
})

test('text: too long is kept as typed and said at once; too short waits for the strict check', () => {
	const title = field('t', 'text', { min: 5, max: 10 })
	expect(check([title], { t: 'a'.repeat(10) })).toMatchObject({ values: { t: 'a'.repeat(10) }, errors: [] })
	expect(check([title], { t: 'a'.repeat(11) }, { mode: 'draft' })).toEqual({
		values: { t: { raw: { t: 'a'.repeat(11) } } },
		errors: [{ field: 't', input: 't', code: 'application.text-too-long', details: { max: 10, length: 11 } }],
		warnings: [],
	})
	expect(check([title], { t: 'abcd' }, { mode: 'draft' })).toMatchObject({
		values: { t: 'abcd' },
		errors: [],
	})
	expect(codes(check([title], { t: 'abcd' }))).toEqual(['t: application.text-too-short'])
})

test('names by script, where a Latin brand inside an Arabic name is fine', () => {
	const arabic = field('n', 'text', { script: 'arabic' })
	const latin = field('n', 'text', { script: 'latin' })
	expect(codes(check([arabic], { n: 'تعاونية زهر اللوز' }))).toEqual([])
	expect(codes(check([arabic], { n: 'تعاونية زهر اللوز BIO 2' }))).toEqual([])
	expect(codes(check([arabic], { n: 'Coopérative' }))).toEqual(['n: application.letters-arabic-expected'])
	expect(codes(check([arabic], { n: '123' }))).toEqual(['n: application.letters-arabic-expected'])
	expect(codes(check([latin], { n: 'Coopérative Œillet' }))).toEqual([])
	expect(codes(check([latin], { n: 'زهر اللوز' }))).toEqual(['n: application.letters-latin-expected'])
})

test('digits only, in any digits and spacing', () => {
	const tax = field('t', 'text', { digitsOnly: true })
	expect(check([tax], { t: '١٢ ٣٤-56' }).values).toEqual({ t: '123456' })
	expect(codes(check([tax], { t: '12a' }, { mode: 'draft' }))).toEqual(['t: application.digits-expected'])
})

test('advice on words warns and never refuses', () => {
	const idea = field('i', 'long_text', { advisedWords: { from: 3, to: 4 } })
	expect(check([idea], { i: 'un deux trois' })).toMatchObject({ errors: [], warnings: [] })
	expect(check([idea], { i: 'un deux' }).warnings).toEqual([
		{ field: 'i', input: 'i', code: 'application.words-few', details: { words: 2, from: 3, to: 4 } },
	])
	expect(check([idea], { i: '1 2 3 4 5' }).warnings[0]?.code).toBe('application.words-many')
})

test('numbers: Arabic-Indic digits, thousands, limits; a bad one keeps its text', () => {
	const members = field('m', 'integer', { min: 1, max: 5000 })
	expect(check([members], { m: '١٢' }).values).toEqual({ m: 12 })
	expect(check([members], { m: '1 250' }).values).toEqual({ m: 1250 })
	expect(check([members], { m: 'douze' }, { mode: 'draft' })).toEqual({
		values: { m: { raw: { m: 'douze' } } },
		errors: [{ field: 'm', input: 'm', code: 'shared.number-unreadable' }],
		warnings: [],
	})
	expect(codes(check([members], { m: '0' }))).toEqual(['m: application.number-too-small'])
	expect(codes(check([members], { m: '5000' }))).toEqual([])
	expect(codes(check([members], { m: '5001' }))).toEqual(['m: application.number-too-large'])
	expect(codes(check([field('w', 'integer')], { w: '-1' }))).toEqual(['w: application.number-too-small'])
	expect(codes(check([field('w', 'money')], { w: '50,000' }))).toEqual(['w: shared.number-ambiguous'])
})

test('capital under 1,000 is questioned', () => {
	const capital = field('c', 'money', { advisedMin: 1000 })
	expect(check([capital], { c: '999 DH' })).toMatchObject({
		values: { c: 999 },
		errors: [],
		warnings: [{ code: 'application.number-unusually-low', details: { min: 1000 } }],
	})
	expect(check([capital], { c: '1.000 درهم' })).toMatchObject({ values: { c: 1000 }, warnings: [] })
})

test('a part never exceeds any of its wholes', () => {
	const [members] = edition.sections.filter(({ key }) => key === 'members')
	const fields = members?.fields ?? []
	const form = { members_total: '12', women: '9', youth: '4', women_youth: '4', capital_mad: '5000' }
	expect(codes(check(fields, form))).toEqual([])
	expect(codes(check(fields, { ...form, women: '13' }))).toEqual(['women: application.part-over-whole'])
	expect(check(fields, { ...form, women_youth: '5' }).errors).toEqual([
		{
			field: 'women_youth',
			input: 'women_youth',
			code: 'application.part-over-whole',
			details: { part: 5, whole: 4 },
		},
	])
	expect(codes(check(fields, { ...form, women: '13' }, { mode: 'draft' }))).toEqual([])
})

test('two thirds exactly warns with the number missing, and does not block', () => {
	const fields = edition.sections.find(({ key }) => key === 'members')?.fields ?? []
	const form = { members_total: '9', women: '6', youth: '0', women_youth: '0', capital_mad: '5000' }
	expect(check(fields, form, { definition: edition })).toMatchObject({
		errors: [],
		warnings: [
			{ code: 'application.share-not-reached', details: { part: 6, total: 9, needed: 7, missing: 1 } },
		],
	})
	expect(check(fields, { ...form, women: '7' }, { definition: edition }).warnings).toEqual([])
})

test('choices exist; "other" asks for words', () => {
	const sector = edition.sections[0]?.fields.find(({ key }) => key === 'sector')
	const fields = sector ? [sector] : []
	expect(check(fields, { sector: 'argan', sector_other: 'left over' }).values).toEqual({ sector: 'argan' })
	expect(check(fields, { sector: 'other', sector_other: ' أعشاب ' }).values).toEqual({
		sector: 'other',
		sector_other: 'أعشاب',
	})
	expect(codes(check(fields, { sector: 'other' }))).toEqual(['sector_other: application.other-missing'])
	expect(codes(check(fields, { sector: 'other' }, { mode: 'draft' }))).toEqual([])
	expect(codes(check(fields, { sector: 'forged' }, { mode: 'draft' }))).toEqual([
		'sector: application.choice-unknown',
	])
})

test('dates in three parts', () => {
	const born = field('b', 'date')
	expect(check([born], { 'b.day': '٧', 'b.month': '5', 'b.year': '1991' }).values).toEqual({
		b: '1991-05-07',
	})
	expect(codes(check([born], { 'b.day': '31', 'b.month': '2', 'b.year': '1991' }))).toEqual([
		'b.day: application.date-unreadable',
	])
	expect(codes(check([born], { 'b.day': '3', 'b.month': 'mai', 'b.year': '1991' }))).toEqual([
		'b.month: application.date-unreadable',
	])
	expect(codes(check([born], { 'b.day': '3', 'b.month': '5', 'b.year': '91' }))).toEqual([
		'b.year: application.date-year',
	])
	const part = { 'b.day': '3', 'b.month': '5', 'b.year': '' }
	expect(check([born], part, { mode: 'draft' })).toEqual({
		values: { b: { raw: part } },
		errors: [],
		warnings: [],
	})
	expect(codes(check([born], part))).toEqual(['b.year: application.date-part-missing'])
	expect(codes(check([born], { 'b.day': '26', 'b.month': '1', 'b.year': '2027' }))).toEqual([])
	expect(codes(check([born], { 'b.day': '27', 'b.month': '1', 'b.year': '2027' }))).toEqual([
		'b.day: application.date-future',
	])
})

test('registered after opening warns', () => {
	const registered = field('r', 'date', { fact: 'registeredOn' })
	const on = (day: string) => check([registered], { 'r.day': day, 'r.month': '1', 'r.year': '2027' })
	expect(on('11').warnings).toEqual([])
	expect(on('12')).toMatchObject({ errors: [], warnings: [{ code: 'application.registered-late' }] })
})

test('age outside the band warns, on the field that the rule names', () => {
	const definition = smallEdition({
		eligibility: {
			...edition.eligibility,
			age: { min: 18, max: 35, reference: 'closing', field: 'born_on' },
		},
	})
	const fields = [field('born_on', 'date')]
	const born = (year: string) =>
		check(fields, { 'born_on.day': '5', 'born_on.month': '2', 'born_on.year': year }, { definition }).warnings
	expect(born('2009')).toEqual([])
	expect(born('1991')).toMatchObject([
		{ code: 'application.age-outside', details: { years: 36, on: '2027-02-05' } },
	])
})

test('a province belongs to the region, also when the region is in another section', () => {
	const fields = edition.sections[0]?.fields.filter(({ key }) => key === 'region' || key === 'province') ?? []
	expect(codes(check(fields, { region: '9', province: '09.002' }))).toEqual([
		'region: application.choice-unknown',
		'province: application.choice-unknown',
	])
	expect(codes(check(fields, { region: '09', province: '09.001' }))).toEqual([])
	expect(codes(check(fields, { region: '09', province: '08.401' }))).toEqual([
		'province: application.province-elsewhere',
	])
	expect(codes(check(fields, { region: '08', province: '08.401' }))).toEqual([])
	expect(
		codes(check(fields.slice(1), { province: '08.401' }, { definition: edition, others: { region: '09' } })),
	).toEqual(['province: application.province-elsewhere'])
})

test('ICE blocks on its length and warns on its checksum', () => {
	const ice = field('i', 'ice')
	expect(check([ice], { i: '001 561 191 000 066' })).toEqual({
		values: { i: '001561191000066' },
		errors: [],
		warnings: [],
	})
	expect(check([ice], { i: '001561191000065' })).toMatchObject({
		errors: [],
		warnings: [{ code: 'application.ice-checksum' }],
	})
	expect(codes(check([ice], { i: '0015' }, { mode: 'draft' }))).toEqual(['i: cooperative.ice-not-15-digits'])
})

test('phones become +212; one that gets no SMS warns; e-mails are lower case', () => {
	const fields = [field('p', 'phone'), field('e', 'email', { required: false })]
	expect(check(fields, { p: '٠٦ ١٢ ٣٤ ٥٦ ٧٨', e: 'A@B.MA' })).toEqual({
		values: { p: '+212612345678', e: 'a@b.ma' },
		errors: [],
		warnings: [],
	})
	expect(check(fields, { p: '0522123456' }).warnings).toMatchObject([{ code: 'application.phone-no-sms' }])
	expect(check(fields, { p: '12', e: 'x' }, { mode: 'draft' })).toMatchObject({
		values: { p: { raw: { p: '12' } }, e: { raw: { e: 'x' } } },
		errors: [{ code: 'people.phone-unreadable' }, { code: 'people.email-unreadable' }],
	})
})

test('an identity card of another shape only warns', () => {
	const card = field('c', 'national_id')
	expect(check([card], { c: ' ab 123456 ' })).toEqual({ values: { c: 'AB123456' }, errors: [], warnings: [] })
	expect(check([card], { c: '123' })).toMatchObject({
		values: { c: '123' },
		errors: [],
		warnings: [{ code: 'application.national-id-unusual' }],
	})
})

const budget = field('b', 'budget')
const twoLines = {
	'b.1.label': 'مجفف شمسي',
	'b.1.amount': '35.000',
	'b.1.fund': 'prize',
	'b.3.label': 'Étiquettes',
	'b.3.amount': '١٥٠٠٠',
	'b.3.fund': 'own',
	'b.total': '50 000 DH',
}

test('a budget whose lines make the total', () => {
	expect(check([budget], twoLines)).toEqual({
		values: {
			b: {
				lines: [
					{ label: 'مجفف شمسي', amountMad: 35_000, fundedBy: 'prize' },
					{ label: 'Étiquettes', amountMad: 15_000, fundedBy: 'own' },
				],
				totalMad: 50_000,
			},
		},
		errors: [],
		warnings: [],
	})
})

test('a total that differs is kept, and said when strict', () => {
	const form = { ...twoLines, 'b.total': '49000' }
	expect(check([budget], form, { mode: 'draft' })).toMatchObject({
		values: { b: { totalMad: 49_000 } },
		errors: [],
	})
	expect(check([budget], form).errors).toEqual([
		{
			field: 'b',
			input: 'b.total',
			code: 'application.budget-sum-differs',
			details: { lines: 50_000, total: 49_000 },
		},
	])
	expect(codes(check([budget], { ...twoLines, 'b.total': '' }))).toEqual([
		'b.total: application.budget-total-missing',
	])
})

test('the prize pays up to its amount, and not nothing', () => {
	const over = { 'b.1.label': 'x', 'b.1.amount': '50001', 'b.total': '50001' }
	expect(check([budget], over).errors).toMatchObject([
		{ code: 'application.budget-over-prize', details: { requested: 50_001, max: 50_000 } },
	])
	expect(codes(check([budget], { ...over, 'b.1.amount': '50000', 'b.total': '50000' }))).toEqual([])
	expect(codes(check([budget], { ...over, 'b.1.fund': 'own' }))).toEqual([
		'b.1.amount: application.budget-nothing-asked',
	])
})

test('a half-filled line leaves the budget as typed; only what cannot be read is said in a draft', () => {
	const form = { 'b.1.label': 'x', 'b.2.label': 'y', 'b.2.amount': 'cher', 'b.total': '10' }
	const draft = check([budget], form, { mode: 'draft' })
	expect(draft.values).toEqual({ b: { raw: form } })
	expect(codes(draft)).toEqual(['b.2.amount: shared.number-unreadable'])
	expect(codes(check([budget], form))).toEqual([
		'b.1.amount: application.budget-amount-missing',
		'b.2.amount: shared.number-unreadable',
	])
})

test('an answer for readers that says the name is questioned', () => {
	const others = { name_ar: 'تعاونية زهر اللوز' }
	const idea =
		edition.sections.find(({ key }) => key === 'project')?.fields.filter(({ key }) => key === 'idea') ?? []
	const said = check(idea, { idea: 'نحن تعاونيّة «زهر اللوز» من الجنوب' }, { definition: edition, others })
	expect(said.warnings.map(({ code }) => code)).toEqual(['application.names-cooperative'])
	const silent = check(idea, { idea: 'نجفف اللوز بالشمس منذ سنتين' }, { definition: edition, others })
	expect(silent.warnings).toEqual([])
})

test('inputs that the section does not have are ignored', () => {
	expect(check([field('a', 'text')], { a: 'x', forged: 'y', status: 'admissible' }).values).toEqual({
		a: 'x',
	})
})

test('what is stored, shown and read again is the same', () => {
	const fields = [
		...(edition.sections[0]?.fields ?? []),
		...(edition.sections[1]?.fields ?? []),
		{ ...budget, key: 'budget' },
	]
	const stored: Answers = {
		name_ar: 'تعاونية زهر اللوز',
		ice: '001561191000066',
		registered_on: '2019-10-03',
		born_on: { raw: { 'born_on.day': '7', 'born_on.month': '' } },
		sector: 'other',
		sector_other: 'أعشاب',
		phone: '+212612345678',
		women: 9,
		members_total: { raw: { members_total: 'douze' } },
		budget: { lines: [{ label: 'x', amountMad: 1200, fundedBy: 'own' }], totalMad: null },
	}
	const form = toForm(fields, stored)
	const again = check(fields, form, { mode: 'draft', definition: edition }).values
	expect(again).toEqual({
		...stored,
		born_on: { raw: { 'born_on.day': '7', 'born_on.month': '', 'born_on.year': '' } },
	})
	expect(toForm(fields, again)).toMatchObject(form)
})

test('stored answers are checked as a form is', () => {
	const [section] = edition.sections.filter(({ key }) => key === 'declaration')
	if (!section) throw new Error('no declaration')
	const context = { definition: edition, days, today: '2027-01-26', others: {}, mode: 'strict' as const }
	expect(codes(validateStored(section, { processing: true }, context))).toEqual([
		'declaration: application.consent-missing',
	])
	expect(validateStored(section, { processing: true, declaration: true }, context).errors).toEqual([])
})
