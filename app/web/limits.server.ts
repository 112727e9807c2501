import { RateLimiterMemory } from 'rate-limiter-flexible'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'

/**
 * Limits by address, beside those by contact (domain/people): generous, since a whole town may share one address of a
 * mobile network. They live in the process; those by contact live in the database.
 */
const codesAsked = new RateLimiterMemory({ points: 120, duration: 60 * 60 })
const codesTried = new RateLimiterMemory({ points: 300, duration: 60 * 60 })
/** Numbers of receipts follow one another: nobody walks through them. A hall that scans certificates stays under it. */
const papersChecked = new RateLimiterMemory({ points: 120, duration: 10 * 60 })

export type LimitRefusal = 'web.too-many'

export function mayAskForCode(ip: string): Promise<Outcome<null, LimitRefusal>> {
	return take(codesAsked, ip)
}

export function mayTryCode(ip: string): Promise<Outcome<null, LimitRefusal>> {
	return take(codesTried, ip)
}

export function mayCheckPaper(ip: string): Promise<Outcome<null, LimitRefusal>> {
	return take(papersChecked, ip)
}

async function take(limiter: RateLimiterMemory, ip: string): Promise<Outcome<null, LimitRefusal>> {
	try {
		await limiter.consume(ip)
		return accept(null)
	} catch (error) {
		if (error instanceof Error) throw error
		return refuse('web.too-many')
	}
}
