import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Words found outside the catalogs in these files, as `path:line  word`. */
function wordsIn(files: Record<string, string>): string[] {
	const root = mkdtempSync(path.join(tmpdir(), 'words-'))
	for (const [file, source] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
		writeFileSync(path.join(root, file), source)
	}
	const run = spawnSync(process.execPath, ['app/commands/check-words.mjs', '--root', root], {
		encoding: 'utf8',
	})
	const lines = run.stderr.split('\n').slice(1, -1)
	expect(run.status).toBe(lines.length ? 1 : 0)
	return lines.map((line) => line.trim())
}

const home = 'app/routes/public/home.tsx'

const caught = [
	['<p>Bonjour</p>', 'Bonjour'],
	['<p>{words.title} the end</p>', 'the end'],
	["<p>{'Bonjour'}</p>", 'Bonjour'],
	["<p>{isOpen ? 'open' : null}</p>", 'open'],
	["<p>{isOpen && 'open'}</p>", 'open'],
	["<p>{name ?? 'nobody'}</p>", 'nobody'],
	['<p>{`Page ${n}`}</p>', 'Page'],
	['<>loose</>', 'loose'],
	['<button aria-label="Close" />', 'Close'],
	["<img alt={'a map'} />", 'a map'],
	['<input placeholder="LM27" />', 'LM27'],
	['<Field label="Name" />', 'Name'],
	['<Field hint={`in ${unit}, whole`} />', 'in'],
	['<p>العربية</p>', 'العربية'],
	['<p className="ⵜⴰⵎⴰⵣⵉⵖⵜ" />', 'ⵜⴰⵎⴰⵣⵉⵖⵜ'],
] as const

const passing = [
	'<p>{words.title}</p>',
	'<p> · → 12,5 % </p>',
	'<p>&nbsp;&middot;</p>',
	'<a className="btn btn--go" href="/x" id="Main">{words.more}</a>',
	'<input name="label" type="text" autoComplete="one-time-code" />',
	'<p>{status === "open" ? words.open : words.closed}</p>',
	'<abbr>PDF</abbr>',
	'<bdi>LM27-0142-K7</bdi>',
	'<b lang="ar">تتويج</b>',
	'<Icon name="arrow" title={words.next} />',
]

test('words in markup are caught, names and signs pass', () => {
	const file = (markup: string, index: number) => [
		`app/routes/p${index}.tsx`,
		`export default () => ${markup}\n`,
	]
	const markups = [...caught.map(([markup]) => markup), ...passing]
	const lines = wordsIn(Object.fromEntries(markups.map(file)))
	const found = (markup: string) =>
		lines.filter((line) => line.startsWith(`app/routes/p${markups.indexOf(markup)}.tsx:`))
	for (const [markup, word] of caught) {
		expect([markup, found(markup)[0]]).toEqual([
			markup,
			`app/routes/p${markups.indexOf(markup)}.tsx:1  ${word}`,
		])
	}
	for (const markup of passing) expect([markup, found(markup)]).toEqual([markup, []])
})

test('titles of pages and bodies of responses are words', () => {
	const source = [
		"export const meta = () => [{ title: 'Home' }]",
		"export const loader = () => new Response('Not found here', { status: 404 })",
		"export const handle = { label: 'home', body: 'plain' }",
	].join('\n')
	expect(wordsIn({ [home]: source })).toEqual([`${home}:1  Home`, `${home}:2  Not found here`])
})

test('Arabic, Tifinagh and French strings are caught in every source, and escapes are not', () => {
	const source = "export const a = 'درهم'\nexport const b = `ⵉⵙⴷⴰⵡⵏ ${a}`\nexport const c = 'Coopérative'\n"
	expect(wordsIn({ 'app/server/mail/x.server.ts': source })).toEqual([
		'app/server/mail/x.server.ts:1  درهم',
		'app/server/mail/x.server.ts:2  ⵉⵙⴷⴰⵡⵏ',
		'app/server/mail/x.server.ts:3  Coopérative',
	])
	expect(
		wordsIn({ 'app/server/x.server.ts': "export const zero = '\\u0660'\n// درهم in a comment\n" }),
	).toEqual([])
})

test('words, data and tests may write', () => {
	const source = "export const a = 'درهم'\n"
	const files = [
		'app/i18n/format.ts',
		'prisma/seeds/prize.ts',
		'app/server/x.server.test.ts',
		'app/testing/a.ts',
	]
	expect(wordsIn(Object.fromEntries(files.map((file) => [file, source])))).toEqual([])
	expect(wordsIn({ 'app/domain/jury/names.ts': source })).toEqual(['app/domain/jury/names.ts:1  درهم'])
})
