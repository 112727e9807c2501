import { request } from 'node:http'
import type { RecordedAnswer } from './bare-server.ts'

/** One browser, as far as the bench needs one: a cookie jar, pages, forms. */
export type Visitor = {
	readonly cookie: () => string
	/** A page, followed to its end. */
	readonly open: (address: string) => Promise<{ path: string; html: string }>
	/** Sends a form; the answer is not followed. */
	readonly post: (path: string, form: string) => Promise<void>
	/** One answer as it came over the wire, compressed, not followed. */
	readonly record: (path: string, form?: string) => Promise<RecordedAnswer>
}

/** Headers that belong to one connection or one moment, which a recorded answer does not repeat. */
const OWN_HEADERS = /^(connection|keep-alive|transfer-encoding|content-length|date|set-cookie|x-request-id)$/

export function newVisitor(url: string): Visitor {
	const jar = new Map<string, string>()
	const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
	const keep = (headers: readonly string[]) => {
		for (const header of headers) {
			const [pair = ''] = header.split(';')
			const at = pair.indexOf('=')
			jar.set(pair.slice(0, at), pair.slice(at + 1))
		}
	}
	const open = async (address: string) => {
		let next = new URL(address, url)
		for (let steps = 0; steps < 10; steps++) {
			const response = await fetch(next, {
				headers: { cookie: cookie(), accept: 'text/html' },
				redirect: 'manual',
			})
			keep(response.headers.getSetCookie())
			const location = response.headers.get('location')
			const html = await response.text()
			if (!location) {
				if (!response.ok) throw new Error(`${next.pathname} answered ${response.status}`)
				return { path: next.pathname + next.search, html }
			}
			next = new URL(location, next)
		}
		throw new Error(`${address} leads nowhere`)
	}
	const post = async (path: string, form: string) => {
		const response = await fetch(new URL(path, url), {
			method: 'POST',
			headers: headersOf(url, cookie(), true),
			body: form,
			redirect: 'manual',
		})
		keep(response.headers.getSetCookie())
		if (response.status >= 400) throw new Error(`${path} answered ${response.status}`)
	}
	return { cookie, open, post, record: (path, form) => recordAnswer(url, path, cookie(), form) }
}

/** Over `node:http`, which leaves the body compressed. */
function recordAnswer(url: string, path: string, cookie: string, form?: string): Promise<RecordedAnswer> {
	return new Promise((resolve, reject) => {
		const sent = request(
			new URL(path, url),
			{ method: form === undefined ? 'GET' : 'POST', headers: headersOf(url, cookie, form !== undefined) },
			(response) => {
				const chunks: Buffer[] = []
				response.on('data', (chunk: Buffer) => chunks.push(chunk))
				response.on('error', reject)
				response.on('end', () => {
					const kept = Object.entries(response.headers).filter(([name]) => !OWN_HEADERS.test(name))
					const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
					resolve({
						status: response.statusCode ?? 0,
						headers,
						body: Buffer.concat(chunks).toString('base64'),
					})
				})
			},
		)
		sent.on('error', reject)
		sent.end(form)
	})
}

export function headersOf(url: string, cookie: string, posts: boolean): Record<string, string> {
	return {
		cookie,
		accept: 'text/html',
		'accept-encoding': 'gzip',
		...(posts && { 'content-type': 'application/x-www-form-urlencoded', origin: url }),
	}
}

/** Signs a visitor in by a link: opens it and, when it asks for a click, gives it. */
export async function signIn(visitor: Visitor, link: string): Promise<void> {
	const page = await visitor.open(link)
	const form = readForms(page.html).find(
		({ method }) => method === 'post' && page.path.includes('/sign-in/link/'),
	)
	if (form) await visitor.post(page.path, encode(form.fields))
	if (!visitor.cookie().includes('session')) throw new Error(`${link} signed nobody in`)
}

export type ReadForm = {
	readonly id: string | null
	readonly method: string
	readonly fields: readonly (readonly [name: string, value: string])[]
	/** Names and values of its buttons. */
	readonly buttons: readonly (readonly [name: string, value: string])[]
}

/** Forms of a page with what a browser would send of them. Enough of HTML for our own pages. */
export function readForms(html: string): ReadForm[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
		id: attribute(tag, 'id'),
		method: (attribute(tag, 'method') ?? 'get').toLowerCase(),
		fields: [...readInputs(inside), ...readAreas(inside), ...readSelects(inside)],
		buttons: [...inside.matchAll(/<button\b([^>]*)>/g)].flatMap(([, button = '']) => {
			const name = attribute(button, 'name')
			return name ? [[name, attribute(button, 'value') ?? ''] as const] : []
		}),
	}))
}

function readInputs(html: string): [string, string][] {
	return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): [string, string][] => {
		const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
		if (!name || ['submit', 'button', 'file', 'image', 'reset'].includes(type) || / disabled/.test(tag))
			return []
		if ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag)) return []
		return [[name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')]]
	})
}

function readAreas(html: string): [string, string][] {
	return [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
		([, tag = '', text = '']): [string, string][] => {
			const name = attribute(tag, 'name')
			return name ? [[name, plain(text).replace(/^\n/, '')]] : []
		},
	)
}

function readSelects(html: string): [string, string][] {
	return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
		([, tag = '', options = '']): [string, string][] => {
			const name = attribute(tag, 'name')
			const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
			const chosen = all.find((option) => / selected/.test(option)) ?? all[0] ?? ''
			return name ? [[name, attribute(chosen, 'value') ?? '']] : []
		},
	)
}

function attribute(tag: string, name: string): string | null {
	const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)
	return found ? plain(found[1] ?? '') : null
}

function plain(text: string): string {
	return text
		.replaceAll('&quot;', '"')
		.replaceAll('&#x27;', "'")
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
}

export function encode(fields: readonly (readonly [string, string])[]): string {
	return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
}
