/** Which letter an applicant gets when a version becomes public. */
export type LetterKind = 'result-awarded' | 'result-not-awarded' | 'result-corrected'
export type LetterToSend = { readonly applicationId: string; readonly kind: LetterKind }

/**
 * The first version answers every application that was judged; an inadmissible one had its decision at screening. A
 * correction writes only to those whose answer it changes.
 * @param judged ids of the admissible applications
 * @param before awarded by the version that was public until then; null: none was
 */
export function lettersOf(
	judged: readonly string[],
	awarded: ReadonlySet<string>,
	before: ReadonlySet<string> | null,
): LetterToSend[] {
	if (before === null) {
		return judged.map((applicationId) => ({
			applicationId,
			kind: awarded.has(applicationId) ? 'result-awarded' : 'result-not-awarded',
		}))
	}
	return judged
		.filter((applicationId) => awarded.has(applicationId) !== before.has(applicationId))
		.map((applicationId) => ({ applicationId, kind: 'result-corrected' }))
}
