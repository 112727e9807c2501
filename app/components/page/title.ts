import type { Location, UIMatch } from '@remix-run/react'
import { words, type Messages } from '#app/i18n/catalog.ts'
import { languageOfPath } from '#app/i18n/direction.ts'

/**
 * `<title>` of a page, for its `meta`: the page, then the site. A form that was refused says so first, so that it is
 * the first thing a screen reader hears.
 */
export function titleOf(
	location: Pick<Location, 'pathname' | 'state'>,
	_matches: readonly Pick<UIMatch, 'id'>[] | undefined,
	title: (all: Messages) => string,
	refused = false,
): [{ title: string }] {
	const all = words(languageOfPath(location.pathname) ?? 'ar')
	const page = all.common['page.title']({ page: title(all) })
	return [{ title: refused || wasRefused(location) ? `${all.common['error.prefix']} ${page}` : page }]
}

/** `meta` is told the address and the loader's data, not what an action answered: the address carries it along. */
export const REFUSED = { refused: true }

function wasRefused({ state }: Pick<Location, 'state'>): boolean {
	return state === REFUSED
}
