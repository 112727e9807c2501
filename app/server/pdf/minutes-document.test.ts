import { expect, test } from 'vitest'
import { renderMinutes } from '#app/server/pdf/minutes-document.server.ts'
import { hasLine, normaliseLine, pageSizes, readPdfText } from '#app/testing/pdf-text.ts'
import { longArabicName, sampleMinutes } from '#app/testing/sample-documents.ts'

test('minutes of 31 awards repeat the head of their table and number their pages', async () => {
	const pdf = await renderMinutes(sampleMinutes())
	expect(pageSizes(pdf)).toEqual(['210 × 297', '210 × 297'])
	const text = readPdfText(pdf)
	const head = { ...text, pages: text.pages.slice(1) }
	expect(hasLine(head, 'الرتبة المرجع صاحب الملف الجهة الأساس النقطة')).toBe(true)
	expect(hasLine(head, '2 / 2')).toBe(true)
	for (const line of [
		'الأربعاء 31 مارس 2027، من 10:05 إلى 13:40 بتوقيت المغرب.',
		'الأعضاء الحاضرون: 7 من 9. النصاب: 6. اكتمل النصاب.',
		'العضو 04، عينة · LM27-0118، LM27-0009',
		'371 ملفا، 1.161 قراءة، معدل موزون. سلم التقييم: النسخة 6. 31 مقعدا.',
		'LM27-0402 من 30 إلى 29 قاعدة التساوي: المعيار 3 7 / 0 / 0',
		'يتوج 31 ملفا. حسب الترتيب: 29. مقاعد الجهات: 2.',
		'1 LM27-0100 تعاونية نموذجية «نسيج أڭادير» 1 بني ملال – خنيفرة الترتيب 95,50',
		'31 LM27-0310 تعاونية نموذجية «نسيج أڭادير» 31 بني ملال – خنيفرة مقعد الجهة 65,50',
		'3b9e 51c0 7da2 88f4',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('the French minutes say the same', async () => {
	const text = readPdfText(await renderMinutes(sampleMinutes({ language: 'fr' })))
	for (const line of [
		'Procès-verbal de délibération du jury',
		'Membres présents : 7 sur 9. Quorum : 6. Le quorum est atteint.',
		'371 dossiers, 1 161 lectures, moyenne pondérée. Grille : version 6. 31 places.',
		'LM27-0402 de 30 à 29 Règle d’égalité : critère 3 7 / 0 / 0',
		'31 dossiers primés. Au classement : 29. Places régionales : 2.',
		'31 LM27-0310 Coopérative d’exemple « Tissage » 31 Béni Mellal-Khénifra place régionale 65,50',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('minutes without recusal, departure or award say so', async () => {
	const text = readPdfText(
		await renderMinutes(sampleMinutes({ recusals: [], departures: [], awards: [], quorum: 8 })),
	)
	expect(text.pages).toHaveLength(1)
	for (const line of [
		'لم يبعد أي عضو حاضر عن ملف من الترتيب.',
		'لم تغير اللجنة شيئا في الترتيب.',
		'لم يتوج أي ملف.',
		'لم يكتمل النصاب.',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('long names and reasons wrap inside their cells', async () => {
	const minutes = sampleMinutes()
	const awards = minutes.awards.map((award) => ({ ...award, name: longArabicName }))
	const departures = minutes.departures.map((departure) => ({
		...departure,
		reason: longArabicName.repeat(3),
	}))
	const text = readPdfText(await renderMinutes(sampleMinutes({ awards, departures })))
	expect(text.pages.length).toBe(4)
	expect(hasLine(text, '65,50')).toBe(true)
})

test('remarks stand between departures and decision; an outcome in words replaces the count of awards', async () => {
	const remarks = [
		{ title: 'قرارات بالاسم', lines: ['LM27-0402: نقطة صفر، يبقى الملف.', 'LM27-0254: قرعة.'] },
	]
	const outcome = 'أُجلت الجلسة في انتظار قراءتين.'
	const text = readPdfText(await renderMinutes(sampleMinutes({ remarks, outcome, awards: [] })))
	const lines = text.pages.flat()
	const place = (line: string) => lines.findIndex((one) => one.includes(normaliseLine(line)))
	expect(place('5. قرارات بالاسم')).toBeGreaterThan(place('4. ما غيرته اللجنة في الترتيب'))
	expect(place('نقطة صفر، يبقى الملف.')).toBeGreaterThan(place('5. قرارات بالاسم'))
	expect(place('6. القرار')).toBeGreaterThan(place('قرعة.'))
	expect(place(outcome)).toBeGreaterThan(place('6. القرار'))
	expect(hasLine(text, 'لم يتوج أي ملف')).toBe(false)
})
