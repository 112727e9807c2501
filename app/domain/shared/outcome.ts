/** A rule's answer: the thing decided, or a refusal whose code is also the key of its text. */
export type Outcome<Value, Code extends string> = Accepted<Value> | Refused<Code>
export type Accepted<Value> = { readonly ok: true; readonly value: Value }
export type Refused<Code extends string> = {
	readonly ok: false
	readonly code: Code
	/** Values for the text's placeholders, and nothing secret. */
	readonly details?: Readonly<Record<string, string | number>>
}

export function accept<Value>(value: Value): Accepted<Value> {
	return { ok: true, value }
}

export function refuse<Code extends string>(
	code: Code,
	details?: Readonly<Record<string, string | number>>,
): Refused<Code> {
	return details ? { ok: false, code, details } : { ok: false, code }
}
