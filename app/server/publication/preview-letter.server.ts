import type { LetterKind } from '#app/domain/publication/letters.ts'
import { formatReference } from '#app/domain/shared/reference.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { renderEmail } from '#app/server/mail/templates.server.ts'
import { letterValues } from '#app/server/publication/compose-letter.server.ts'

/** A letter as it will be read, with nobody's name in it. */
export function previewLetter(
	kind: LetterKind,
	language: Language,
	edition: LoadedEdition,
	publishAt: Date,
): { subject: string; text: string } {
	const { subject, text } = renderEmail(
		kind,
		language,
		letterValues(edition, publishAt, {
			applicationId: '0000',
			reference: formatReference(edition.prizeCode, edition.year, 1),
			nameAr: words('ar').publication['letter-name'],
			nameFr: words('fr').publication['letter-name'],
		}),
	)
	return { subject, text }
}
