import type { Location, UIMatch } from '@remix-run/react'
import { words, type Messages } from '#app/i18n/catalog.ts'
import { languageOfPath } from '#app/i18n/direction.ts'

/**
 * `<title>` of a page, for its `meta`: the page, then the site. A form that was refused says so first, so that it is
 * the first thing a screen reader hears.
 */
export function titleOf(
	location: Pick<Location, 'pathname'>,
	_matches: readonly Pick<UIMatch, 'id'>[] | undefined,
	title: (all: Messages) => string,
	refused = false,
): [{ title: string }] {
	const all = words(languageOfPath(location.pathname) ?? 'ar')
	const page = all.common['page.title']({ page: title(all) })
	return [{ title: refused ? `${all.common['error.prefix']} ${page}` : page }]
}
