import { data, redirect } from '@remix-run/node'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import type { Dossier } from '#app/server/application/read-dossier.server.ts'
import { openDossier } from '#app/server/application/open-dossier.server.ts'
import type { SentForm, Typed } from '#app/web/forms.server.ts'
import { type DoorArgs, enter, notFound, signInAddress, type Visit } from '#app/web/visit.server.ts'

export type HeldVisit = { visit: Visit; held: HeldApplication; dossier: Dossier }

/**
 * Who holds the application of the address. A person who does not is told that there is nothing here; somebody who is
 * not signed in may be its holder on another phone, and is led to sign in, whether it exists or not.
 */
export async function enterAsHolder(args: DoorArgs): Promise<HeldVisit> {
	const visit = await enter(args)
	const opened = await openDossier(visit.actor, args.params['application'] ?? '', visit.now)
	if (opened) return { visit, ...opened }
	throw visit.actor.kind === 'person' ? notFound() : redirect(signInAddress(visit))
}

/** What the page of an ended session shows again. */
export type LostSession = { lostSession: true; typed: Typed; path: string }

/**
 * An act found no such application for this actor. Somebody who is not signed in any more gets her text back with the
 * way in (401); a person is told that there is nothing here.
 */
export function notHeld(
	visit: Visit,
	form: SentForm | null,
): Response | ReturnType<typeof data<LostSession>> {
	if (visit.actor.kind === 'person' || !form) return notFound()
	return data<LostSession>({ lostSession: true, typed: form.typed, path: visit.path }, { status: 401 })
}
