import { redirect } from '@remix-run/node'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import { removeDocument } from '#app/server/application/remove-document.server.ts'
import { acceptForm } from '#app/server/files/accept-form.server.ts'
import { files } from '#app/server/files/files.server.ts'
import type { FileView } from '#app/server/files/list-files.server.ts'
import { type FieldFault, refused, type SentForm } from '#app/web/forms.server.ts'
import { notHeld } from '#app/web/holder.server.ts'
import { type DoorArgs, notFound, type Visit } from '#app/web/visit.server.ts'

/** A slot with its files, as a page shows it. */
export type SlotOnPage = { document: RequiredDocument; files: FileView[] }

export type DocumentsOnPage = {
	slots: SlotOnPage[]
	/** The file whose removal is to be confirmed. */
	removing: string | null
	/** What was just done, and to which slot. */
	news: { what: 'received' | 'removed'; slot: string } | null
}

export function documentsPage(
	documents: readonly RequiredDocument[],
	all: readonly FileView[],
	query: URLSearchParams,
): DocumentsOnPage {
	const news = (['received', 'removed'] as const).flatMap((what) => {
		const slot = query.get(what)
		return slot ? [{ what, slot }] : []
	})
	return {
		slots: documents.map((document) => ({
			document,
			files: all.filter(({ slot }) => slot === document.key),
		})),
		removing: query.get('remove'),
		news: news[0] ?? null,
	}
}

export function isUpload(request: Request): boolean {
	return request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false
}

const NO_FORM: SentForm = { intent: '', get: () => '', all: () => [], has: () => false, typed: {} }

/** Takes one file posted without a script; `?slot=` says for which document. Leads back to the page. */
export async function receiveDocument(args: DoorArgs, visit: Visit) {
	const url = new URL(args.request.url)
	const slot = url.searchParams.get('slot') ?? ''
	const target = { applicationId: args.params['application'] ?? '', slot }
	// Asked before any byte is read.
	const granted = await grantUpload(visit.actor, target, visit.now)
	if (!granted.ok && granted.code === 'application.not-yours') throw notFound()
	if (!granted.ok) return refused(NO_FORM, [faultOf(slot, granted)])
	const received = await acceptForm(files(), args.request, granted.value, { ...target, field: 'file' })
	if (!received.ok) return refused(NO_FORM, [faultOf(slot, received)])
	return redirect(`${url.pathname}?received=${encodeURIComponent(slot)}#slot-${slot}`)
}

/** Removes the file that the form names; the page has asked whether it is meant. */
export async function removePostedFile(args: DoorArgs, visit: Visit, form: SentForm) {
	const removed = await removeDocument(files(), {
		actor: visit.actor,
		applicationId: args.params['application'] ?? '',
		uploadId: form.get('file'),
		now: visit.now,
	})
	if (!removed) throw notHeld(visit, null)
	if (!removed.ok) return refused(form, [{ field: null, ...removed }])
	const { slot } = removed.value
	return redirect(`${new URL(args.request.url).pathname}?removed=${encodeURIComponent(slot)}#slot-${slot}`)
}

function faultOf(
	slot: string,
	refusal: { code: string; details?: Readonly<Record<string, string | number>> },
): FieldFault {
	const { code, details } = refusal
	return details ? { field: `file-${slot}`, code, details } : { field: `file-${slot}`, code }
}
