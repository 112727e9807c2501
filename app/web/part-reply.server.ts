import { data } from '@remix-run/node'
import type { FieldFault, SentForm, Typed } from '#app/web/forms.server.ts'
import type { ShownChange } from '#app/web/edition-words.server.ts'

/** What a screen of an edition answers when it does not redirect. */
export type PartReply = {
	typed: Typed
	faults: readonly FieldFault[]
	/** Somebody saved meanwhile: how the typed text differs from the version that counts now. */
	stale: ShownChange[] | null
	/** Saving again goes over this version. */
	versionId: string | null
}

export function replyPart(
	form: SentForm,
	{
		status = 200,
		faults = [],
		stale = null,
		versionId = null,
	}: Partial<Omit<PartReply, 'typed'>> & { status?: number } = {},
) {
	return data<PartReply>({ typed: form.typed, faults, stale, versionId }, { status })
}
