import type { BlockingCode } from '#app/domain/edition/finding.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { isDay } from '#app/domain/shared/calendar-day.ts'
import { cleanLine, cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import { foldDigits } from '#app/domain/shared/digits.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { parseWholeNumber } from '#app/domain/shared/whole-number.ts'

export const EDIT_REFUSALS = [
	'edition.text-too-long',
	'edition.number-unreadable',
	'edition.number-outside',
	'edition.date-unreadable',
	'edition.choice-missing',
	'edition.tie-twice',
] as const
export type EditRefusal = (typeof EDIT_REFUSALS)[number]

/** What is wrong with one control of a screen; `field` is the path in the definition and the control's name. */
export type PartFault = {
	readonly field: string
	readonly code: EditRefusal | BlockingCode
	readonly details?: Readonly<Record<string, string | number>>
}

/** A posted form, as text. Names of controls are paths of the definition. */
export type SentPart = {
	readonly get: (name: string) => string
	readonly all: (name: string) => readonly string[]
	readonly has: (name: string) => boolean
}

/** Turning Moroccan local time (`2027-02-05T16:30`) into an instant is app/time's. Null when there is no such time. */
export type EditTools = { readonly instantOf: (local: string) => string | null }

const LANGUAGES = ['ar', 'fr', 'en'] as const

/** Reads controls one by one and gathers what is wrong; a faulty control gives a value that is never kept. */
export class PartReader {
	readonly faults: PartFault[] = []
	private readonly form: SentPart

	constructor(form: SentPart) {
		this.form = form
	}

	fault(field: string, code: EditRefusal | BlockingCode, details?: PartFault['details']): void {
		this.faults.push(details ? { field, code, details } : { field, code })
	}

	isTicked(path: string): boolean {
		return this.form.has(path)
	}

	ticked(path: string): readonly string[] {
		return this.form.all(path)
	}

	raw(path: string): string {
		return cleanLine(this.form.get(path))
	}

	/** Arabic digits and grouping are read; both ends are included. */
	whole(path: string, { min, max }: { min: number; max: number }): number {
		const read = parseWholeNumber(this.form.get(path))
		if (!read.ok) {
			this.fault(path, 'edition.number-unreadable')
			return min
		}
		if (read.value < min || read.value > max) this.fault(path, 'edition.number-outside', { min, max })
		return read.value
	}

	/** A number that may be left empty. */
	optionalWhole(path: string, limits: { min: number; max: number }): number | undefined {
		return this.raw(path) === '' ? undefined : this.whole(path, limits)
	}

	oneOf<Choice extends string>(path: string, choices: readonly Choice[]): Choice {
		const chosen = choices.find((one) => one === this.form.get(path))
		if (chosen === undefined) this.fault(path, 'edition.choice-missing')
		return chosen ?? (choices[0] as Choice)
	}

	/** The same text in the languages: Arabic, French and English are all needed, Tifinagh may be absent. */
	localized(path: string, max: number): Localized {
		const text = { ar: '', fr: '', en: '' }
		for (const language of LANGUAGES) {
			text[language] = this.text(`${path}.${language}`, max)
			if (!/[\p{L}\p{N}]/u.test(text[language])) this.fault(`${path}.${language}`, 'edition.text-missing')
		}
		const zgh = this.text(`${path}.zgh`, max)
		return zgh === '' ? text : { ...text, zgh }
	}

	/** As `localized`, or absent when nothing at all is written. */
	optionalLocalized(path: string, max: number): Localized | undefined {
		const isEmpty = [...LANGUAGES, 'zgh'].every((language) => this.raw(`${path}.${language}`) === '')
		return isEmpty ? undefined : this.localized(path, max)
	}

	/** A day, as the browser's own control sends it, or written `05/02/2027`. */
	day(path: string): Day {
		const day = readDay(this.form.get(path))
		if (day === null) this.fault(path, 'edition.date-unreadable')
		return day ?? ''
	}

	/** An instant from Moroccan local time; the text kept before stays when it names the same instant. */
	instant(path: string, before: string, tools: EditTools): string {
		const local = readLocalTime(this.form.get(path))
		const instant = local === null ? null : tools.instantOf(local)
		if (instant === null) {
			this.fault(path, 'edition.date-unreadable')
			return before
		}
		return Date.parse(instant) === Date.parse(before) ? before : instant
	}

	private text(path: string, max: number): string {
		const text = cleanText(this.form.get(path))
		if (countCharacters(text) > max) this.fault(path, 'edition.text-too-long', { max })
		return text
	}
}

/** `2027-02-05` or `05/02/2027`, with any digits; null when there is no such day. */
export function readDay(raw: string): Day | null {
	const text = foldDigits(raw).replace(/[\s\u200e\u200f]/g, '')
	const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
	const [, day = '', month = '', year = ''] = written ?? []
	const iso = written ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
	return isDay(iso) ? iso : null
}

/** `2027-02-05T16:30`, `2027-02-05 16:30` or `05/02/2027 16:30` as the first of these. */
export function readLocalTime(raw: string): string | null {
	const text = foldDigits(raw)
		.replace(/[\u200e\u200f]/g, '')
		.trim()
	const [, date = '', hour = '', minute = ''] =
		/^(\S+?)[T\s]+(\d{1,2})[:h](\d{2})(?::\d{2})?$/.exec(text) ?? []
	const day = readDay(date)
	return day === null ? null : `${day}T${hour.padStart(2, '0')}:${minute}`
}
