import { data } from '@remix-run/node'

/** A posted form, as text. Files go through app/server/files. */
export type SentForm = {
	/** Which button was pressed: `name="intent"`. */
	intent: string
	/** The first value of a field, trimmed at neither end; '' when absent. */
	get: (name: string) => string
	all: (name: string) => string[]
	has: (name: string) => boolean
	/** Everything typed, to stand on the screen again. */
	typed: Typed
}

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** A field's fault: the code is the key of its sentence in the catalog `refusal`. `field` null concerns the whole form. */
export type FieldFault = {
	field: string | null
	code: string
	details?: Readonly<Record<string, string | number>>
}

/** What an action answers when it does not redirect: what was typed stays on the screen. */
export type FormReply = { typed: Typed; faults: readonly FieldFault[] }

const LARGEST_FORM_BYTES = 1_000_000

/** Reads a form. More than a million bytes is refused (413): announced, before it is read; else as it comes. */
export async function readForm(request: Request): Promise<SentForm> {
	if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_FORM_BYTES) throw tooLarge()
	const body = await readBody(request)
	const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' }
	let form: FormData
	try {
		form = await new Request(request.url, { method: 'POST', headers, body }).formData()
	} catch {
		throw new Response(null, { status: 400 })
	}
	const all = (name: string) =>
		form.getAll(name).map((value) => (typeof value === 'string' ? newlines(value) : ''))
	const typed: Record<string, string | string[]> = {}
	for (const name of new Set(form.keys())) {
		const values = all(name)
		typed[name] = values.length === 1 ? (values[0] ?? '') : values
	}
	return {
		intent: all('intent')[0] ?? '',
		get: (name) => all(name)[0] ?? '',
		all,
		has: (name) => form.has(name),
		typed,
	}
}

/** A body sent in pieces does not say how long it is. */
async function readBody(request: Request): Promise<Blob> {
	const pieces: BlobPart[] = []
	let bytes = 0
	const reader = request.body?.getReader()
	for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
		bytes += piece.value.length
		if (bytes > LARGEST_FORM_BYTES) throw tooLarge()
		pieces.push(piece.value)
	}
	return new Blob(pieces)
}

function tooLarge(): Response {
	return new Response(null, { status: 413 })
}

/** Browsers send CRLF from text areas; counters and limits count one character a line end. NFC as stored. */
function newlines(value: string): string {
	return value.replaceAll('\r\n', '\n').normalize('NFC')
}

/** A refusal with its status; the page shows the faults beside what was typed. */
export function refused(form: SentForm, faults: readonly FieldFault[], status = 422) {
	return data<FormReply>({ typed: form.typed, faults }, { status })
}

/**
 * The language switch of a page with a form posts that form to the same page in the other language, so that nothing
 * typed is lost, with or without scripts: `intent=switch-language`.
 */
export function isLanguageSwitch(form: SentForm): boolean {
	return form.intent === 'switch-language'
}

/** Shows the page again with what was typed, without a fault. */
export function showAgain(form: SentForm) {
	return data<FormReply>({ typed: form.typed, faults: [] }, { status: 200 })
}
