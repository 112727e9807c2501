import { expect, test } from 'vitest'
import { renderReceipt } from '#app/server/pdf/receipt-document.server.ts'
import { hasLine, readPdfText } from '#app/testing/pdf-text.ts'
import { longArabicName, sampleReceipt, typstLookalike } from '#app/testing/sample-documents.ts'

const hash = 'ab12'.repeat(16)
const spaced = 'ab12 '.repeat(16)

test('a receipt tells in Arabic what came, when, and what follows', async () => {
	const document = { label: 'النظام الأساسي', fileName: 'statuts.pdf', bytes: 412_000, sha256: hash }
	const text = readPdfText(await renderReceipt(sampleReceipt({ contentSha256: hash, documents: [document] })))
	expect(text.pages).toHaveLength(1)
	expect(text.title).toBe('وصل الاستلام LM27-0142-K7')
	for (const line of [
		'شكرا. وصلنا عملكم كاملا.',
		'LM27-0142-K7',
		'الأربعاء 3 فبراير 2027، 15:07:42',
		'بتوقيت المغرب، قبل الإغلاق بيومين',
		'تعاونية نموذجية «زهر اللوز» أڭادير',
		'الجائزة الوطنية «لالة المتعاونة»، دورة 2027',
		spaced,
		'وثيقة واحدة وصلتنا',
		'statuts.pdf · 412 كيلوبايت',
		'إلى الاثنين 22 فبراير 2027. إذا نقصت وثيقة نكتب لكم، ولكم 5',
		'3 قراء مستقلين يقرؤون ملفكم',
		'الاثنين 5 أبريل 2027',
		'tatwij.example/verify',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('the French receipt says the same', async () => {
	const text = readPdfText(await renderReceipt(sampleReceipt({ language: 'fr', contentSha256: hash })))
	expect(text.pages).toHaveLength(1)
	for (const line of [
		'Merci. Votre travail est bien arrivé, en entier.',
		'mercredi 3 février 2027, 15 h 07 min 42 s',
		'heure du Maroc, deux jours avant la clôture',
		'Coopérative d’exemple « Fleur d’amandier »',
		spaced,
		'6 pièces reçues',
		'3 lecteurs indépendants lisent votre dossier',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('a reader of Tamazight gets the Arabic receipt', async () => {
	const [zgh, ar] = [sampleReceipt({ language: 'zgh' }), sampleReceipt({ language: 'ar' })]
	expect((await renderReceipt(zgh)).equals(await renderReceipt(ar))).toBe(true)
})

test('an English receipt, and one without documents, stand on one page', async () => {
	const text = readPdfText(await renderReceipt(sampleReceipt({ language: 'en', documents: [] })))
	expect(text.pages).toHaveLength(1)
	expect(hasLine(text, 'Thank you. Your work has arrived, complete.')).toBe(true)
	expect(hasLine(text, 'Documents received')).toBe(true)
	expect(hasLine(text, 'No document in this application.')).toBe(true)
})

test('twelve documents with long names and a name of 150 characters still fit one page; forty go on', async () => {
	const document = {
		label: 'محضر آخر جمع عام',
		fileName: 'صورة-'.repeat(14) + '.jpeg',
		bytes: 9_999_999,
		sha256: hash,
	}
	const many = (length: number) => Array.from({ length }, () => document)
	const fits = await renderReceipt(sampleReceipt({ name: longArabicName, documents: many(12) }))
	expect(readPdfText(fits).pages).toHaveLength(1)
	const goesOn = readPdfText(await renderReceipt(sampleReceipt({ documents: many(40) })))
	expect(goesOn.pages).toHaveLength(4)
	expect(hasLine({ ...goesOn, pages: goesOn.pages.slice(1) }, 'tatwij.example/verify')).toBe(true)
})

test('what people write is never read as Typst, and a letter without a font does not stop the press', async () => {
	const document = { label: 'x', fileName: `${typstLookalike} 😀.pdf`, bytes: 1, sha256: hash }
	const receipt = sampleReceipt({ language: 'fr', name: `Coop ${typstLookalike}`, documents: [document] })
	const text = readPdfText(await renderReceipt(receipt))
	expect(hasLine(text, `Coop ${typstLookalike}`)).toBe(true)
	expect(hasLine(text, '?.pdf')).toBe(true)
})

test('numbers and Latin names keep their own direction in an Arabic line', async () => {
	const receipt = sampleReceipt({
		name: 'Coopérative « Fil » n° 12-34',
		place: 'الهاتف \u2066+212 612-345678\u2069',
	})
	const text = readPdfText(await renderReceipt(receipt))
	expect(hasLine(text, 'الهاتف +212 612-345678')).toBe(true)
	expect(hasLine(text, 'Coopérative « Fil » n° 12-34')).toBe(true)
	expect(hasLine(text, 'وصل الاستلام LM27-0142-K7')).toBe(true)
})
