import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import type { Receipt } from '#app/server/application/read-receipt.server.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import type { ReceiptDocument } from '#app/server/pdf/receipt-document.server.ts'
import { moroccanDay, toMoroccan } from '#app/time/morocco.ts'
import type { Visit } from '#app/web/visit.server.ts'

const HOUR = 3_600_000

/** A receipt in words, for the page and for the paper. */
export function spokenReceipt(receipt: Receipt, language: Language) {
	const { application, definition, edition } = receipt.held
	const apply = words(language).apply
	const { calendar } = definition
	const place = placeOf(language, application)
	const leftHours = Math.floor((new Date(calendar.closesAt).getTime() - receipt.receivedAt.getTime()) / HOUR)
	return {
		name: nameFor(language, application),
		place,
		prize: apply['list.edition']({ prize: inLanguage(definition.name, language).text, year: edition.year }),
		receivedAt: formatDateTime(language, toMoroccan(receipt.receivedAt), { zone: false }),
		beforeClosing: beforeClosing(language, leftHours),
		next: {
			receivedOn: dayOf(language, moroccanDay(receipt.receivedAt)),
			screeningUntil: dayOf(language, calendar.eligibilityDecidedOn),
			completionWorkingDays: calendar.completionWorkingDays,
			readers: definition.reading.readersPerApplication,
			readingUntil: dayOf(language, moroccanDay(new Date(calendar.judgingEndsAt))),
			decisionOn: dayOf(language, calendar.decisionOn),
			publicationOn: dayOf(language, moroccanDay(new Date(calendar.publicationAt))),
		},
		documents: inFormOrder(receipt).map(({ slot, name, size, sha256 }) => ({
			label: labelOf(receipt, slot, language),
			fileName: name,
			bytes: size,
			sha256,
		})),
	}
}

/** The same as the PDF wants it. `site`: where this site is found. */
export function receiptDocument(
	receipt: Receipt,
	visit: Visit,
	site: string,
	isSample: boolean,
): ReceiptDocument {
	const { application, definition, edition } = receipt.held
	const verify = `${site}/${visit.language}/verify`
	return {
		language: visit.language,
		colours: edition.prizeKey,
		receiptNumber: receipt.receiptNumber,
		contentSha256: receipt.contentHash,
		applicant: application.applicantType === 'project_holder' ? 'project_holder' : 'cooperative',
		...spokenReceipt(receipt, visit.language),
		verifyAddress: verify.replace(/^https?:\/\//, ''),
		verifyUrl: `${verify}?code=${receipt.receiptNumber}`,
		organiser: inLanguage(definition.organisers.office, visit.language).text,
		isSample,
		createdAt: receipt.receivedAt,
	}
}

function beforeClosing(language: Language, hours: number): string | null {
	const apply = words(language).apply
	if (hours < 0) return null
	return hours >= 24
		? apply['receipt.before-days']({ n: Math.floor(hours / 24) })
		: apply['receipt.before']({ n: hours })
}

function placeOf(
	language: Language,
	{ provinceCode, regionCode }: { provinceCode: string | null; regionCode: string | null },
): string | null {
	const names = [findProvince(provinceCode ?? '')?.name, findRegion(regionCode ?? '')?.name]
	const spoken = names.flatMap((name) => (name ? [inLanguage(name, language).text] : []))
	return spoken.length > 0 ? spoken.join(language === 'ar' || language === 'zgh' ? '\u060c ' : ', ') : null
}

/** As the form asks for them; what was hashed stands in an order of its own. */
function inFormOrder({ documents, held }: Receipt): Receipt['documents'] {
	const slots = held.definition.documents.map(({ key }) => key)
	return [...documents].sort((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot))
}

function labelOf(receipt: Receipt, slot: string, language: Language): string {
	const document = receipt.held.definition.documents.find(({ key }) => key === slot)
	return document ? inLanguage(document.label, language).text : slot
}

/** A day with its weekday and year. */
export function dayOf(language: Language, day: string): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return formatDay(language, { year, month, day: date, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() })
}
