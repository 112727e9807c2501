import type { Portal } from './server.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form of a page as a browser without scripts would send it, no button pressed. */
export async function readPageForm(
	{ portal }: { portal: Portal },
	cookie: string,
	path: string,
	id: string,
): Promise<Fields> {
	const answer = await fetch(portal.url + path, { headers: { Cookie: cookie }, redirect: 'manual' })
	const html = await answer.text()
	const form = new RegExp(`<form[^>]*\\bid="${id}"[^>]*>([\\s\\S]*?)</form>`).exec(html)?.[1]
	if (form === undefined) throw new Error(`${path} has no form ${id} (${answer.status})`)
	const outside = [...html.matchAll(/<(?:input|textarea|select)[^>]*>/g)].map(([tag]) => tag)
	const own = outside.filter((tag) => attribute(tag, 'form') === id).join('')
	const fields: Record<string, string[]> = {}
	for (const [name, value] of [...inputsOf(form + own), ...textsOf(form), ...choicesOf(form)])
		(fields[name] ??= []).push(value)
	return fields
}

type Pair = readonly [name: string, value: string]

function inputsOf(html: string): Pair[] {
	return [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]): Pair[] => {
		const name = attribute(tag, 'name')
		const isChoice = /type="(radio|checkbox)"/.test(tag)
		if (!name || (isChoice && !/ checked=""/.test(tag))) return []
		return [[name, attribute(tag, 'value') ?? (isChoice ? 'on' : '')]]
	})
}

function textsOf(html: string): Pair[] {
	return [...html.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
		([, tag = '', text = '']): Pair[] => {
			const name = attribute(tag, 'name')
			return name ? [[name, decode(text)]] : []
		},
	)
}

function choicesOf(html: string): Pair[] {
	return [...html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
		([, tag = '', options = '']): Pair[] => {
			const name = attribute(tag, 'name')
			const [first] = /<option[^>]*>/.exec(options) ?? []
			const [chosen] = /<option[^>]* selected=""[^>]*>/.exec(options) ?? [first]
			return name && chosen ? [[name, attribute(chosen, 'value') ?? '']] : []
		},
	)
}

function attribute(tag: string, name: string): string | undefined {
	const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
	return value === undefined ? undefined : decode(value)
}

/** What React escapes. */
export function decode(text: string): string {
	return text
		.replace(/&#x27;/g, "'")
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
}
