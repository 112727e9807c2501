import type { Notice } from '#app/domain/publication/two-people.ts'
import { winnerFacts, type WinnerFacts } from '#app/domain/publication/winner-facts.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import type { Certificate, PaperAnswer } from '#app/server/publication/verify-paper.server.ts'
import { minuteOf, secondOf, type Minute } from '#app/web/wall-clock.server.ts'

type CertificateFacts = {
	readonly winner: WinnerFacts
	readonly editionId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
	readonly version: number
	readonly issued: Minute
}

/** The answer of a verification in one language. */
export type AnswerFacts =
	| ({ readonly kind: 'valid' } & CertificateFacts)
	| ({
			readonly kind: 'withdrawn'
			readonly withdrawn: Minute
			readonly notice: Notice | null
	  } & CertificateFacts)
	| { readonly kind: 'receipt'; readonly received: Minute }
	| { readonly kind: 'unknown'; readonly paper: 'certificate' | 'receipt' }

export function describeAnswer(language: Language, answer: PaperAnswer): AnswerFacts {
	switch (answer.kind) {
		case 'valid':
			return { kind: 'valid', ...describeCertificate(language, answer) }
		case 'withdrawn':
			return {
				kind: 'withdrawn',
				...describeCertificate(language, answer),
				withdrawn: minuteOf(answer.withdrawnAt),
				notice: answer.notice,
			}
		case 'receipt':
			return { kind: 'receipt', received: secondOf(answer.receivedAt) }
		case 'unknown':
			return answer
	}
}

function describeCertificate(
	language: Language,
	{ winner, edition, version, issuedAt }: Certificate,
): CertificateFacts {
	const said = edition.versions.find((one) => one.version === version) ?? edition.versions[0]
	return {
		winner: winnerFacts(language, said.snapshot, winner),
		editionId: edition.editionId,
		prizeKey: edition.prizeKey,
		prize: inLanguage(said.snapshot.edition.name, language).text,
		year: edition.year,
		version,
		issued: minuteOf(issuedAt),
	}
}
