import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const CODE_DIGITS = 6
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const RESEND_SECONDS = 60
export const CODES_PER_HOUR = 5

export const CODE_REFUSALS = [
	'people.code-too-soon',
	'people.code-hourly-limit',
	'people.code-unreadable',
	'people.code-wrong',
	'people.code-expired',
	'people.code-used',
	'people.code-tries-spent',
] as const
export type CodeRefusal = (typeof CODE_REFUSALS)[number]

/** When another code may be asked for, and until when this one opens. */
export type CodeWindow = { readonly expiresAt: Date; readonly resendAt: Date }

/**
 * May a code be sent to this contact now? `sentAt`: when earlier codes were made for the contact (any order; older
 * ones than an hour are ignored). The answer must look the same whether or not an account exists: ask this before
 * looking for one. A code given at a desk counts neither way.
 */
export function decideIssueCode(now: Date, sentAt: readonly Date[]): Outcome<CodeWindow, CodeRefusal> {
	const recent = sentAt.map((at) => at.getTime()).filter((at) => at > now.getTime() - 3_600_000)
	const last = Math.max(...recent)
	const wait = Math.ceil((last + RESEND_SECONDS * 1000 - now.getTime()) / 1000)
	if (wait > 0) return refuse('people.code-too-soon', { seconds: wait })
	if (recent.length >= CODES_PER_HOUR) {
		const minutes = Math.ceil((Math.min(...recent) + 3_600_000 - now.getTime()) / 60_000)
		return refuse('people.code-hourly-limit', { minutes })
	}
	return accept({
		expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
		resendAt: new Date(now.getTime() + RESEND_SECONDS * 1000),
	})
}

/** Six digits, with spaces, dashes and Arabic-Indic digits read as people paste them. */
export function readCode(raw: string): Outcome<string, CodeRefusal> {
	const code = foldDigits(raw).replace(/[\s\-#\u200e\u200f]/g, '')
	return /^\d{6}$/.test(code) ? accept(code) : refuse('people.code-unreadable')
}

export type CodeTried = {
	readonly expiresAt: Date
	readonly usedAt: Date | null
	/** Wrong tries before this one. */
	readonly tries: number
	/** The typed code's HMAC equals the kept one, compared in constant time by the caller. */
	readonly matches: boolean
	/** Typed in the browser that asked for it, or issued at a desk. */
	readonly sameBrowser: boolean
}

/** Does this code open the door? A wrong try, and a right one from another browser, are counted by the caller. */
export function decideCode(code: CodeTried, now: Date): Outcome<{ usedAt: Date }, CodeRefusal> {
	if (code.usedAt) return refuse('people.code-used')
	if (now >= code.expiresAt) return refuse('people.code-expired')
	if (code.tries >= CODE_TRIES) return refuse('people.code-tries-spent')
	if (!code.matches || !code.sameBrowser) {
		const left = CODE_TRIES - code.tries - 1
		return left > 0 ? refuse('people.code-wrong', { left }) : refuse('people.code-tries-spent')
	}
	return accept({ usedAt: now })
}
