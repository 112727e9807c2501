import { expect, expectTypeOf, test } from 'vitest'
import { isWritten, refusalText, slot, text, weave, words } from '#app/i18n/catalog.ts'
import { LANGUAGES } from '#app/i18n/direction.ts'

test('the six Arabic plurals are six forms', () => {
	const { common } = words('ar')
	expect([0, 1, 2, 3, 11, 100, 102, 1250].map((n) => common['count.files']({ n }))).toEqual([
		'لا ملفات',
		'ملف واحد',
		'ملفان',
		'3 ملفات',
		'11 ملفا',
		'100 ملف',
		'102 ملف',
		'1.250 ملفا',
	])
})

test('French and English count with the house figures', () => {
	expect([0, 1, 2, 1250].map((n) => words('fr').common['count.files']({ n }))).toEqual([
		'Aucun fichier',
		'1 fichier',
		'2 fichiers',
		'1\u202F250 fichiers',
	])
	expect([0, 1, 2, 1250].map((n) => words('en').common['count.files']({ n }))).toEqual([
		'No file',
		'1 file',
		'2 files',
		'1,250 files',
	])
	expect(words('ar').common['count.of']({ done: 38, all: 1161 })).toBe('38 من 1.161')
})

test('an empty Tamazight text is the Arabic one, and says so', () => {
	expect(words('zgh').common['act.save']).toBe('احفظوا')
	expect(words('zgh').common['language.name']).toBe('ⵜⴰⵎⴰⵣⵉⵖⵜ')
	expect(text('zgh', 'common', 'act.save')).toEqual({ text: 'احفظوا', language: 'ar' })
	expect(text('zgh', 'common', 'language.name')).toEqual({ text: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', language: 'zgh' })
	expect(isWritten('zgh', 'common', 'act.save')).toBe(false)
	expect(words('zgh').common['count.files']({ n: 2 })).toBe('ملفان')
})

test('each language answers with its own words', () => {
	expect(LANGUAGES.map((language) => words(language).common['answer.yes'])).toEqual([
		'نعم',
		'Oui',
		'نعم',
		'Yes',
	])
})

test('texts by name are filled', () => {
	expect(text('fr', 'common', 'count.files', { n: 3 })).toEqual({ text: '3 fichiers', language: 'fr' })
	expect(text('en', 'common', 'network.saved', { time: '14:32' }).text).toBe('Saved at 14:32')
})

test('a refusal without a text says so in general', () => {
	expect(refusalText('fr', 'no-such-code')).toBe(words('fr').common.refusal)
	expect(refusalText('fr', 'toString')).toBe(words('fr').common.refusal)
})

test('a refusal is filled with its details, days spoken', () => {
	expect(refusalText('fr', 'upload.too-large', { maxBytes: 10_000_000 })).toBe(
		'Le fichier dépasse 10\u00A0Mo. Photographiez chaque feuille à part, ou envoyez une copie plus légère.',
	)
	expect(refusalText('en', 'application.registered-late', { by: '2027-02-05' })).toBe(
		'The rules ask for registration by 5\u00A0February 2027. An officer will look at your date.',
	)
	expect(refusalText('zgh', 'people.code-wrong', { left: 2 })).toBe(
		refusalText('ar', 'people.code-wrong', { left: 2 }),
	)
})

test('elements are woven into a message where its slots stand', () => {
	const time = { element: 'bdi' }
	const message = words('fr').common['network.saved']({ time: slot('time') })
	expect(weave(message, { time })).toEqual(['Enregistré à ', time])
	expect(weave('no slot', {})).toEqual(['no slot'])
	expect(weave(`${slot('a')}${slot('b')}`, { a: 1, b: 2 })).toEqual([1, 2])
})

test('keys and values are typed', () => {
	expectTypeOf(words('ar').common['act.save']).toEqualTypeOf<string>()
	expectTypeOf(words('ar').common['count.files']).parameter(0).toEqualTypeOf<{ n: number }>()
	// @ts-expect-error a key that no catalog has
	expect(words('ar').common['no.such.key']).toBeUndefined()
})
