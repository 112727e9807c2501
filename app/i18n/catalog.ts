import type { Language } from '#app/i18n/direction.ts'
import { formatDay } from '#app/i18n/format.ts'
import ar from './generated/ar.js'
import en from './generated/en.js'
import fr from './generated/fr.js'
import type { Messages } from './generated/messages.ts'
import zgh from './generated/zgh.js'

export type { Messages }
export type Namespace = keyof Messages
export type Key<In extends Namespace> = keyof Messages[In] & string
export type RefusalCode = Key<'refusal'>
/** What a message is filled with. */
export type Values = Readonly<Record<string, string | number>>

const own = { ar, fr, zgh, en }
const complete: Readonly<Record<Language, Messages>> = { ar, fr, zgh: overlay(ar, zgh), en }

/**
 * All the words in a language: `words('fr').home.title`, `words('fr').home.left({ n: 3 })`,
 * `words('ar').refusal['application.closed']`. A text nobody has written in Tamazight yet is the Arabic one; the
 * page marks it so (`pageLanguage(language).content`), a lone piece of text by `text()`.
 */
export function words(language: Language): Messages {
	return complete[language]
}

/**
 * One text by name, with the language it is really in: for keys known only at run time, and for a piece that stands
 * outside the page's wrapper and carries its own `lang` and `dir`.
 */
export function text<In extends Namespace>(
	language: Language,
	namespace: In,
	key: Key<In>,
	values: Values = {},
): { text: string; language: Language } {
	const real = isWritten(language, namespace, key) ? language : 'ar'
	return { text: spoken(complete[real][namespace][key], values), language: real }
}

/** Has this key a text of its own in this language? Only zgh has gaps. */
export function isWritten<In extends Namespace>(language: Language, namespace: In, key: Key<In>): boolean {
	return key in own[language][namespace]
}

/**
 * The sentence of a refusal. The catalog has one for each code (codes.test.ts); an unknown one says it in general.
 * A day in the details (`2027-02-05`) is spoken as a day.
 */
export function refusalText(language: Language, code: string, details: Values = {}): string {
	const sentences = words(language).refusal
	if (!Object.hasOwn(sentences, code)) return words(language).common.refusal
	const values = Object.entries(details).map(([name, value]) => [name, spokenDay(language, value)])
	return spoken(sentences[code as RefusalCode], Object.fromEntries(values))
}

function spokenDay(language: Language, value: string | number): string | number {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) ?? []
	if (!year) return value
	return formatDay(language, { year: Number(year), month: Number(month), day: Number(day) })
}

/** A mark to stand for a value that is an element: see `weave`. */
export function slot(name: string): string {
	return `\u{E000}${name}\u{E001}`
}

/**
 * A message with elements in it: every `slot('x')` in the text becomes `pieces.x`.
 *
 *     weave(words(language).form.savedAt({ time: slot('time') }), { time: <bdi className="num">14:32</bdi> })
 */
export function weave<Piece>(
	message: string,
	pieces: Readonly<Record<string, Piece>>,
): Array<string | Piece> {
	return message
		.split(/\u{E000}(\w+)\u{E001}/u)
		.map((part, index): string | Piece => (index % 2 ? (pieces[part] ?? part) : part))
		.filter((part) => part !== '')
}

function spoken(message: unknown, values: Values): string {
	return typeof message === 'function' ? String(message(values)) : String(message)
}

function overlay(base: Messages, over: { [In in Namespace]: Partial<Messages[In]> }): Messages {
	const namespaces = Object.keys(base) as Namespace[]
	return Object.fromEntries(
		namespaces.map((name) => [name, { ...base[name], ...over[name] }]),
	) as unknown as Messages
}
