import type { Json } from '#app/domain/shared/canonical-json.ts'

/** Ids, hashes, codes, dates, counts and flags. */
export type Payload = { readonly [key: string]: Json }

const LONGEST = 128
/** Letters without accents, figures and the marks of codes: no spaces, so no names and no sentences. */
const CODE = /^[A-Za-z0-9_][A-Za-z0-9_.:/,+-]*$/
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const HASH = /[0-9a-f]{64}/g
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z/g
/** Nine figures in a row, spelled with any marks between them: a phone, an ICE, a national card. */
const LONG_NUMBER = /\d(?:[.:/,+-]*\d){8}/

/**
 * The journal is kept for good and shown to auditors: no personal data may enter it. Throws TypeError, with the
 * place and not the value, for any text that could be a name, a sentence, an address or a phone number.
 */
export function checkPayload(payload: Payload): void {
	check(payload, 'payload')
}

/** As `checkPayload`, for the id of an actor or an object. */
export function checkId(id: string, place: string): void {
	checkText(id, place)
}

function check(value: Json, place: string): void {
	if (typeof value === 'string') return checkText(value, place)
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new TypeError(`${place} is not a finite number`)
	if (typeof value !== 'object' || value === null) return
	for (const [key, item] of Object.entries(value) as [string, Json][]) {
		checkText(key, `a key of ${place}`)
		check(item, `${place}.${key}`)
	}
}

function checkText(text: string, place: string): void {
	if (text.includes('@')) throw new TypeError(`${place} looks like an e-mail address`)
	if (text.length > LONGEST) throw new TypeError(`${place} is longer than ${LONGEST} characters`)
	if (text !== '' && !CODE.test(text)) throw new TypeError(`${place} is not an id, a hash or a code`)
	const rest = text.replace(UUID, '').replace(HASH, '').replace(INSTANT, '')
	if (LONG_NUMBER.test(rest)) throw new TypeError(`${place} looks like a phone number`)
}
