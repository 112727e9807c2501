import { words } from '#app/i18n/catalog.ts'
import { directionOf, languageTags, type Language } from '#app/i18n/direction.ts'

export type MailPart = { language: Language; subject: string; body: string }

/** Sheets of a site do not reach a mail: its few looks travel with it. No picture, no font, nothing is fetched. */
const LOOKS = [
	'body{margin:0;background:#ebe1ce;color:#1b1c33;font:17px/1.8 "Readex Pro","Segoe UI",Tahoma,sans-serif}',
	'main{max-width:600px;margin:24px auto;background:#fffcf5;border-top:10px solid #97182d}',
	'main>div{padding:24px}',
	'main>div+div{border-top:1px dashed #857459}',
	'[lang="fr"],[lang="en"]{line-height:1.6}',
	'h1{margin:0 0 16px;font-size:24px;line-height:1.4}',
	'p{margin:0 0 14px}',
	'a{color:#26377a;overflow-wrap:anywhere}',
	'.number{background:#ebe1ce;padding:12px 16px}',
	'.number b{font-size:22px;margin-inline-start:8px;white-space:nowrap}',
	'.foot{margin:0;color:#4d4b62;font-size:15px}',
].join('')

/** The same words as the plain text, one language below the other. */
export function renderHtml(subject: string, parts: readonly MailPart[]): string {
	const first = languageTags[parts[0]?.language ?? 'ar']
	return (
		`<!doctype html><html lang="${first}"><head><meta charset="utf-8">` +
		`<meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title>` +
		`<style>${LOOKS}</style></head><body><main>${parts.map(block).join('')}</main></body></html>`
	)
}

function block({ language, subject, body }: MailPart): string {
	const foot = words(language).mail['foot']
	return (
		`<div lang="${languageTags[language]}" dir="${directionOf(language)}">` +
		`<h1>${escapeHtml(withoutReference(subject))}</h1>${paragraphs(body)}` +
		`<p class="foot">${escapeHtml(foot)}</p></div>`
	)
}

/** A subject begins with the reference, for the list of messages; the head of the letter does without. */
function withoutReference(subject: string): string {
	return subject.replace(/^[A-Z]{2}\d{2}-\d+ · /, '')
}

/** A paragraph that is a name and a number: what one looks for in the message. */
const NUMBER = /^([^\n:]{2,40}:)\s*([A-Z0-9][A-Z0-9-]{3,20})$/u

function paragraphs(body: string): string {
	return body
		.split(/\n{2,}/)
		.map((paragraph) => {
			const [, name, number] = NUMBER.exec(paragraph) ?? []
			if (name && number)
				return `<p class="number">${escapeHtml(name)} <b dir="ltr">${escapeHtml(number)}</b></p>`
			return `<p>${linkify(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`
		})
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
