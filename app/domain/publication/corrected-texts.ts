import type { SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import { cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** What a winner's page and certificate say of her in her own words. */
export type WinnerTexts = Pick<SnapshotWinner, 'nameAr' | 'nameFr' | 'projectTitle'>
/** By verification code. */
export type CorrectedTexts = Readonly<Record<string, WinnerTexts>>

export const TEXT_REFUSALS = ['publication.text-missing', 'publication.text-too-long'] as const
const LONGEST = 200

/**
 * The texts that a correction changes, of winners that are public. What was sent stays as it was sent: only what the
 * public reads is corrected, and the notice says why. Texts that are the same as the public ones are not corrections.
 * @param typed as written in the form; a winner left out stays as she is
 */
export function readCorrectedTexts(
	winners: readonly SnapshotWinner[],
	typed: ReadonlyMap<string, { nameAr: string; nameFr: string; projectTitle: string }>,
): Outcome<CorrectedTexts, (typeof TEXT_REFUSALS)[number]> {
	const changed: Record<string, WinnerTexts> = {}
	for (const winner of winners) {
		const written = typed.get(winner.verifyCode)
		if (!written) continue
		const texts = {
			nameAr: cleanText(written.nameAr),
			nameFr: cleanText(written.nameFr) || null,
			projectTitle: cleanText(written.projectTitle),
		}
		if (!texts.nameAr || !texts.projectTitle) return refuse('publication.text-missing')
		const longest = Math.max(...Object.values(texts).map((text) => countCharacters(text ?? '')))
		if (longest > LONGEST) return refuse('publication.text-too-long', { max: LONGEST })
		if (!isSame(texts, winner)) changed[winner.verifyCode] = texts
	}
	return accept(changed)
}

/** All corrections so far, the newest last. */
export function mergeTexts(corrections: readonly CorrectedTexts[]): CorrectedTexts {
	return Object.assign({}, ...corrections) as CorrectedTexts
}

function isSame(a: WinnerTexts, b: WinnerTexts): boolean {
	return a.nameAr === b.nameAr && a.nameFr === b.nameFr && a.projectTitle === b.projectTitle
}
