import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { proposalsOf, PARTS } from '#app/domain/edition/parts.ts'
import { editionId } from '#app/domain/edition/next-edition.ts'
import { listEditionsOfPrize, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { listVersions, type VersionRow } from '#app/server/edition/load-history.server.ts'
import { enterEdition, readCalendar, readFindings, readHead } from '#app/web/edition-page.server.ts'
import { showVersion } from '#app/web/versions-page.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import type { DoorArgs, Visit } from '#app/web/visit.server.ts'

const VERSIONS_SHOWN = 5

/** The whole of an edition on one page: each screen in a card, and what the opening waits for. */
export async function readOverviewPage(args: DoorArgs) {
	const { visit, edition } = await enterEdition(args)
	const head = await readHead(args, visit, edition)
	const versions = await listVersions(edition.id)
	const query = new URL(args.request.url).searchParams
	const [newest] = await listEditionsOfPrize(edition.prizeId)
	const nextYear = (newest?.year ?? edition.year) + 1
	return {
		head,
		made: query.has('made') ? edition.year - 1 : null,
		calendar: readCalendar(edition, visit),
		findings: readFindings(edition, visit),
		signatures: showSignatures(versions, edition.versionId, visit),
		versions: versions
			.slice(0, VERSIONS_SHOWN)
			.map((one) => showVersion(one, edition.definition, visit.language)),
		proposals: PARTS.map((part) => ({ part, count: proposalsOf(edition.definition, part).length })),
		gaps: countGaps(edition.definition),
		next:
			head.managesAll && !(await loadEdition(editionId(edition.prizeCode, nextYear)))
				? { year: nextYear }
				: null,
	}
}
export type OverviewPage = Awaited<ReturnType<typeof readOverviewPage>>

/** Who has signed the version that counts, in order. */
export function showSignatures(
	versions: readonly VersionRow[],
	versionId: string,
	{ actor, language }: Visit,
) {
	const shown = versions.find(({ id }) => id === versionId)
	return (shown?.signatures ?? []).map(({ by, signedAt, accountId, role }) => ({
		by,
		at: spokenMinute(language, signedAt),
		role: role && { by: role.by, at: spokenMinute(language, role.at) },
		own: actor.kind === 'person' && actor.accountId === accountId,
	}))
}

/** Texts without Tifinagh: the page shows Arabic there. */
function countGaps(definition: EditionDefinition): number {
	const walk = (value: unknown): number => {
		if (typeof value !== 'object' || value === null) return 0
		if ('ar' in value && 'fr' in value) return 'zgh' in value ? 0 : 1
		return Object.values(value).reduce((sum: number, item) => sum + walk(item), 0)
	}
	return walk(definition)
}
