import { type Answers, isUnread, type Unread, type Value } from '#app/domain/application/answers.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { decryptField, encryptField } from '#app/server/secrets.server.ts'

/**
 * Answers as they are kept: texts of fields marked secret are encrypted for this application and field. What is
 * unchanged keeps its old cipher text, so that the same answers stay the same row.
 * @param kept the stored answers that these replace
 */
export function sealAnswers(
	fields: readonly Field[],
	applicationId: string,
	answers: Answers,
	kept: Answers = {},
): Answers {
	const before = openAnswers(fields, applicationId, kept)
	const sealed = secretKeys(fields).flatMap((key) => {
		const value = answers[key]
		if (value === undefined) return []
		const isSame = JSON.stringify(value) === JSON.stringify(before[key])
		const same = kept[key]
		if (isSame && same !== undefined) return [[key, same] as const]
		return [[key, onTexts(value, (text) => encryptField(text, placeOf(applicationId, key)))] as const]
	})
	return { ...answers, ...Object.fromEntries(sealed) }
}

/** Stored answers in clear, for who may read them. */
export function openAnswers(fields: readonly Field[], applicationId: string, stored: Answers): Answers {
	const opened = secretKeys(fields).flatMap((key) => {
		const value = stored[key]
		if (value === undefined) return []
		return [[key, onTexts(value, (text) => decryptField(text, placeOf(applicationId, key)))] as const]
	})
	return { ...stored, ...Object.fromEntries(opened) }
}

function placeOf(applicationId: string, fieldKey: string): string {
	return `${applicationId}.${fieldKey}`
}

function secretKeys(fields: readonly Field[]): string[] {
	return fields.filter(({ secret }) => secret).map(({ key }) => key)
}

/** Secrets are texts: a number or a budget has no place among them. */
function onTexts(value: Value | Unread, change: (text: string) => string): Value | Unread {
	if (typeof value === 'string') return change(value)
	if (!isUnread(value)) return value
	return { raw: Object.fromEntries(Object.entries(value.raw).map(([name, text]) => [name, change(text)])) }
}
