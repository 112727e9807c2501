import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { advisory, blocking, type Finding } from '#app/domain/edition/finding.ts'

const REQUIRED = ['ar', 'fr', 'en'] as const

/**
 * Every text of the definition, levels of the rubric included, has words in Arabic, French and English. The same
 * words in Arabic and French mean that one was pasted into the other. Tifinagh may be absent.
 */
export function checkTexts(definition: EditionDefinition): Finding[] {
	return walk(definition, '')
}

function walk(value: unknown, path: string): Finding[] {
	if (typeof value !== 'object' || value === null) return []
	const entries = Object.entries(value)
	if (isText(value)) return checkText(value, path)
	return entries.flatMap(([key, item]) => walk(item, path === '' ? key : `${path}.${key}`))
}

type Text = Readonly<Record<string, unknown>>

function isText(value: object): value is Text {
	return 'ar' in value && 'fr' in value
}

function checkText(text: Text, path: string): Finding[] {
	const missing = REQUIRED.filter((language) => {
		const words = text[language]
		return typeof words !== 'string' || !/[\p{L}\p{N}]/u.test(words)
	})
	const findings: Finding[] = missing.map((language) =>
		blocking('edition.text-missing', `${path}.${language}`),
	)
	const [ar, fr] = [text['ar'], text['fr']]
	if (typeof ar === 'string' && ar === fr && /\p{L}{4}/u.test(ar)) {
		findings.push(advisory('edition.text-same-in-two-languages', path))
	}
	return findings
}
