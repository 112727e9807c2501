import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { renderHtml } from '#app/server/mail/render-html.server.ts'

/** Each mail has three texts in the catalog `mail`: `<template>.subject`, `<template>.body`, `<template>.sms`. */
export const TEMPLATES = [
	'sign-in-code',
	'staff-invitation',
	'jury-invitation',
	'application-received',
	'application-withdrawn',
	'completion-asked',
	'application-admissible',
	'application-inadmissible',
	'reading-assigned',
	'reader-missing',
	'result-awarded',
	'result-not-awarded',
	'result-corrected',
] as const
export type Template = (typeof TEMPLATES)[number]

/** Values of the texts, made for each language: dates and names differ. */
export type MailValues = (language: Language) => Readonly<Record<string, string | number>>

type Speaking = Readonly<
	Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>
>

function say(language: Language, key: string, values: MailValues): string {
	const message = (words(language).mail as unknown as Speaking)[key]
	if (message === undefined) throw new Error(`No text mail.${key}`)
	return typeof message === 'function' ? message(values(language)) : message
}

/** Mails carry two languages, the reader's first, then French (or Arabic after French): one of them is hers. */
function languagesOfMail(first: Language): Language[] {
	const own = first === 'zgh' ? 'ar' : first
	return own === 'fr' ? ['fr', 'ar'] : own === 'en' ? ['en', 'ar'] : ['ar', 'fr']
}

export type RenderedMail = { subject: string; text: string; html: string | null }

/** An e-mail: subject, plain text and the same text as plain HTML, without picture or tracking. */
export function renderEmail(template: Template, language: Language, values: MailValues): RenderedMail {
	const languages = languagesOfMail(language)
	const parts = languages.map((one) => ({
		language: one,
		subject: say(one, `${template}.subject`, values),
		body: say(one, `${template}.body`, values),
	}))
	const subject = parts.map((part) => part.subject).join(' · ')
	return {
		subject,
		text: parts.map((part) => part.body).join('\n\n————\n\n'),
		html: renderHtml(subject, parts),
	}
}

/** A text message: one language, short, the reference first so that it reads right in both directions. */
export function renderSms(template: Template, language: Language, values: MailValues): RenderedMail {
	const own = language === 'zgh' ? 'ar' : language
	return { subject: '', text: say(own, `${template}.sms`, values), html: null }
}
