import type { PrizeKey } from '#app/drawing/knots.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatBytes } from '#app/i18n/format.ts'
import { documentWords, printLanguage, type DocumentWords } from '#app/server/pdf/document-words.server.ts'
import { groupFingerprint, isolateAddress, isolateCode, isolateName } from '#app/server/pdf/isolate.server.ts'
import { drawQr } from '#app/server/pdf/qr.server.ts'
import { renderPdf } from '#app/server/pdf/render-pdf.server.ts'
import { drawStrip } from '#app/server/pdf/woven-borders.server.ts'

export type ReceiptDocument = {
	/** Of the reader. Tamazight is set in Arabic. */
	readonly language: Language
	/** Colours of the prize. */
	readonly colours: PrizeKey
	/** Reference with its check characters, `LM27-0142-K7`. */
	readonly receiptNumber: string
	/** Day and time to the second in Moroccan time, `الأربعاء 3 فبراير 2027، 15:07:42`, and how long before closing. */
	readonly receivedAt: string
	readonly beforeClosing: string | null
	readonly applicant: 'cooperative' | 'project_holder'
	readonly name: string
	/** Province and region; null when not known. */
	readonly place: string | null
	/** Prize and edition, `الجائزة الوطنية «لالة المتعاونة»، دورة 2027`. */
	readonly prize: string
	/** SHA-256 of the canonical content of the application, 64 hexadecimal digits. */
	readonly contentSha256: string
	readonly documents: ReadonlyArray<{
		/** What the edition asked for. */
		readonly label: string
		/** The name the file came with. */
		readonly fileName: string
		readonly bytes: number
		readonly sha256: string
	}>
	/** Days in words, `الاثنين 22 فبراير 2027`. */
	readonly next: {
		readonly receivedOn: string
		readonly screeningUntil: string
		readonly completionWorkingDays: number
		readonly readers: number
		readonly readingUntil: string
		readonly decisionOn: string
		readonly publicationOn: string
	}
	/** Shown for typing, `tatwij.example/verify`, and carried by the QR code in full. */
	readonly verifyAddress: string
	readonly verifyUrl: string
	/** Names of the organisers, for the properties of the file. */
	readonly organiser: string
	/** A rehearsal or a demonstration: the page says so. */
	readonly isSample: boolean
	/** Time of receipt, so that printing it again gives the same bytes. */
	readonly createdAt: Date
}

/** Repeats of the band across the page. */
const BAND_REPEATS = 14

/** The receipt of an application as PDF/A, in its reader's language. */
export async function renderReceipt(receipt: ReceiptDocument): Promise<Buffer> {
	const language = printLanguage(receipt.language)
	const words = documentWords(language)
	const comma = language === 'ar' ? '، ' : ', '
	const number = isolateCode(receipt.receiptNumber)
	return renderPdf('receipt', {
		data: {
			language,
			colours: receipt.colours,
			title: words['receipt.title']({ reference: receipt.receiptNumber }),
			author: receipt.organiser,
			words: headings(words, receipt),
			receiptNumber: receipt.receiptNumber,
			receivedAt: receipt.receivedAt,
			zone: [words.moroccoTime, ...(receipt.beforeClosing ? [receipt.beforeClosing] : [])].join(comma),
			name: isolateName(receipt.name),
			place: receipt.place,
			prize: receipt.prize,
			fingerprint: groupFingerprint(receipt.contentSha256)[0],
			documents: receipt.documents.map((document) => ({
				label: document.label,
				file: isolateName(document.fileName),
				size: formatBytes(language, document.bytes),
				fingerprint: groupFingerprint(document.sha256, 2),
			})),
			steps: nextSteps(words, receipt.next),
			footer: words['receipt.title']({ reference: number }),
			sample: receipt.isSample ? words.sample : null,
		},
		drawings: { band: drawStrip(receipt.colours, BAND_REPEATS), qr: drawQr(receipt.verifyUrl) },
		createdAt: receipt.createdAt,
	})
}

function headings(words: DocumentWords, receipt: ReceiptDocument): Record<string, string> {
	const isCooperative = receipt.applicant === 'cooperative'
	return {
		tag: words['receipt.tag'],
		thanks: words['receipt.thanks'],
		reference: words.reference,
		receivedAt: words.receivedAt,
		applicant: words[isCooperative ? 'applicant.cooperative' : 'applicant.projectHolder'],
		prize: words.prize,
		scan: words.scanToFollow,
		fingerprint: words['fingerprint.dossier'],
		documents: words['documents.received']({ n: receipt.documents.length }),
		noDocuments: words['documents.none'],
		next: words.next,
		verify: words.verify,
		howToVerify: words['receipt.howToVerify']({ address: isolateAddress(receipt.verifyAddress) }),
	}
}

function nextSteps(words: DocumentWords, next: ReceiptDocument['next']): Array<Record<string, string>> {
	return [
		{ title: words['step.received'], detail: next.receivedOn },
		{
			title: words['step.screening'],
			detail: words['step.screeningDetail']({ day: next.screeningUntil, days: next.completionWorkingDays }),
		},
		{
			title: words['step.reading']({ readers: next.readers }),
			detail: words['step.readingDetail']({ day: next.readingUntil }),
		},
		{ title: words['step.decision'], detail: next.decisionOn },
		{
			title: words['step.publication'],
			detail: words['step.publicationDetail']({ day: next.publicationOn }),
		},
	]
}
