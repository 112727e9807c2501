/**
 * Reads app/i18n/<language>/<namespace>.json and finds where the languages disagree: keys, parameters, plural forms.
 * Used by compile-catalogs.mjs.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
export const LANGUAGES = ['ar', 'fr', 'zgh', 'en']

/** The plural categories each language must write out; `tolerated` ones may be there. */
const CATEGORIES = {
	ar: { required: ['zero', 'one', 'two', 'few', 'many', 'other'], tolerated: [] },
	fr: { required: ['one', 'other'], tolerated: ['many'] },
	en: { required: ['one', 'other'], tolerated: [] },
	zgh: { required: ['one', 'other'], tolerated: [] },
}

/** Formats a message may name, `{amount, money}`: functions of app/i18n/message-figures.ts. */
export const FIGURES = ['count', 'money', 'percent', 'bytes']

/** Reads every catalog. → `{ texts: { ar: { home: { key: message } } }, faults, digest }` */
export function readCatalogs(folder) {
	const faults = []
	const digest = createHash('sha256')
	for (const own of ['read-catalogs.mjs', 'compile-catalogs.mjs'])
		digest.update(readFileSync(path.join(here, own)))
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

/** Faults of all catalogs together, and of each sound message its parameters as TypeScript types. */
export function inspect(texts, parse) {
	const faults = []
	const shapes = {}
	const namespaces = [...new Set(LANGUAGES.flatMap((language) => Object.keys(texts[language])))].sort()
	for (const namespace of namespaces) {
		shapes[namespace] = {}
		const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(texts[language][namespace] ?? {})))
		for (const key of [...keys].sort()) {
			const before = faults.length
			const shape = inspectMessage(texts, namespace, key, parse, faults)
			if (faults.length === before) shapes[namespace][key] = shape
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
		if (parameters === null) continue
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
		return null
	}
	return out
}
