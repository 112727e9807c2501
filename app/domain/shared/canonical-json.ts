/** Anything JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text for one value, to be hashed: RFC 8785 (keys sorted by UTF-16 code units, no spaces, ECMAScript numbers)
 * with strings and keys in NFC. Throws TypeError, naming the path, for what JSON cannot say: undefined, NaN,
 * infinities, dates, class instances, lone surrogates, two keys that are equal once normalised.
 */
export function canonicalize(value: unknown): string {
	return write(value, '$')
}

function write(value: unknown, path: string): string {
	if (value === null || typeof value === 'boolean') return String(value)
	if (typeof value === 'string') return writeText(value, path)
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new TypeError(`Not canonical JSON at ${path}: ${value}`)
		return JSON.stringify(value)
	}
	if (Array.isArray(value)) {
		return `[${Array.from(value, (item: unknown, index) => write(item, `${path}[${index}]`)).join(',')}]`
	}
	if (isPlainObject(value)) return writeObject(value, path)
	throw new TypeError(`Not canonical JSON at ${path}: ${typeof value}`)
}

function writeObject(value: Record<string, unknown>, path: string): string {
	const entries = Object.entries(value).map(([key, item]) => [key.normalize('NFC'), item] as const)
	if (new Set(entries.map(([key]) => key)).size < entries.length) {
		throw new TypeError(`Not canonical JSON at ${path}: two keys are the same in NFC`)
	}
	entries.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${entries.map(([key, item]) => `${writeText(key, path)}:${write(item, `${path}.${key}`)}`).join(',')}}`
}

function writeText(text: string, path: string): string {
	if (/\p{Surrogate}/u.test(text)) throw new TypeError(`Not canonical JSON at ${path}: lone surrogate`)
	return JSON.stringify(text.normalize('NFC'))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false
	const prototype: unknown = Object.getPrototypeOf(value)
	return prototype === Object.prototype || prototype === null
}
