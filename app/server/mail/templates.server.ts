import { words } from '#app/i18n/catalog.ts'
import { directionOf, languageTags, type Language } from '#app/i18n/direction.ts'

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
	const parts = languages.map((one) => ({ language: one, body: say(one, `${template}.body`, values) }))
	const subject = languages.map((one) => say(one, `${template}.subject`, values)).join(' · ')
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

function renderHtml(subject: string, parts: { language: Language; body: string }[]): string {
	const [first] = parts
	const blocks = parts.map(
		({ language, body }) =>
			`<div lang="${languageTags[language]}" dir="${directionOf(language)}">${paragraphs(body)}</div>`,
	)
	return (
		`<!doctype html><html lang="${languageTags[first?.language ?? 'ar']}"><head><meta charset="utf-8">` +
		`<meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
		`<body>${blocks.join('<hr>')}</body></html>`
	)
}

function paragraphs(body: string): string {
	return body
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${linkify(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`)
		.join('')
}

function linkify(escaped: string): string {
	return escaped.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" dir="ltr">${url}</a>`)
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
