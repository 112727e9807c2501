import { hashToken, newToken, readCookie, writeCookie } from '#app/web/cookies.server.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The browser's own mark, made at need: it holds drafts before any account and ties a code to the one who asked. */
export function deviceOf(request: Request): { hash: string; cookie: string } {
	const token = readCookie(request, 'device') ?? newToken()
	return { hash: hashToken(token), cookie: writeCookie('device', token, YEAR_SECONDS) }
}
