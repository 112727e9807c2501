import type { CertificateDocument } from '#app/server/pdf/certificate-document.server.ts'
import type { MinutesDocument } from '#app/server/pdf/minutes-document.server.ts'
import type { ReceiptDocument } from '#app/server/pdf/receipt-document.server.ts'

/** Names of 150 characters, the longest that a form takes; the Arabic one has letters from a second font. */
export const longArabicName =
	'تعاونية نموذجية «نساء أڭادير وتنڭير وڭلميم للنسيج التقليدي والزرابي والصباغة النباتية وتثمين الصوف المحلي بالأطلس الكبير وواحات پالم گاردن» عينة رقم 2'
export const longFrenchName =
	'Coopérative d’exemple « Femmes d’Agadir, de Tinghir et de Guelmim pour le tissage traditionnel, les tapis et les teintures de l’Atlas », exemple n° 12'

/** Typst would read all of this as code if it ever became source. */
export const typstLookalike = '#1 $x$ *y* _z_ @b <a> `c` \\ // [d] {e}'

const digest = (start: string) => start.padEnd(64, '0123456789abcdef')

export function sampleReceipt(changes: Partial<ReceiptDocument> = {}): ReceiptDocument {
	const isArabic = (changes.language ?? 'ar') === 'ar' || changes.language === 'zgh'
	const pieces = isArabic
		? [
				'النظام الأساسي',
				'شهادة التقييد في السجل',
				'لائحة الأعضاء',
				'محضر آخر جمع عام',
				'صور المنتوجات',
				'الميزانية',
			]
		: [
				'Statuts',
				'Attestation d’inscription',
				'Liste des membres',
				'PV d’assemblée',
				'Photos des produits',
				'Budget',
			]
	return {
		language: 'ar',
		colours: 'a',
		receiptNumber: 'LM27-0142-K7',
		receivedAt: isArabic ? 'الأربعاء 3 فبراير 2027، 15:07:42' : 'mercredi 3 février 2027, 15 h 07 min 42 s',
		beforeClosing: isArabic ? 'قبل الإغلاق بيومين' : 'deux jours avant la clôture',
		applicant: 'cooperative',
		name: isArabic ? 'تعاونية نموذجية «زهر اللوز» أڭادير' : 'Coopérative d’exemple « Fleur d’amandier »',
		place: isArabic ? 'تنغير، درعة – تافيلالت' : 'Tinghir, Drâa-Tafilalet',
		prize: isArabic
			? 'الجائزة الوطنية «لالة المتعاونة»، دورة 2027'
			: 'Prix national « Lalla Al Moutaaouina », édition 2027',
		contentSha256: digest('9f3c71a0e4b852d6'),
		documents: pieces.map((label, index) => ({
			label,
			fileName: index % 2 ? `وثيقة-${index + 1}.jpg` : `statuts-${index + 1}.pdf`,
			bytes: 412_000 * (index + 1),
			sha256: digest(`${index}a0e4b852d69f3c7`),
		})),
		next: isArabic
			? {
					receivedOn: 'الأربعاء 3 فبراير 2027',
					screeningUntil: 'الاثنين 22 فبراير 2027',
					completionWorkingDays: 5,
					readers: 3,
					readingUntil: 'الجمعة 26 مارس 2027',
					decisionOn: 'الاثنين 5 أبريل 2027',
					publicationOn: 'الخميس 15 أبريل 2027',
				}
			: {
					receivedOn: 'mercredi 3 février 2027',
					screeningUntil: 'lundi 22 février 2027',
					completionWorkingDays: 5,
					readers: 3,
					readingUntil: 'vendredi 26 mars 2027',
					decisionOn: 'lundi 5 avril 2027',
					publicationOn: 'jeudi 15 avril 2027',
				},
		verifyAddress: 'tatwij.example/verify',
		verifyUrl: 'https://tatwij.example/ar/verify?receipt=LM27-0142-K7',
		organiser: 'مكتب تنمية التعاون',
		isSample: true,
		createdAt: new Date('2027-02-03T15:07:42Z'),
		...changes,
	}
}

export function sampleCertificate(changes: Partial<CertificateDocument> = {}): CertificateDocument {
	return {
		prizeKey: 'a',
		ministry: {
			ar: 'وزارة السياحة والصناعة التقليدية والاقتصاد الاجتماعي والتضامني',
			fr: 'Ministère du Tourisme, de l’Artisanat et de l’Économie sociale et solidaire',
		},
		name: { ar: 'تعاونية «خيط ونول»', fr: 'Coopérative « Fil et métier »' },
		place: { ar: 'أزيلال، جهة بني ملال – خنيفرة', fr: 'Azilal, région de Béni Mellal-Khénifra' },
		prize: {
			ar: 'الجائزة الوطنية «لالة المتعاونة»، دورة 2027',
			fr: 'Prix national « Lalla Al Moutaaouina », édition 2027',
		},
		projectTitle: { ar: 'زرابي بصباغة نباتية ورقم تتبع لكل قطعة', fr: null },
		signedIn: { ar: 'أبريل 2027', fr: 'avril 2027' },
		code: 'LM27-0142',
		verifyAddress: 'tatwij.example/v',
		verifyUrl: 'https://tatwij.example/v/LM27-0142',
		medallionSeed: 'تعاونية «خيط ونول»',
		isSample: true,
		createdAt: new Date('2027-04-15T11:00:00Z'),
		...changes,
	}
}

export function sampleMinutes(changes: Partial<MinutesDocument> = {}): MinutesDocument {
	const isArabic = (changes.language ?? 'ar') === 'ar'
	const member = (number: number) => (isArabic ? `العضو 0${number}، عينة` : `Membre 0${number}, exemple`)
	return {
		language: 'ar',
		colours: 'a',
		prize: isArabic
			? 'الجائزة الوطنية «لالة المتعاونة» · دورة 2027'
			: 'Prix national « Lalla Al Moutaaouina » · édition 2027',
		sitting: isArabic
			? { day: 'الأربعاء 31 مارس 2027', from: '10:05', to: '13:40' }
			: { day: 'Mercredi 31 mars 2027', from: '10 h 05', to: '13 h 40' },
		members: Array.from({ length: 9 }, (_, index) => ({
			name: member(index + 1),
			role: index === 0 ? (isArabic ? 'الرئاسة' : 'présidence') : null,
			isPresent: index < 7,
		})),
		quorum: 6,
		recusals: [
			{ member: member(4), references: ['LM27-0118', 'LM27-0009'] },
			{ member: member(7), references: ['LM27-0254'] },
		],
		ranking: {
			applications: 371,
			readings: 1161,
			method: 'mean',
			rubricVersion: 6,
			seats: 31,
			sha256: digest('3b9e51c07da288f4'),
		},
		departures: isArabic
			? departures('قاعدة التساوي: المعيار 3', 'تصويت معلل: المعيار 2 ضعيف')
			: departures('Règle d’égalité : critère 3', 'Vote motivé : critère 2 faible'),
		remarks: [],
		outcome: null,
		awards: Array.from({ length: 31 }, (_, index) => ({
			rank: index + 1,
			reference: `LM27-0${100 + index * 7}`,
			name: isArabic
				? `تعاونية نموذجية «نسيج أڭادير» ${index + 1}`
				: `Coopérative d’exemple « Tissage » ${index + 1}`,
			region: isArabic ? 'بني ملال – خنيفرة' : 'Béni Mellal-Khénifra',
			basis: index > 28 ? 'region' : 'order',
			score: `${95 - index},50`,
		})),
		signatures: [
			{ role: 'chair', name: null },
			{ role: 'rapporteur', name: null },
			{ role: 'observer', name: null },
		],
		organiser: 'مكتب تنمية التعاون',
		isSample: true,
		createdAt: new Date('2027-03-31T13:40:00Z'),
		...changes,
	}
}

function departures(tie: string, vote: string): MinutesDocument['departures'] {
	return [
		{
			reference: 'LM27-0402',
			rank: 30,
			toRank: 29,
			reason: tie,
			votes: { for: 7, against: 0, abstained: 0 },
		},
		{
			reference: 'LM27-0254',
			rank: 31,
			toRank: null,
			reason: vote,
			votes: { for: 5, against: 1, abstained: 0 },
		},
	]
}
