import type { MissingMark } from '#app/domain/scoring/sheet.ts'
import type { Messages } from '#app/i18n/catalog.ts'

/** What a criterion still lacks, in words: under its comment, and in the list at the end of the sheet. */
export function lackText(
	scoring: Messages['scoring'],
	missing: readonly MissingMark[],
	key: string,
	least: number,
): { comment: string; all: string } {
	const lack = missing.find(({ criterionKey }) => criterionKey === key)
	const comment =
		lack && lack.charactersMissing > 0
			? scoring['comment.more']({ n: lack.charactersMissing })
			: scoring['comment.enough']({ n: least })
	if (!lack) return { comment, all: scoring['lack.nothing'] }
	if (!lack.levelMissing) return { comment, all: comment }
	return {
		comment,
		all: lack.charactersMissing > 0 ? scoring['lack.both'] : scoring['lack.level'],
	}
}
