import type { Language } from '#app/i18n/direction.ts'
import { env } from '#app/server/env.server.ts'

/** Where this site is found, without a slash at the end: `PUBLIC_URL`, else the host that was asked. */
export function siteAddress(request: Request): string {
	return env().PUBLIC_URL ?? new URL(request.url).origin
}

/** Makes addresses of one-time links, for the messages that carry them. */
export function linkAddressOf(request: Request): (token: string, language: Language) => string {
	const site = siteAddress(request)
	return (token, language) => `${site}/${language}/sign-in/link/${token}`
}
