import { expect, test } from 'playwright/test'
import { refusalText, words } from '#app/i18n/catalog.ts'
import { openWorldDatabase, type WorldDatabase } from './database.ts'
import { decode, type Fields } from './page-form.ts'
import type { Portal } from './server.ts'
import { cookieOf, serveWorld, type Role, type World } from './world.ts'

export type Language = 'ar' | 'fr'
export type Setting = { portal: Portal; world: World; db: WorldDatabase }
export type Says = (language: Language) => string | readonly string[]

export type BadInput = {
	name: string
	/** Whose session knocks; a text is a `Cookie` header. */
	who?: Role | ((setting: Setting, language: Language) => string)
	/** After the language; with `bare`, the whole path. */
	path: string | ((setting: Setting, language: Language) => string)
	bare?: true
	method?: string
	/** A plain form. */
	form?: Fields | ((setting: Setting, language: Language) => Fields)
	/** Any other body. */
	body?: (setting: Setting, language: Language) => string | FormData
	headers?: Readonly<Record<string, string>>
	/** Brings about what the request meets; runs before the database is looked at. */
	arrange?: (setting: Setting, language: Language) => void | Promise<void>
	status: number
	/** The sentence on the page; of several, one. */
	says?: Says
	/** The code that a script gets, whose sentence its page has. */
	code?: string
	/** Where it leads, after the language. */
	leadsTo?: string | ((setting: Setting) => string)
	/** Tables that even a refusal writes: a draft keeps what was typed, a wrong code is counted. */
	keeps?: readonly string[]
}

/** What saving a part of a draft touches: a refused part is kept as it was typed. */
export const DRAFT = ['Application', 'JournalEntry', 'JournalHead', 'SectionAnswers']

export const refusal =
	(code: string, details?: Readonly<Record<string, string | number>>): Says =>
	(language) =>
		refusalText(language, code, details)

export const page =
	(status: 400 | 404 | 405 | 413): Says =>
	(language) =>
		words(language).common[`page-${status}.title`]

export async function openSetting(): Promise<Setting> {
	const { portal, world } = await serveWorld()
	return { portal, world, db: openWorldDatabase(portal.dataDir) }
}

/** Sends each row in Arabic and in French: right status, right sentence, database as it was. */
export async function sendAll(setting: Setting, rows: readonly BadInput[]): Promise<void> {
	for (const row of rows) {
		for (const language of ['ar', 'fr'] as const) {
			await test.step(`${row.name} · ${language}`, () => sendOne(setting, row, language))
		}
	}
}

async function sendOne(setting: Setting, row: BadInput, language: Language): Promise<void> {
	const name = `${row.name} · ${language}`
	await row.arrange?.(setting, language)
	// Who signs in here has a new session.
	if (typeof row.who === 'function') row.who(setting, language)
	const before = setting.db.digest()
	const answer = await knock(setting, row, language)
	const text = await answer.text()
	expect.soft(answer.status, `${name}: status`).toBe(row.status)
	if (row.says) expect.soft(saysOne(text, row.says(language)), `${name}: sentence`).toBe('')
	if (row.code) {
		expect.soft(codeIn(text), `${name}: code`).toBe(row.code)
		expect.soft(refusalText(language, row.code), `${name}: words`).not.toBe(words(language).common.refusal)
	}
	if (row.leadsTo !== undefined) {
		const to = typeof row.leadsTo === 'string' ? row.leadsTo : row.leadsTo(setting)
		expect.soft(answer.headers.get('location'), `${name}: leads to`).toBe(`/${language}${to}`)
	}
	const after = setting.db.digest()
	const changed = Object.keys(after).filter((table) => after[table] !== before[table])
	const unexpected = changed.filter((table) => !row.keeps?.includes(table))
	expect.soft(unexpected, `${name}: changed tables`).toEqual([])
}

function knock(setting: Setting, row: BadInput, language: Language): Promise<Response> {
	const { portal, world } = setting
	const path = typeof row.path === 'string' ? row.path : row.path(setting, language)
	const form = typeof row.form === 'function' ? row.form(setting, language) : row.form
	const body = form ? encode(form) : row.body?.(setting, language)
	const cookie =
		typeof row.who === 'function' ? row.who(setting, language) : row.who && cookieOf(world, row.who)
	return fetch(`${portal.url}${row.bare ? '' : `/${language}`}${path}`, {
		method: row.method ?? (body === undefined ? 'GET' : 'POST'),
		redirect: 'manual',
		headers: { ...(cookie && { Cookie: cookie }), ...row.headers },
		...(body !== undefined && { body }),
	})
}

export function encode(fields: Fields): URLSearchParams {
	const pairs = Object.entries(fields).flatMap(([name, value]) =>
		(typeof value === 'string' ? [value] : value).map((one) => [name, one]),
	)
	return new URLSearchParams(pairs)
}

/** Nothing when one of the sentences stands in the page; else what does. */
function saysOne(html: string, wanted: string | readonly string[]): string {
	const text = readable(html)
	const sentences = typeof wanted === 'string' ? [wanted] : wanted
	if (sentences.some((sentence) => text.includes(readable(sentence)))) return ''
	return `wanted: ${sentences[0] ?? ''}\nfound: ${text.slice(0, 600)}`
}

/** Text of a page's own part, as eyes read it. */
function readable(html: string): string {
	const [, main = html] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
	const text = main
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<(?!\/?(bdi|b|strong|span)\b)[^>]*>/g, ' ')
		.replace(/<[^>]*>/g, '')
	return decode(text).replace(/\s+/g, ' ').trim()
}

function codeIn(text: string): string {
	try {
		const { message, error } = JSON.parse(text) as { message?: string; error?: string }
		return message ?? error ?? text
	} catch {
		return text.slice(0, 300)
	}
}
