import type { Person } from '#app/domain/people/actor.ts'
import { confirmExtension, proposeExtension } from '#app/server/edition/extend-closing.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { signEdition } from '#app/server/edition/sign-edition.server.ts'
import type { FieldFault, SentForm } from '#app/web/forms.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

type News = 'signed' | 'opened' | 'extension-proposed' | 'extension-done'
type Done = { ok: true; news: News } | { ok: false; faults: readonly FieldFault[] }

/** Signs the opening, proposes a later closing, or confirms one. */
export async function actOnOpening(
	visit: Visit<Person>,
	edition: LoadedEdition,
	form: SentForm,
): Promise<Done> {
	const { actor, realNow: now, now: calendar } = visit
	const asked = { actor, editionId: edition.id, now }
	if (form.intent === 'propose') {
		const proposed = await proposeExtension({
			...asked,
			calendar,
			form: { get: form.get, all: form.all, has: form.has },
		})
		if (proposed.kind === 'proposed') return { ok: true, news: 'extension-proposed' }
		if (proposed.kind === 'faults') return { ok: false, faults: proposed.faults }
		const { kind: _, ...fault } = proposed
		return { ok: false, faults: [{ field: 'calendar.closesAt', ...fault }] }
	}
	if (form.intent === 'confirm') {
		const confirmed = await confirmExtension({ ...asked, calendar, versionId: form.get('version') })
		return confirmed.ok
			? { ok: true, news: 'extension-done' }
			: { ok: false, faults: [{ field: null, ...confirmed }] }
	}
	if (form.intent !== 'sign') throw new Response(null, { status: 400 })
	const signed = await signEdition({ ...asked, versionId: form.get('version'), read: form.has('read') })
	if (signed.ok) return { ok: true, news: signed.value.freezes ? 'opened' : 'signed' }
	return { ok: false, faults: [{ field: signed.code === 'edition.not-read' ? 'read' : null, ...signed }] }
}
