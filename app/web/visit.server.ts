import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Actor, Person } from '#app/domain/people/actor.ts'
import type { Language } from '#app/domain/shared/localized.ts'
import { isLanguage } from '#app/i18n/direction.ts'
import { calendarTime } from '#app/server/clock.server.ts'
import { findSession } from '#app/server/account/find-session.server.ts'
import { hashToken, readCookie } from '#app/web/cookies.server.ts'

export type DoorArgs = LoaderFunctionArgs | ActionFunctionArgs

/** Who knocks, in which language, and when. Every loader and action asks for one on its first line. */
export type Visit<Who extends Actor = Actor> = {
	actor: Who
	language: Language
	/** The edition's calendar time (moved in a rehearsal) at which the request began. */
	now: Date
	/** Real time at which the request began: sessions, codes, signed addresses. */
	realNow: Date
	requestId: string
	ip: string
	path: string
}

/** Anyone. A page in a language that does not exist is not found. */
export async function enter(args: DoorArgs): Promise<Visit> {
	const language = args.params['lang']
	if (language !== undefined && !isLanguage(language)) throw notFound()
	const context = args.context as { receivedAt: number; requestId: string; ip: string }
	const realNow = new Date(context.receivedAt)
	const url = new URL(args.request.url)
	return {
		actor: await findActor(args.request, realNow),
		language: language ?? 'ar',
		now: await calendarTime(realNow),
		realNow,
		requestId: context.requestId,
		ip: context.ip,
		path: url.pathname.replace(/\.data$/, '') + url.search,
	}
}

async function findActor(request: Request, realNow: Date): Promise<Actor> {
	const device = readCookie(request, 'device')
	const deviceHash = device ? hashToken(device) : null
	const token = readCookie(request, 'session')
	const session = token ? await findSession(hashToken(token), realNow) : null
	return session
		? { kind: 'person', accountId: session.accountId, roles: session.roles, deviceHash }
		: { kind: 'visitor', deviceHash }
}

/** A signed-in person; others are led to sign in and come back here. */
export async function enterSignedIn(args: DoorArgs): Promise<Visit<Person>> {
	const visit = await enter(args)
	if (visit.actor.kind !== 'person') throw redirect(signInAddress(visit))
	return visit as Visit<Person>
}

/**
 * A signed-in person whom the predicate lets through. A stranger is led to sign in; a person without the right is
 * told that there is nothing here, as for an address that does not exist.
 */
export async function enterAs(args: DoorArgs, mayEnter: (actor: Person) => boolean): Promise<Visit<Person>> {
	const visit = await enterSignedIn(args)
	if (!mayEnter(visit.actor)) throw notFound()
	return visit
}

/** The way in, and back to what was asked for. */
export function signInAddress(visit: Visit): string {
	return `/${visit.language}/sign-in?next=${encodeURIComponent(visit.path)}`
}

/** Only an address of this site, in a language, may be returned to. */
export function safeNext(next: string | null, language: Language): string | null {
	return next && /^\/(ar|fr|zgh|en)(\/[\w\-/.?=&%~+]*)?$/.test(next) && !next.includes('//')
		? next.replace(/^\/(ar|fr|zgh|en)/, `/${language}`)
		: null
}

export function notFound(): Response {
	return new Response(null, { status: 404 })
}
