import type { Contact } from '#app/domain/people/contact.ts'
import { readCookie, writeCookie } from '#app/web/cookies.server.ts'

const LIFE_SECONDS = 30 * 60

export type PendingContact = { contact: Contact; askedAt: Date }

/** The contact that waits for its code, kept in the browser between the two pages of the sign-in. */
export function keepContact(contact: Contact, now: Date): string {
	return writeCookie('contact', `${contact.kind}:${contact.value}:${now.getTime()}`, LIFE_SECONDS)
}

export function pendingContact(request: Request): PendingContact | null {
	const match = /^(phone|email):(.+):(\d+)$/.exec(readCookie(request, 'contact') ?? '')
	if (!match) return null
	const [, kind, value = '', at] = match
	return { contact: { kind: kind === 'phone' ? 'phone' : 'email', value }, askedAt: new Date(Number(at)) }
}

export function forgetContact(): string {
	return writeCookie('contact', '', 0)
}
