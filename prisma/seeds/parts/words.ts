import type { Field, FieldType } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

/** A text in Arabic, French and English. Tifinagh is left out until somebody validates it. */
export function say(ar: string, fr: string, en: string): Localized {
	return { ar, fr, en }
}

/** A question: required and hidden from readers unless said otherwise. */
export function ask(key: string, type: FieldType, label: Localized, more: Partial<Field> = {}): Field {
	return { key, type, label, required: true, readersSee: false, ...more }
}
