import { parseVerifyCode, type CODE_REFUSALS } from '#app/domain/publication/award-codes.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { parseReference, verifyReceipt } from '#app/domain/shared/reference.ts'

export const PAPER_REFUSALS = ['publication.receipt-incomplete', 'publication.receipt-mistyped'] as const

/** What stands on a paper of ours: the code of a certificate, or the number of a receipt with its two characters. */
export type Paper = { readonly kind: 'certificate' | 'receipt'; readonly number: string }

/**
 * Reads what was typed or scanned. A receipt's number is a reference and two check characters (`LM27-0142-K7`); the
 * reference alone is not enough, since references can be guessed one after the other.
 */
export function readPaper(
	raw: string,
): Outcome<Paper, (typeof PAPER_REFUSALS)[number] | (typeof CODE_REFUSALS)[number]> {
	const code = parseVerifyCode(raw)
	if (code.ok) return accept({ kind: 'certificate', number: code.value })
	const reference = verifyReceipt(raw)
	if (reference) return accept({ kind: 'receipt', number: reference })
	if (parseReference(raw)) return refuse('publication.receipt-incomplete')
	if (looksLikeReceipt(raw)) return refuse('publication.receipt-mistyped')
	return code
}

/** A reference with two characters after it that are not its own. */
function looksLikeReceipt(raw: string): boolean {
	const text = raw.replace(/[\s\p{Cf}]/gu, '')
	return text.length > 2 && parseReference(text.slice(0, -2).replace(/[\p{Pd}−]$/u, '')) !== null
}
