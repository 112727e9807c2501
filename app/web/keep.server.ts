import { createHash } from 'node:crypto'
import { data } from '@remix-run/node'
import { secondsToKeep, type PublishedVersion } from '#app/domain/publication/visibility.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

/** Longest time for which a public page may be kept by a browser or a cache between. */
const LONGEST_SECONDS = 60

export type Changes = {
	/** Versions whose minute changes the page. */
	readonly publications: readonly PublishedVersion[]
	/** Other instants: opening, closing. */
	readonly instants?: readonly Date[]
	/** The page shows more to some who are signed in: theirs is not kept, and caches ask each reader's cookie. */
	readonly perPerson?: boolean
}

/**
 * A public page's data, with how long it may be kept: never past the next instant at which it says something else.
 * Its tag names what it says, so that an unchanged page is not sent twice. A rehearsal's calendar moves at any time:
 * there nothing is kept.
 */
export async function keptPage<Content>(visit: Visit, content: Content, changes: Changes) {
	const own = changes.perPerson && visit.actor.kind === 'person'
	const tag = createHash('sha256').update(`${visit.path}\n${JSON.stringify(content)}`)
	return data(content, {
		headers: {
			'Cache-Control': own ? 'private, no-cache' : await keepFor(visit.now, changes),
			ETag: `W/"${tag.digest('hex').slice(0, 24)}"`,
			...(changes.perPerson && { Vary: 'Cookie' }),
		},
	})
}

/** The `Cache-Control` of what everybody may read. */
export async function keepFor(now: Date, { publications, instants }: Changes): Promise<string> {
	if (await isRehearsal()) return 'private, no-cache'
	const seconds = secondsToKeep(publications, now, LONGEST_SECONDS, instants)
	return seconds > 0 ? `public, max-age=${seconds}` : 'public, no-cache'
}
