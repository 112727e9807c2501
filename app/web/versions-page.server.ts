import type { Person } from '#app/domain/people/actor.ts'
import { localizedSchema, inLanguage } from '#app/domain/shared/localized.ts'
import { PARTS } from '#app/domain/edition/parts.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { compareVersions, listVersions, type VersionRow } from '#app/server/edition/load-history.server.ts'
import { readHead } from '#app/web/edition-page.server.ts'
import { showChange, whereOf } from '#app/web/edition-words.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { notFound, type DoorArgs, type Visit } from '#app/web/visit.server.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/** Beyond this many, a comparison says how many more there are. */
export const CHANGES_SHOWN = 200
const VERSION_PAGE = 30

/** Every version, and with `?to=3` what it changed. */
export async function readVersionsPage(args: DoorArgs, visit: Visit<Person>, edition: LoadedEdition) {
	const query = new URL(args.request.url).searchParams
	const all = await listVersions(edition.id)
	const to = Number.parseInt(query.get('to') ?? '', 10)
	const from = Number.parseInt(query.get('from') ?? String(to - 1), 10)
	const changes = to > 0 ? await compareVersions(edition.id, from, to) : null
	if (to > 0 && !changes) throw notFound()
	const pages = Math.max(1, Math.ceil(all.length / VERSION_PAGE))
	const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
	return {
		head: await readHead(args, visit, edition),
		versions: all
			.slice((page - 1) * VERSION_PAGE, page * VERSION_PAGE)
			.map((one) => showVersion(one, edition.definition, visit.language)),
		page,
		pages,
		compared: changes && {
			from,
			to,
			count: changes.length,
			changes: changes
				.slice(0, CHANGES_SHOWN)
				.map((change) => showChange(change, edition.definition, visit.language)),
		},
	}
}
export type VersionsPage = Awaited<ReturnType<typeof readVersionsPage>>

/** A version in a line: which screen was saved, by whom, when, and who signed it. */
export function showVersion(row: VersionRow, definition: EditionDefinition, language: Language) {
	const { edition } = words(language)
	const what = describe(row, definition, language)
	return {
		version: row.version,
		what: row.by ? edition['version-by']({ what, name: row.by }) : what,
		at: spokenMinute(language, row.createdAt),
		signatures: row.signatures.length,
		hash: row.hash,
	}
}

function describe({ version, note }: VersionRow, definition: EditionDefinition, language: Language): string {
	const { edition } = words(language)
	const [first, item] = note?.split(':') ?? []
	const part = PARTS.find((one) => one === first)
	if (part)
		return item
			? `${edition[`part.${part}`]} · ${itemName(part, item, definition, language)}`
			: edition[`part.${part}`]
	if (note && readReason(note)) return edition['version-extension']
	return version === 1 ? edition['version-first'] : edition['title']
}

function itemName(part: string, item: string, definition: EditionDefinition, language: Language): string {
	const { rubric, documents, sections } = definition
	const [sectionKey, fieldKey] = item.split('.')
	const at = (items: readonly { key: string }[], key = '') => items.findIndex((one) => one.key === key)
	if (part === 'rubric')
		return inLanguage(
			rubric.criteria[at(rubric.criteria, item)]?.name ?? { ar: item, fr: item, en: item },
			language,
		).text
	if (part === 'documents')
		return inLanguage(documents[at(documents, item)]?.label ?? { ar: item, fr: item, en: item }, language)
			.text
	const place = at(sections, sectionKey)
	const field = fieldKey ? `.fields.${at(sections[place]?.fields ?? [], fieldKey)}` : ''
	return whereOf(definition, `sections.${place}${field}`, language).split(' · ')[0] ?? item
}

/** The reason of an extension, kept as JSON in its version's note. */
export function readReason(note: string) {
	try {
		return localizedSchema.safeParse(JSON.parse(note)).data ?? null
	} catch {
		return null
	}
}
