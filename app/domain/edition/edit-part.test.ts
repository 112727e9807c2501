import { expect, test } from 'vitest'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { diffDefinitions } from '#app/domain/edition/diff.ts'
import { editPart, type Edited, type PartTarget } from '#app/domain/edition/edit-part.ts'
import { readDay, readLocalTime, type SentPart } from '#app/domain/edition/part-form.ts'
import { isProposed, itemOf, partOf, PARTS } from '#app/domain/edition/parts.ts'
import { partValues, type PartValues } from '#app/domain/edition/part-values.ts'
import { smallEdition } from '#app/testing/small-edition.ts'
import { lallaAlMoutaaouina2027 } from '../../../prisma/seeds/lalla-al-moutaaouina-2027.ts'
import { solidarityGeneration2027 } from '../../../prisma/seeds/solidarity-generation-2027.ts'

const tools = {
	regions: 12,
	dayOf: (instant: Date) => instant.toISOString().slice(0, 10),
	instantOf: (local: string) => (Number.isNaN(Date.parse(`${local}Z`)) ? null : `${local}:00Z`),
	localOf: (instant: Date) => instant.toISOString().slice(0, 16),
}

function sent(values: PartValues): SentPart {
	const all = (name: string) => {
		const value = values[name]
		return value === undefined ? [] : typeof value === 'string' ? [value] : value
	}
	return { all, get: (name) => all(name)[0] ?? '', has: (name) => all(name).length > 0 }
}

/** Sends a screen as it is shown, with some controls changed; undefined takes a control away. */
function send(
	definition: EditionDefinition,
	part: PartTarget['part'],
	change: Readonly<Record<string, string | readonly string[] | undefined>> = {},
	item: string | null = null,
): Edited {
	const values = { ...partValues(definition, { part, item }, tools), ...change }
	const kept = Object.entries(values).filter((entry): entry is [string, string | readonly string[]] =>
		Boolean(entry[1] !== undefined),
	)
	const edited = editPart(definition, { part, item }, sent(Object.fromEntries(kept)), tools)
	if (!edited) throw new Error(`no ${part} ${item}`)
	return edited
}
function changes(definition: EditionDefinition, edited: Edited): string[] {
	if (!edited.ok) throw new Error(JSON.stringify(edited.faults))
	return diffDefinitions(definition, edited.definition).map(
		({ path, before, after }) => `${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
	)
}
function faults(edited: Edited): string[] {
	return edited.ok ? [] : edited.faults.map(({ field, code }) => `${field} ${code}`)
}

const small = smallEdition()
const lalla = lallaAlMoutaaouina2027

function targets({ sections, documents, rubric }: EditionDefinition): PartTarget[] {
	const on = (part: PartTarget['part']) => (item: string) => ({ part, item })
	return [
		...PARTS.map((part) => ({ part, item: null })),
		...documents.map(({ key }) => key).map(on('documents')),
		...rubric.criteria.map(({ key }) => key).map(on('rubric')),
		...sections
			.flatMap(({ key, fields }) => [key, ...fields.map((field) => `${key}.${field.key}`)])
			.map(on('questions')),
	]
}

test.each([
	['the small edition', small],
	['prize A', lalla],
	['prize B', solidarityGeneration2027],
])('every screen of %s, sent back untouched, changes nothing', (_, definition) => {
	for (const { part, item } of targets(definition))
		expect(send(definition, part, {}, item)).toEqual({ ok: true, definition })
})

test('texts: a theme is written in three languages at once, or not at all', () => {
	expect(send(lalla, 'texts', { 'theme.ar': 'نساء يبنين' })).toMatchObject({ ok: false })
	expect(faults(send(lalla, 'texts', { 'theme.ar': 'نساء يبنين' }))).toEqual([
		'theme.fr edition.text-missing',
		'theme.en edition.text-missing',
	])
	const theme = { 'theme.ar': ' نساء يبنين ', 'theme.fr': 'Bâtir', 'theme.en': 'Building' }
	const edited = send(lalla, 'texts', theme)
	expect(edited.ok && edited.definition.theme).toEqual({ ar: 'نساء يبنين', fr: 'Bâtir', en: 'Building' })
	expect(faults(send(lalla, 'texts', { 'name.fr': ' – ' }))).toEqual(['name.fr edition.text-missing'])
	expect(faults(send(lalla, 'texts', { 'name.en': 'x'.repeat(161) }))).toEqual([
		'name.en edition.text-too-long',
	])
	expect(changes(lalla, send(lalla, 'texts', { 'name.en': 'x'.repeat(160) }))).toHaveLength(1)
})

test('dates: local time in, an instant kept; days and counts', () => {
	expect(
		changes(
			lalla,
			send(lalla, 'dates', { 'calendar.closesAt': '2027-02-04T16:30', 'calendar.graceMinutes': '١٠' }),
		),
	).toEqual([
		'calendar.graceMinutes: 15 → 10',
		'calendar.closesAt: "2027-02-05T16:30:00Z" → "2027-02-04T16:30:00Z"',
	])
	expect(changes(lalla, send(lalla, 'dates', { 'calendar.opensAt': '12/01/2027 09:00' }))).toEqual([
		'calendar.opensAt: "2027-01-11T09:00:00Z" → "2027-01-12T09:00:00Z"',
	])
	expect(faults(send(lalla, 'dates', { 'calendar.closesAt': '2027-02-30T16:30' }))).toEqual([
		'calendar.closesAt edition.date-unreadable',
	])
	expect(faults(send(lalla, 'dates', { 'calendar.decisionOn': 'soon' }))).toEqual([
		'calendar.decisionOn edition.date-unreadable',
	])
	expect(faults(send(lalla, 'dates', { 'calendar.graceMinutes': '121' }))).toEqual([
		'calendar.graceMinutes edition.number-outside',
	])
	expect(faults(send(lalla, 'dates', { 'calendar.completionWorkingDays': 'five' }))).toEqual([
		'calendar.completionWorkingDays edition.number-unreadable',
	])
})

test('dates that come one before the other are refused, and say which', () => {
	expect(faults(send(lalla, 'dates', { 'calendar.closesAt': '2027-01-11T09:00' }))).toEqual([
		'calendar.closesAt edition.dates-out-of-order',
	])
	expect(faults(send(lalla, 'dates', { 'calendar.holidays': '2027-02-23' }))).toEqual([
		'calendar.judgingStartsOn edition.dates-out-of-order',
	])
})

test('holidays: one a line, sorted; none yet and none at all are two answers', () => {
	const holidays = (text: string, none?: string) => {
		const edited = send(lalla, 'dates', { 'calendar.holidays': text, 'calendar.holidays.none': none })
		return edited.ok ? edited.definition.calendar.holidays : faults(edited)
	}
	expect(holidays('11/01/2027\n2027-03-10، ٢٠٢٧-٠١-٠١')).toEqual(['2027-01-01', '2027-01-11', '2027-03-10'])
	expect(holidays('')).toBeNull()
	expect(holidays('', 'on')).toEqual([])
	expect(holidays('2027-02-31')).toEqual(['calendar.holidays edition.date-unreadable'])
})

test('the form asks a cooperative: no screen changes the kinds of applicants that an edition says', () => {
	const forged = {
		'eligibility.applicantTypes': ['cooperative', 'project_holder'],
		'eligibility.minimumMembers': '6',
	}
	expect(changes(lalla, send(lalla, 'eligibility', forged))).toEqual(['eligibility.minimumMembers: 5 → 6'])
	const types: EditionDefinition['eligibility']['applicantTypes'] = ['cooperative', 'project_holder']
	const both = { ...lalla, eligibility: { ...lalla.eligibility, applicantTypes: types } }
	expect(changes(both, send(both, 'eligibility'))).toEqual([])
})

test('eligibility: share and age', () => {
	const none = { 'eligibility.share.of': 'none' }
	const free = send(lalla, 'eligibility', none)
	expect(free.ok && free.definition.eligibility.share).toBeNull()
	expect(
		changes(
			lalla,
			send(lalla, 'eligibility', { 'eligibility.share.strict': 'least', 'eligibility.share.numerator': '1' }),
		),
	).toEqual(['eligibility.share.numerator: 2 → 1', 'eligibility.share.strict: true → false'])
	expect(faults(send(lalla, 'eligibility', { 'eligibility.share.numerator': '3' }))).toEqual([
		'eligibility.share edition.share-over-one',
	])
	const age = {
		'eligibility.age': 'on',
		'eligibility.age.min': '18',
		'eligibility.age.max': '35',
		'eligibility.age.reference': 'closing',
		'eligibility.age.field': 'representative_born_on',
	}
	const aged = send(lalla, 'eligibility', age)
	expect(aged.ok && aged.definition.eligibility.age).toEqual({
		min: 18,
		max: 35,
		reference: 'closing',
		field: 'representative_born_on',
	})
	expect(faults(send(lalla, 'eligibility', { ...age, 'eligibility.age.min': '36' }))).toEqual([
		'eligibility.age.max edition.limits-reversed',
	])
})

test('documents: switches, sizes in megabytes, kinds; what identifies is never shown to readers', () => {
	expect(
		changes(
			small,
			send(small, 'documents', {
				'documents.0.required': undefined,
				'documents.0.maxBytes': '8',
				'documents.0.types': ['application/pdf'],
			}),
		),
	).toEqual([
		'documents.0.required: true → false',
		'documents.0.maxBytes: 10485760 → 8388608',
		'documents.0.types: ["application/pdf","image/jpeg","image/png"] → ["application/pdf"]',
	])
	expect(faults(send(small, 'documents', { 'documents.0.readersSee': 'on' }))).toEqual([
		'documents.0 edition.identity-shown',
	])
	expect(faults(send(small, 'documents', { 'documents.1.types': [] }))).toEqual([
		'documents.1.types edition.choice-missing',
	])
})

test('questions: words and switches of one, never its key, kind or fact', () => {
	const path = 'sections.2.fields.1'
	expect(
		changes(
			small,
			send(
				small,
				'questions',
				{
					[`${path}.label.fr`]: 'Qu’y a-t-il de nouveau ?',
					[`${path}.max`]: '400',
					[`${path}.serves`]: 'impact',
					[`${path}.advisedWords.from`]: '',
					[`${path}.advisedWords.to`]: '',
					[`${path}.key`]: 'other',
				},
				'project.idea',
			),
		),
	).toEqual([
		'sections.2.fields.1.label.fr: "texte idea" → "Qu’y a-t-il de nouveau ?"',
		'sections.2.fields.1.max: 300 → 400',
		'sections.2.fields.1.advisedWords.from: 5 → undefined',
		'sections.2.fields.1.advisedWords.to: 40 → undefined',
		'sections.2.fields.1.serves: "innovation" → "impact"',
	])
	expect(
		faults(send(small, 'questions', { 'sections.0.fields.2.readersSee': 'on' }, 'cooperative.ice')),
	).toEqual(['sections.0.fields.2 edition.identity-shown'])
	expect(
		faults(send(small, 'questions', { 'sections.1.fields.1.required': undefined }, 'members.women')),
	).toEqual(['sections edition.fact-missing'])
	expect(faults(send(small, 'questions', { [`${path}.min`]: '500' }, 'project.idea'))).toEqual([
		'sections.2.fields.1 edition.limits-reversed',
	])
	expect(faults(send(small, 'questions', { [`${path}.serves`]: 'gone' }, 'project.idea'))).toEqual([
		'sections.2.fields.1.serves edition.criterion-unknown',
	])
	expect(changes(small, send(small, 'questions', { 'sections.2.title.ar': 'مشروعكم' }, 'project'))).toEqual([
		'sections.2.title.ar: "نص project" → "مشروعكم"',
	])
	const none = { part: 'questions', item: 'project.gone' } as const
	expect(editPart(small, none, sent({}), tools)).toBeNull()
})

test('weights make 100, and another sum says by how much', () => {
	const edited = send(small, 'rubric', { 'rubric.criteria.0.weight': '45' })
	expect(edited).toEqual({
		ok: false,
		faults: [
			{ field: 'rubric.criteria', code: 'edition.weights-not-100', details: { sum: 105, difference: 5 } },
		],
	})
	const right = send(small, 'rubric', {
		'rubric.criteria.0.weight': '٣٥',
		'rubric.criteria.1.weight': '65',
		'rubric.criteria.0.zeroGoesToJury': 'on',
	})
	expect(changes(small, right)).toEqual([
		'rubric.criteria.0.weight: 40 → 35',
		'rubric.criteria.0.zeroGoesToJury: false → true',
		'rubric.criteria.1.weight: 60 → 65',
	])
	const level = { 'rubric.criteria.1.levels.4.fr': '' }
	expect(faults(send(small, 'rubric', level, 'impact'))).toEqual([
		'rubric.criteria.1.levels.4.fr edition.text-missing',
	])
})

test('reading, awards, sponsors', () => {
	expect(changes(small, send(small, 'reading', { 'reading.neverSameProvince': undefined }))).toEqual([
		'reading.neverSameProvince: true → false',
	])
	expect(faults(send(small, 'reading', { 'reading.readersPerApplication': '0' }))).toEqual([
		'reading.readersPerApplication edition.number-outside',
	])
	expect(faults(send(small, 'awards', { 'awards.seats': '11' }))).toEqual([
		'awards.seats edition.seats-too-few',
	])
	expect(faults(send(small, 'awards', { 'awards.ties.1': 'criterion:impact' }))).toEqual([
		'awards.ties.1 edition.tie-twice',
	])
	expect(
		changes(small, send(small, 'awards', { 'awards.amountMad': '60.000', 'awards.ties.1': '' })),
	).toEqual([
		'awards.amountMad: 50000 → 60000',
		'awards.ties: ["criterion:impact","rural","earlier_registration"] → ["criterion:impact","earlier_registration"]',
	])
	expect(faults(send(small, 'awards', { 'quorum.numerator': '4' }))).toEqual([
		'quorum edition.quorum-over-one',
	])
	const sponsor = {
		'sponsors.1.name.ar': 'راع، عينة',
		'sponsors.1.name.fr': 'Parrain',
		'sponsors.1.name.en': 'Sponsor',
	}
	const sponsored = send(small, 'sponsors', sponsor)
	expect(sponsored.ok && sponsored.definition.sponsors).toEqual([
		{ name: { ar: 'راع، عينة', fr: 'Parrain', en: 'Sponsor' } },
	])
})

test('what the organisers decided is no proposal any more', () => {
	const edited = send(small, 'rubric', { decided: ['rubric.criteria', 'calendar'] })
	expect(edited.ok && edited.definition.proposals).toEqual([])
	expect(edited.ok && edited.definition.rubric.criteria.map(({ origin }) => origin)).toEqual([
		'sourced',
		'sourced',
	])
	expect(isProposed(small, 'rubric.criteria.0.weight')).toBe(true)
	expect(isProposed(small, 'rubric.commentMinimum')).toBe(false)
	const sections = send(lalla, 'questions', { decided: ['sections'] })
	expect(sections.ok && sections.definition.proposals).toEqual(
		lalla.proposals.filter((path) => path !== 'sections'),
	)
})

test('a path names its screen and the piece of it', () => {
	expect(PARTS.map((part) => partOf(part))).toContain('texts')
	expect([partOf('calendar.opensAt'), itemOf(small, 'calendar.opensAt')]).toEqual(['dates', null])
	expect([partOf('quorum'), itemOf(small, 'quorum')]).toEqual(['awards', null])
	expect(itemOf(small, 'rubric.criteria.1.levels.4.fr')).toBe('impact')
	expect(itemOf(small, 'rubric.criteria.1.weight')).toBeNull()
	expect(itemOf(small, 'rubric.criteria')).toBeNull()
	expect(itemOf(small, 'documents.0.hint.fr')).toBe('statutes')
	expect(itemOf(small, 'documents.0.types')).toBeNull()
	expect(itemOf(small, 'sections.2.fields.1')).toBe('project.idea')
	expect(itemOf(small, 'sections.2.title.fr')).toBe('project')
	expect(itemOf(small, 'sections')).toBeNull()
})

test.each([
	['2027-02-05', '2027-02-05'],
	['05/02/2027', '2027-02-05'],
	['5.2.2027', '2027-02-05'],
	['٠٥/٠٢/٢٠٢٧', '2027-02-05'],
	['2027-02-29', null],
	['02/2027', null],
	['', null],
])('day %s', (text, day) => {
	expect(readDay(text)).toBe(day)
})

test.each([
	['2027-02-05T16:30', '2027-02-05T16:30'],
	['2027-02-05 16:30:00', '2027-02-05T16:30'],
	['05/02/2027 9:05', '2027-02-05T09:05'],
	['٠٥/٠٢/٢٠٢٧ ١٦:٣٠', '2027-02-05T16:30'],
	['2027-02-05', null],
	['2027-02-05T1630', null],
])('local time %s', (text, local) => {
	expect(readLocalTime(text)).toBe(local)
})
