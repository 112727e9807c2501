import type { EditionStage } from '#app/domain/edition/schedule.ts'

/**
 * The edition of one prize that its public pages speak of: the newest that two people have opened. A draft is nobody's
 * business outside the office; while there is nothing else, the public hears only that a call will come.
 */
export function currentEdition<Edition extends { readonly year: number; readonly stage: EditionStage }>(
	editions: readonly Edition[],
): Edition | null {
	return editions
		.filter(({ stage }) => stage === 'frozen')
		.reduce<Edition | null>(
			(newest, edition) => (newest && newest.year > edition.year ? newest : edition),
			null,
		)
}
