import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { refusalText, words } from '#app/i18n/catalog.ts'
import { LANGUAGES } from '#app/i18n/direction.ts'
import { ACTIONS } from '#app/server/journal/actions.server.ts'

/** A code is `stage.what-happened`; every literal of this shape is one, but for the names of acts in the journal. */
const STAGES =
	'shared|people|edition|cooperative|application|upload|screening|jury|scoring|deliberation|publication|' +
	'account|web|journal|clock'
const CODE = new RegExp(`^(${STAGES})\\.[a-z0-9]+(-[a-z0-9]+)*$`)
const acts = new Set<string>(ACTIONS)

type Refusal = { code: string; file: string; details: string[] | null }

/** The codes that the sources of a folder name, with the details' names where a `refuse(…)` or the like gives them. */
function codesIn(folder: string): Refusal[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.|generated/.test(name)).sort()
	return sources.flatMap((name) => codesInFile(`${folder}/${name}`))
}

function codesInFile(file: string): Refusal[] {
	const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
	const found: Refusal[] = []
	const visit = (node: ts.Node) => {
		if (ts.isStringLiteral(node) && CODE.test(node.text)) {
			found.push({ code: node.text, file, details: detailsBeside(node) })
		}
		ts.forEachChild(node, visit)
	}
	visit(tree)
	return found
}

/** `refuse('code', { a, b: 1 })` → a, b; `refuse('code')` → none; elsewhere, or with a spread: not known. */
function detailsBeside(code: ts.StringLiteral): string[] | null {
	const call = code.parent
	if (!ts.isCallExpression(call) || !/^(refuse|issue|warning)$/.test(call.expression.getText())) return null
	const details = call.arguments[call.arguments.indexOf(code) + 1]
	if (!details) return []
	if (!ts.isObjectLiteralExpression(details)) return null
	const names = details.properties.map((property) => property.name?.getText())
	return names.includes(undefined) ? null : names.map(String)
}

const refusals = [
	...codesIn('app/domain'),
	...['app/server', 'app/web', 'app/routes'].flatMap(codesIn).filter(({ code }) => !acts.has(code)),
]
const catalog = JSON.parse(readFileSync('app/i18n/ar/refusal.json', 'utf8')) as Record<string, string>

/** What a message asks for: `{n}`, `{n, plural, …}`. The cases of a plural open with a brace of their own. */
function parametersOf(message: string): string[] {
	return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => String(name)))]
}

test('every refusal has its sentence', () => {
	expect(refusals.length).toBeGreaterThan(50)
	const silent = refusals
		.filter(({ code }) => !(code in catalog))
		.map(({ code, file }) => `${code} (${file})`)
	expect([...new Set(silent)]).toEqual([])
})

test('no sentence waits for a refusal that nobody gives', () => {
	const given = new Set(refusals.map(({ code }) => code))
	expect(Object.keys(catalog).filter((code) => !given.has(code))).toEqual([])
})

test('a refusal brings what its sentence asks for', () => {
	const short = refusals.flatMap(({ code, file, details }) => {
		const asked = parametersOf(catalog[code] ?? '')
		return details === null
			? []
			: asked.filter((name) => !details.includes(name)).map((name) => `${code}: ${name} (${file})`)
	})
	expect(short).toEqual([])
})

test.each(LANGUAGES)('no sentence blames or leaves a hole, in %s', (language) => {
	for (const code of Object.keys(words(language).refusal)) {
		const values = Object.fromEntries(parametersOf(catalog[code] ?? '').map((name) => [name, 3]))
		const sentence = refusalText(language, code, values)
		expect(sentence).not.toMatch(
			/undefined|\bNaN\b|[{}#]|invalid|غير صالح|غير صحيح|please|veuillez|المرجو|يرجى/i,
		)
		expect([code, sentence.length > 12]).toEqual([code, true])
	}
})
