import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

type Catalog = Record<string, string>

/** Compiles catalogs written for the test; the same messages in every language unless told. */
function compile(catalogs: { ar: Catalog; fr: Catalog; en: Catalog; zgh?: Catalog }, ...flags: string[]) {
	const from = mkdtempSync(path.join(tmpdir(), 'catalogs-'))
	const empty = Object.fromEntries(Object.keys(catalogs.ar).map((key) => [key, '']))
	for (const [language, messages] of Object.entries({ zgh: empty, ...catalogs })) {
		mkdirSync(path.join(from, language))
		writeFileSync(path.join(from, language, 'page.json'), JSON.stringify(messages, null, '\t'))
	}
	return { from, ...again(from, ...flags) }
}

function again(from: string, ...flags: string[]) {
	const run = spawnSync(process.execPath, ['app/commands/compile-catalogs.mjs', '--from', from, ...flags], {
		encoding: 'utf8',
	})
	return {
		status: run.status,
		faults: run.stderr
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.trim()),
	}
}

const same = (messages: Catalog) => ({ ar: messages, fr: messages, en: messages })
const SIX = 'zero {a} one {b} two {c} few {d} many {e} other {f}'

test('sound catalogs compile, and compile to the same bytes', () => {
	const { from, status, faults } = compile({
		ar: { title: 'عنوان', left: `{n, plural, ${SIX}}` },
		fr: { title: 'Titre', left: '{n, plural, one {#} other {#}}' },
		en: { title: 'Title', left: '{n, plural, one {#} other {#}}' },
	})
	expect({ status, faults }).toEqual({ status: 0, faults: [] })
	const out = path.join(from, 'generated')
	const bytes = () => readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'))
	const first = bytes()
	writeFileSync(path.join(out, '.stamp'), 'old')
	expect(again(from).status).toBe(0)
	expect(bytes()).toEqual(first)
	expect(readFileSync(path.join(out, 'messages.ts'), 'utf8')).toContain(
		"export interface PageMessages {\n\t'left': (values: { n: number }) => string\n\t'title': string\n}",
	)
})

test('French keeps its signs with the word before them, except in a phone message', () => {
	const { from } = compile({
		...same({ asked: 'x', 'code.sms': 'x' }),
		fr: { asked: 'Qui ? « Nous » : vous\u00a0!', 'code.sms': 'Tatwij : code' },
	})
	const french = readFileSync(path.join(from, 'generated/fr.js'), 'utf8')
	expect(french).toContain("'asked': 'Qui\u202f? «\u202fNous\u202f»\u202f: vous\u202f!'")
	expect(french).toContain("'code.sms': 'Tatwij : code'")
})

test('a parameter has the narrowest type that any language gives it', () => {
	const { from, status } = compile({
		ar: { left: `{n, plural, ${SIX}} {kind, select, a {x} other {y}} {name} {sum, money}` },
		fr: { left: '{n} {kind, select, a {x} other {y}} {name} {sum, money}' },
		en: { left: '{n} {kind, select, a {x} other {y}} {name} {sum, money}' },
	})
	expect(status).toBe(0)
	expect(readFileSync(path.join(from, 'generated/messages.ts'), 'utf8')).toContain(
		"(values: { kind: 'a' | (string & {}); n: number; name: string | number; sum: number }) => string",
	)
})

test('what is missing or extra is named', () => {
	const { status, faults } = compile({ ...same({ a: 'x', b: 'y' }), fr: { a: 'x', c: 'z' } })
	expect(status).toBe(1)
	expect(faults).toEqual([
		'fr/page.json: "b" is missing',
		'ar/page.json: "c" is missing',
		'zgh/page.json: "c" is missing',
		'en/page.json: "c" is missing',
	])
})

test('parameters must be the same everywhere, in Tamazight too once it is written', () => {
	const { faults } = compile({ ...same({ a: 'x {n}' }), fr: { a: 'x {m}' }, zgh: { a: 'ⴰ' } })
	expect(faults).toEqual([
		'fr/page.json: "a" uses {m}, the first language uses {n}',
		'zgh/page.json: "a" uses {}, the first language uses {n}',
	])
})

test('Arabic plurals have six forms, French and English two', () => {
	const { faults } = compile({
		ar: { a: '{n, plural, one {x} two {y} other {z}}' },
		fr: { a: '{n, plural, other {x}}' },
		en: { a: '{n, plural, =0 {none} one {x} other {y}}' },
	})
	expect(faults).toEqual([
		'ar/page.json: "a": plural of "n" lacks zero, few, many',
		'fr/page.json: "a": plural of "n" lacks one',
	])
	const few = compile({
		...same({ a: '{n, plural, one {x} few {y} other {z}}' }),
		ar: { a: `{n, plural, ${SIX}}` },
	})
	expect(few.faults.map((fault) => fault.split(':')[0])).toEqual(['fr/page.json', 'en/page.json'])
})

test('only Tamazight may be empty', () => {
	const { faults } = compile({ ...same({ a: 'x' }), en: { a: ' ' }, zgh: { a: '' } })
	expect(faults).toEqual(['en/page.json: "a" is empty'])
})

test('unknown formats, nested objects and broken messages are refused', () => {
	const dates = compile(same({ a: '{d, date}' }))
	expect(dates.faults[0]).toBe(
		'ar/page.json: "a": no format "date" (count, money, percent, bytes); or pass the text ready made',
	)
	const nested = compile(same({ a: { b: 'x' } } as unknown as Catalog), '--check')
	expect(nested.faults[0]).toBe('ar/page.json: "a" is not a text (catalogs are flat: key → message)')
	expect(compile(same({ a: 'x {n' })).status).toBe(1)
})

test('a key written twice is refused: the second would win in silence', () => {
	const { from } = compile(same({ a: 'x' }))
	writeFileSync(path.join(from, 'ar/page.json'), '{\n\t"a": "x",\n\t"a": "y"\n}')
	expect(again(from).faults).toEqual(['ar/page.json: "a" stands there twice'])
})

test('sound messages are written beside a faulty one, and the next run looks again', () => {
	const { from, status } = compile({ ...same({ a: 'x', b: 'y' }), fr: { a: 'x' } })
	expect(status).toBe(1)
	expect(readFileSync(path.join(from, 'generated/ar.js'), 'utf8')).toContain("'a': 'x'")
	expect(again(from).status).toBe(1)
})
