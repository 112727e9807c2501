import * as z from 'zod'
import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const CONTACT_REFUSALS = [
	'people.contact-empty',
	'people.phone-unreadable',
	'people.phone-foreign',
	'people.email-unreadable',
] as const
export type ContactRefusal = (typeof CONTACT_REFUSALS)[number]

export type Contact = { readonly kind: 'phone' | 'email'; readonly value: string }

const emailSchema = z.email().max(254)

/**
 * A Moroccan number in E.164: `06 12…`, `+212 6…`, `00212…`, Arabic-Indic digits → `+212[5-8]` and eight digits
 * (ANRT's closed plan: nine significant digits).
 */
export function normalizePhone(raw: string): Outcome<string, ContactRefusal> {
	const text = foldDigits(raw).replace(/[\s\u00a0\u202f().\-–/\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
	if (text === '') return refuse('people.contact-empty')
	if (!/^(\+|00)?\d+$/.test(text)) return refuse('people.phone-unreadable')
	const match = /^(?:\+212|00212|212|0)0?([5-8]\d{8})$/.exec(text)
	if (match) return accept(`+212${match[1]}`)
	const isForeign = /^(\+|00)(?!212)[1-9]\d{6,}$/.test(text)
	return refuse(isForeign ? 'people.phone-foreign' : 'people.phone-unreadable')
}

/** Mobiles start with 6 or 7; a code or a message by SMS goes nowhere else. Takes the normalised form. */
export function canReceiveSms(phone: string): boolean {
	return /^\+212[67]\d{8}$/.test(phone)
}

/** Trimmed, lower case. */
export function normalizeEmail(raw: string): Outcome<string, ContactRefusal> {
	const text = raw
		.normalize('NFKC')
		.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.trim()
		.toLowerCase()
	if (text === '') return refuse('people.contact-empty')
	return emailSchema.safeParse(text).success ? accept(text) : refuse('people.email-unreadable')
}

/** The one field of the sign-in page: an at sign means an e-mail. */
export function readContact(raw: string): Outcome<Contact, ContactRefusal> {
	const kind = raw.includes('@') ? 'email' : 'phone'
	const read = kind === 'email' ? normalizeEmail(raw) : normalizePhone(raw)
	return read.ok ? accept({ kind, value: read.value }) : read
}

/** `+212 6•• •• •• 14`; `f•••@domain`. */
export function maskContact(contact: Contact): string {
	if (contact.kind === 'phone') return `+212 ${contact.value.charAt(4)}•• •• •• ${contact.value.slice(-2)}`
	const [name = '', domain = ''] = contact.value.split('@')
	return `${name.slice(0, 1)}•••@${domain}`
}

/** `+212 612 34 56 78`. */
export function formatPhone(phone: string): string {
	return phone.replace(/^(\+212)(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5')
}
