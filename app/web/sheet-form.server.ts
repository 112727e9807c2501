import type { SheetInput, SheetMark } from '#app/domain/scoring/sheet.ts'
import { cleanText } from '#app/domain/shared/clean-text.ts'
import type { SentForm } from '#app/web/forms.server.ts'

const COMMENT = 'comment.'

/**
 * A sheet as it was typed: `rev`, `level.<criterion>`, `comment.<criterion>`, `overall`. A criterion is in it when its
 * comment is; without a level it is not judged yet. What is no level is left to the rule to refuse.
 */
export function readSheet(form: SentForm): SheetInput {
	const keys = Object.keys(form.typed)
		.filter((name) => name.startsWith(COMMENT))
		.map((name) => name.slice(COMMENT.length))
	const marks = keys.map((key): [string, SheetMark] => {
		const level = form.get(`level.${key}`)
		return [key, { level: level === '' ? null : Number(level), comment: cleanText(form.get(COMMENT + key)) }]
	})
	return {
		rev: readRev(form.get('rev')),
		marks: Object.fromEntries(marks),
		...(form.has('overall') && { overall: cleanText(form.get('overall')) }),
	}
}

/** −1 is no rev of any sheet: a save without one is stale. */
function readRev(text: string): number {
	return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
