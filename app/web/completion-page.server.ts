import type { Completion } from '#app/server/application/load-completion.server.ts'
import { missingDocuments, readCompletion } from '#app/server/application/load-completion.server.ts'
import { toForm } from '#app/domain/application/answers.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { documentsPage } from '#app/web/documents-page.server.ts'
import { viewOf } from '#app/web/field-view.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

/** What an officer asks for, with her words, and what is answered so far. */
export function completionPage(completion: Completion, visit: Visit, query: URLSearchParams) {
	const { held, asked, section, answers, draft } = completion
	const { application, definition, edition } = held
	const { errors, warnings } = readCompletion(completion, toForm(section.fields, answers), 'draft', visit.now)
	const flagged = definition.documents.filter(({ key }) => completion.documents.includes(key))
	const { slots, removing, news } = documentsPage(flagged, completion.files, query)
	const isAsked = application.status === 'completion' && asked.answeredAt === null
	return {
		id: application.id,
		askedId: asked.id,
		prizeKey: edition.prizeKey,
		isAsked,
		isOpen: isAsked && visit.now < asked.dueAt,
		dueAt: toMoroccan(asked.dueAt),
		messages: Object.fromEntries(asked.items.map(({ key, message }) => [key, message])) as Record<
			string,
			string
		>,
		fields: section.fields,
		rev: draft.rev,
		view: viewOf(visit.language, section, {
			answers,
			typed: null,
			errors,
			warnings,
			lines: Number(query.get('lines') ?? 0) || 0,
		}),
		slots,
		removing,
		news,
		awaited: missingDocuments(completion, visit.now),
		wasSaved: query.has('saved'),
	}
}
