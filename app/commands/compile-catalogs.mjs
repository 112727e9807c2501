/**
 * Compiles app/i18n/<language>/<namespace>.json (flat `key → ICU message`) to app/i18n/generated/, and refuses
 * catalogs that differ between languages. Plain JavaScript: `npm start` runs it before anything is built.
 *
 *   node app/commands/compile-catalogs.mjs [--from app/i18n] [--to app/i18n/generated] [--check]
 *
 * `--check` reads and reports, and writes nothing. Exit code 1 with a list when something is wrong.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const LANGUAGES = ['ar', 'fr', 'zgh', 'en']

/** The plural categories each language must write out; `tolerated` ones may be there. */
const CATEGORIES = {
	ar: { required: ['zero', 'one', 'two', 'few', 'many', 'other'], tolerated: [] },
	fr: { required: ['one', 'other'], tolerated: ['many'] },
	en: { required: ['one', 'other'], tolerated: [] },
	zgh: { required: ['one', 'other'], tolerated: [] },
}

/** Formats a message may name, `{amount, money}`: functions of app/i18n/message-figures.ts. */
const FIGURES = ['count', 'money', 'percent', 'bytes']

/** Neither CLDR nor Intl has a rule for zgh; theirs would follow the machine's language. Awaits a speaker's word. */
function zgh(n) {
	return n == 0 || n == 1 ? 'one' : 'other'
}
zgh.cardinals = ['one', 'other']
zgh.ordinals = ['other']

/** Reads every catalog. → `{ texts: { ar: { home: { key: message } } }, faults, digest }` */
function readCatalogs(folder) {
	const faults = []
	const digest = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
	const texts = {}
	for (const language of LANGUAGES) {
		texts[language] = {}
		const inside = path.join(folder, language)
		const files = existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith('.json')) : []
		for (const file of files.sort()) {
			const source = readFileSync(path.join(inside, file), 'utf8')
			digest.update(`${language}/${file}\0${source}\0`)
			const namespace = path.basename(file, '.json')
			texts[language][namespace] = readOne(source, `${language}/${file}`, faults)
		}
	}
	return { texts, faults, digest: digest.digest('hex') }
}

function readOne(source, name, faults) {
	try {
		const messages = JSON.parse(source)
		const seen = new Set()
		for (const [, key] of source.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)) {
			if (seen.has(key)) faults.push(`${name}: "${key}" stands there twice`)
			seen.add(key)
		}
		const strays = Object.entries(messages).filter(([, value]) => typeof value !== 'string')
		for (const [key] of strays)
			faults.push(`${name}: "${key}" is not a text (catalogs are flat: key → message)`)
		return Object.fromEntries(Object.entries(messages).filter(([, value]) => typeof value === 'string'))
	} catch (error) {
		faults.push(`${name}: not readable as JSON (${error.message})`)
		return {}
	}
}

/** Faults of all catalogs together, and the parameters of each message as TypeScript types. */
function inspect(texts, parse) {
	const faults = []
	const shapes = {}
	const namespaces = [...new Set(LANGUAGES.flatMap((language) => Object.keys(texts[language])))].sort()
	for (const namespace of namespaces) {
		shapes[namespace] = {}
		const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(texts[language][namespace] ?? {})))
		for (const key of [...keys].sort()) {
			shapes[namespace][key] = inspectMessage(texts, namespace, key, parse, faults)
		}
	}
	return { faults, shapes }
}

/** One key in four languages. Returns the Arabic message's parameters, which the others must share. */
function inspectMessage(texts, namespace, key, parse, faults) {
	let shape
	for (const language of LANGUAGES) {
		const name = `${language}/${namespace}.json: "${key}"`
		const message = texts[language][namespace]?.[key]
		if (message === undefined) {
			faults.push(`${name} is missing`)
			continue
		}
		if (message.trim() === '') {
			if (language !== 'zgh') faults.push(`${name} is empty`)
			continue
		}
		const parameters = parametersOf(message, language, name, parse, faults)
		shape ??= parameters
		const [mine, theirs] = [Object.keys(parameters).sort(), Object.keys(shape).sort()]
		if (mine.join() !== theirs.join()) {
			faults.push(`${name} uses {${mine.join(', ')}}, the first language uses {${theirs.join(', ')}}`)
		}
		for (const parameter of mine) {
			if (shape[parameter] && shape[parameter] !== parameters[parameter]) {
				shape[parameter] = narrower(shape[parameter], parameters[parameter])
			}
		}
	}
	return shape ?? {}
}

/** A parameter that one language only prints and another counts by must be a number in both. */
function narrower(a, b) {
	return a === 'string | number' ? b : a
}

function parametersOf(message, language, name, parse, faults) {
	const { required, tolerated } = CATEGORIES[language]
	const out = {}
	const note = (parameter, type) => {
		out[parameter] = out[parameter] ? narrower(out[parameter], type) : type
	}
	const visit = (tokens) => {
		for (const token of tokens) {
			if (token.type === 'argument') note(token.arg, 'string | number')
			if (token.type === 'function') {
				if (!FIGURES.includes(token.key)) {
					faults.push(
						`${name}: no format "${token.key}" (${FIGURES.join(', ')}); or pass the text ready made`,
					)
				}
				note(token.arg, 'number')
			}
			if (token.type === 'plural' || token.type === 'selectordinal') {
				note(token.arg, 'number')
				const has = token.cases.map((one) => one.key)
				const missing = token.type === 'plural' ? required.filter((category) => !has.includes(category)) : []
				if (missing.length) faults.push(`${name}: plural of "${token.arg}" lacks ${missing.join(', ')}`)
			}
			if (token.type === 'select') {
				const keys = token.cases.map((one) => one.key).filter((one) => one !== 'other')
				note(token.arg, [...keys.sort().map((one) => `'${one}'`), '(string & {})'].join(' | '))
			}
			for (const one of token.cases ?? []) visit(one.tokens)
		}
	}
	try {
		visit(parse(message, { cardinal: [...required, ...tolerated], strictPluralKeys: true }))
	} catch (error) {
		faults.push(`${name}: ${error.message.split('\n')[0]}`)
	}
	return out
}

/** Messages without parameters become strings, the others functions. An empty zgh message is left out. */
function writeModule(language, texts, shapes, MessageFormat, compileModule) {
	const figure = (id) => ({ formatter: () => '', id, module: '../message-figures.ts' })
	const format = new MessageFormat(language === 'zgh' ? zgh : language, {
		strictPluralKeys: true,
		returnType: 'string',
		customFormatters: Object.fromEntries(FIGURES.map((name) => [name, figure(name)])),
	})
	const counted = {}
	const namespaces = Object.entries(shapes).map(([namespace, messages]) => {
		const property = camel(namespace)
		counted[property] = {}
		const lines = []
		for (const [key, shape] of Object.entries(messages)) {
			const message = texts[language][namespace][key]
			if (message.trim() === '') continue
			if (Object.keys(shape).length) counted[property][key] = message
			else lines.push(`\t\t${quoted(key)}: ${quoted(format.compile(message)({}))},\n`)
		}
		return `\t${property}: {\n${lines.join('')}\t\t...compiled.${property},\n\t},\n`
	})
	const compiled = withHouseFigures(compileModule(format, counted))
	return `${HEAD}${compiled.replace('export default ', 'const compiled = ')}\n\nexport default {\n${namespaces.join('')}}\n`
}

/** `#` gets the house's figures: the runtime's own depend on the machine's ICU. */
function withHouseFigures(source) {
	return source.replace(/^import \{ (.*) \} from "@messageformat\/runtime";$/m, (line, list) => {
		const names = list.split(', ')
		if (!names.includes('number')) return line
		const others = names.filter((name) => name !== 'number').join(', ')
		return `import { ${others} } from "@messageformat/runtime";\nimport { number } from "../message-figures.ts";`
	})
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`
const HEAD =
	'// Generated by app/commands/compile-catalogs.mjs from the JSON files beside this folder. Do not edit.\n'

function writeTypes(shapes) {
	const name = (namespace) => camel(`-${namespace}`) + 'Messages'
	const one = (shape) => {
		const parameters = Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1))
		if (!parameters.length) return 'string'
		return `(values: { ${parameters.map(([parameter, type]) => `${parameter}: ${type}`).join('; ')} }) => string`
	}
	const interfaces = Object.entries(shapes).map(
		([namespace, messages]) =>
			`export interface ${name(namespace)} {\n${Object.entries(messages)
				.map(([key, shape]) => `\t${quoted(key)}: ${one(shape)}\n`)
				.join('')}}\n`,
	)
	const all = Object.keys(shapes).map((namespace) => `\t${camel(namespace)}: ${name(namespace)}\n`)
	const partial =
		'/** Tamazight: keys without a text yet are absent. */\n' +
		'export type PartialMessages = { [Namespace in keyof Messages]: Partial<Messages[Namespace]> }\n'
	return `${HEAD}\n${interfaces.join('\n')}\nexport interface Messages {\n${all.join('')}}\n\n${partial}`
}

function writeDeclaration(language) {
	const type = language === 'zgh' ? 'PartialMessages' : 'Messages'
	return `${HEAD}import type { ${type} } from './messages.ts'\n\ndeclare const messages: ${type}\nexport default messages\n`
}

async function main() {
	const option = (name, otherwise) => {
		const at = process.argv.indexOf(name)
		return path.resolve(at < 0 ? otherwise : process.argv[at + 1])
	}
	const from = option('--from', path.join(here, '../i18n'))
	const to = option('--to', path.join(from, 'generated'))
	const checkOnly = process.argv.includes('--check')
	const { texts, faults, digest } = readCatalogs(from)
	const stamp = path.join(to, '.stamp')
	if (!checkOnly && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0

	const { parse } = await import('@messageformat/parser')
	const { faults: found, shapes } = inspect(texts, parse)
	faults.push(...found)
	if (faults.length) {
		console.error(
			`The catalogs do not agree (${faults.length}):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
		)
		return 1
	}
	if (checkOnly) return 0

	const { default: core } = await import('@messageformat/core')
	const { default: compileModule } = await import('@messageformat/core/compile-module.js')
	const MessageFormat = core.default ?? core
	const files = { 'messages.ts': writeTypes(shapes) }
	for (const language of LANGUAGES) {
		files[`${language}.d.ts`] = writeDeclaration(language)
		files[`${language}.js`] = writeModule(language, texts, shapes, MessageFormat, compileModule)
	}
	save(to, files, digest)
	return 0
}

/** Writes beside and renames, so that a server reading the folder never meets half a file. The stamp comes last. */
function save(folder, files, digest) {
	mkdirSync(folder, { recursive: true })
	const wanted = new Set([...Object.keys(files), '.stamp'])
	for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(path.join(folder, name))
	for (const [name, content] of [...Object.entries(files), ['.stamp', digest]]) {
		const target = path.join(folder, name)
		if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
		writeFileSync(`${target}.${process.pid}`, content)
		renameSync(`${target}.${process.pid}`, target)
	}
}

process.exitCode = await main()
