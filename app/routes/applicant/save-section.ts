import type { ActionFunctionArgs } from '@remix-run/node'
import { refusalText } from '#app/i18n/catalog.ts'
import { formatTime } from '#app/i18n/format.ts'
import { saveSection } from '#app/server/application/save-section.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { formOf, looksOf } from '#app/web/field-view.server.ts'
import { readForm } from '#app/web/forms.server.ts'
import { goodNews } from '#app/web/good-news.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

/** Nothing to read here. */
export async function loader() {
	throw notFound()
}

/**
 * Saves a section for the script of its page, which shows what this says: the new revision, the time of saving in
 * Morocco, and what is worth a look. 401: sign in again; 404: not hers; 409: another window saved; 422: why not.
 */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	const saved = await saveSection({
		...visit,
		applicationId: args.params['application'] ?? '',
		sectionKey: args.params['section'] ?? '',
		form: formOf(form.typed),
		rev: Number(form.get('rev')) || 0,
		readIn: visit.language,
		mode: 'draft',
	})
	if (!saved) return Response.json({}, { status: visit.actor.kind === 'person' ? 404 : 401 })
	if (!saved.ok) {
		const message = refusalText(visit.language, saved.code, saved.details)
		return Response.json({ message }, { status: saved.code === 'application.stale' ? 409 : 422 })
	}
	const { rev, savedAt, reading, section, definition } = saved.value
	const good = goodNews(visit.language, definition, section, reading.values)
	const { hour, minute } = toMoroccan(savedAt)
	return Response.json({
		rev,
		savedAt: formatTime(visit.language, { hour, minute }),
		looks: {
			...looksOf(visit.language, [...reading.errors, ...reading.warnings]),
			...Object.fromEntries(Object.entries(good).map(([key, text]) => [`${key}.good`, text])),
		},
	})
}
