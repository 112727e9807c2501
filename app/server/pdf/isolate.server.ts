/**
 * Pieces of another direction inside a sentence, fenced by Unicode isolates (UAX 9): without them `+212 612-345678`
 * turns round in Arabic text, and a Latin name moves the full stop.
 */
const ISOLATES = /[\u2066-\u2069]/g

/** A reference or a fingerprint: always from left to right. */
export function isolateCode(code: string): string {
	return `\u2066${code.replace(ISOLATES, '')}\u2069`
}

/** A short address stays on one line, so that it can be copied by hand without a doubt; a long one may break. */
export function isolateAddress(address: string): string {
	return isolateCode(address.length > 36 ? address : address.replace(/[/-]/g, '$&\u2060'))
}

/** A name somebody wrote: its own first letter decides. */
export function isolateName(name: string): string {
	return `\u2068${name.replace(ISOLATES, '')}\u2069`
}

/** A SHA-256 as people compare it, `9f3c 71a0 e4b8 …`: sixteen groups of four on the given number of lines. */
export function groupFingerprint(sha256: string, lines: 1 | 2 = 1): string[] {
	const groups = sha256.match(/.{1,4}/g) ?? []
	const perLine = Math.ceil(groups.length / lines)
	return Array.from({ length: lines }, (_, line) =>
		isolateCode(groups.slice(line * perLine, (line + 1) * perLine).join(' ')),
	)
}
