import type { ActionFunctionArgs } from '@remix-run/node'
import { lackText } from '#app/components/scoring/lack-text.ts'
import { scoreText } from '#app/components/scoring/score-text.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { findMissing, levelsOf, type Sheet } from '#app/domain/scoring/sheet.ts'
import { provisionalTotal } from '#app/domain/scoring/total.ts'
import { refusalText, words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { wordTime } from '#app/server/jury/word-times.server.ts'
import { saveReading } from '#app/server/scoring/save-sheet.server.ts'
import { readForm } from '#app/web/forms.server.ts'
import { readSheet } from '#app/web/sheet-form.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

/** Nothing to read here. */
export async function loader() {
	throw notFound()
}

/**
 * Saves a sheet for the script of its page, which shows what this says: the new revision, the hour of saving, the total
 * and what each criterion lacks. 401: sign in again; 404: not hers; 409: another window saved; 422: why not.
 */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	if (visit.actor.kind !== 'person') return Response.json({}, { status: 401 })
	const form = await readForm(args.request)
	const saved = await saveReading({
		...visit,
		actor: visit.actor,
		assignmentId: args.params['assignment'] ?? '',
		input: readSheet(form),
	})
	if (!saved) return Response.json({}, { status: 404 })
	if (!saved.ok) {
		const message = refusalText(visit.language, saved.code, saved.details)
		return Response.json({ message }, { status: saved.code === 'scoring.stale' ? 409 : 422 })
	}
	const { sheet, savedAt, rubric } = saved.value
	return Response.json({
		rev: sheet.rev,
		savedAt: wordTime(visit.language, savedAt),
		looks: looksOf(visit.language, sheet, rubric),
	})
}

function looksOf(
	language: Language,
	sheet: Sheet,
	rubric: EditionDefinition['rubric'],
): Record<string, string> {
	const { scoring } = words(language)
	const missing = findMissing(sheet, rubric)
	const looks: Record<string, string> = {
		total: scoreText(language, provisionalTotal(rubric.criteria, levelsOf(sheet))),
	}
	for (const { key } of rubric.criteria) {
		const lack = lackText(scoring, missing, key, rubric.commentMinimum)
		looks[`comment.${key}`] = lack.comment
		looks[`lack.${key}`] = lack.all
		looks[`ready.${key}`] = missing.some(({ criterionKey }) => criterionKey === key) ? '' : '✓'
	}
	return looks
}
