import type { Prize } from '#app/drawing/knots.ts'
import { drawMedallion } from '#app/drawing/medallion.ts'
import { text } from '#app/i18n/catalog.ts'
import { documentWords, inBoth, type ArabicAndFrench } from '#app/server/pdf/document-words.server.ts'
import { isolateName } from '#app/server/pdf/isolate.server.ts'
import { drawQr } from '#app/server/pdf/qr.server.ts'
import { renderPdf } from '#app/server/pdf/render-pdf.server.ts'
import { drawFrame } from '#app/server/pdf/woven-borders.server.ts'

export type CertificateDocument = {
	readonly prizeKey: Prize
	/** Names of the organising ministry, a setting of the edition. */
	readonly ministry: ArabicAndFrench
	/** Of the cooperative or project holder; the French name may be missing. */
	readonly name: { readonly ar: string; readonly fr: string | null }
	/** Province and region, `أزيلال، جهة بني ملال – خنيفرة`. */
	readonly place: ArabicAndFrench
	/** Prize and edition, `الجائزة الوطنية «لالة المتعاونة»، دورة 2027`. */
	readonly prize: ArabicAndFrench
	/** Title of the project in the language its authors wrote it in; null where there is none. */
	readonly projectTitle: { readonly ar: string | null; readonly fr: string | null }
	/** Month of signature, `أبريل 2027`. */
	readonly signedIn: ArabicAndFrench
	/** The code that the verification page asks for, `LM27-0142`. */
	readonly code: string
	/** Shown for typing, `tatwij.example/v`, and carried by the QR code in full. */
	readonly verifyAddress: string
	readonly verifyUrl: string
	/** The same seed as on the winner's page gives the same medallion. */
	readonly medallionSeed: string
	readonly isSample: boolean
	/** Time of publication, so that printing it again gives the same bytes. */
	readonly createdAt: Date
}

/** The certificate of one award as PDF/A: Arabic and French, one A4 page on its side. */
export async function renderCertificate(certificate: CertificateDocument): Promise<Buffer> {
	const kingdom = inBoth((words) => words.kingdom)
	return renderPdf('certificate', {
		data: {
			colours: certificate.prizeKey,
			// Kufic letters share their dots, so a search in the page may miss the name: it stands in the properties too.
			title: documentWords('ar')['certificate.title']({ code: certificate.code, name: certificate.name.ar }),
			author: certificate.ministry.ar,
			kingdom: { ...kingdom, zgh: text('zgh', 'document', 'kingdom').text },
			ministry: certificate.ministry,
			kind: inBoth((words) => words['certificate.kind']),
			name: certificate.name,
			place: certificate.place,
			prize: certificate.prize,
			statement: inBoth((words, language) => {
				const project = certificate.projectTitle[language]
				if (project === null) return words['certificate.statementPlain']
				return words['certificate.statement']({ project: isolateName(project) })
			}),
			jury: inBoth((words) => words.forTheJury),
			done: inBoth((words, language) => words.doneInRabat({ date: certificate.signedIn[language] })),
			verify: inBoth((words) => words.verify),
			address: certificate.verifyAddress,
			code: certificate.code,
			sample: certificate.isSample ? sampleMark() : null,
		},
		drawings: {
			frame: drawFrame(certificate.prizeKey),
			medallion: drawMedallion(certificate.medallionSeed, certificate.prizeKey),
			qr: drawQr(certificate.verifyUrl),
		},
		createdAt: certificate.createdAt,
	})
}

function sampleMark(): string {
	const mark = inBoth((words) => words['certificate.sample'])
	return `${mark.ar} · ${mark.fr}`
}
