import { expect, test } from 'vitest'
import { renderCertificate } from '#app/server/pdf/certificate-document.server.ts'
import { readObjects, readPieces } from '#app/testing/pdf-content.ts'
import { hasLine, pageSizes, readPdfText } from '#app/testing/pdf-text.ts'
import { longArabicName, longFrenchName, sampleCertificate } from '#app/testing/sample-documents.ts'

test('a certificate is one A4 page on its side, in Arabic, French and the line of the Kingdom', async () => {
	const pdf = await renderCertificate(sampleCertificate())
	expect(pageSizes(pdf)).toEqual(['297 × 210'])
	const text = readPdfText(pdf)
	expect(text.title).toBe('شهادة تتويج LM27-0142 · تعاونية «خيط ونول»')
	for (const line of [
		'Royaume du Maroc',
		'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ',
		'Certificat de distinction',
		'Coopérative « Fil et métier »',
		'أزيلال، جهة بني ملال – خنيفرة',
		'Azilal, région de Béni Mellal-Khénifra',
		'الجائزة الوطنية «لالة المتعاونة»، دورة 2027',
		'Prix national « Lalla Al Moutaaouina », édition 2027',
		'تشهد لجنة التحكيم بنيل هذه الجائزة عن مشروع: زرابي',
		'Le jury atteste l’attribution de ce prix.',
		'حرر بالرباط، أبريل 2027',
		'tatwij.example/v',
		'LM27-0142',
		'نموذج · SPÉCIMEN',
	]) {
		expect([line, hasLine(text, line)]).toEqual([line, true])
	}
})

test('the longest names and projects leave a certificate on its page, and a real one bears no specimen mark', async () => {
	const pdf = await renderCertificate(
		sampleCertificate({
			prizeKey: 'b',
			isSample: false,
			name: { ar: longArabicName, fr: longFrenchName },
			place: {
				ar: 'سيدي سليمان الشراعة، جهة الرباط – سلا – القنيطرة',
				fr: 'Sidi Slimane, région de Rabat-Salé-Kénitra',
			},
			projectTitle: { ar: `${longArabicName} ${longArabicName}`, fr: `${longFrenchName} ${longFrenchName}` },
		}),
	)
	expect(pageSizes(pdf)).toEqual(['297 × 210'])
	const text = readPdfText(pdf)
	expect(hasLine(text, 'SPÉCIMEN')).toBe(false)
	expect(hasLine(text, 'LM27-0142')).toBe(true)
})

test('a certificate without a French name or a project needs neither', async () => {
	const certificate = sampleCertificate({
		name: { ar: 'تعاونية تنڭير', fr: null },
		projectTitle: { ar: null, fr: null },
	})
	const text = readPdfText(await renderCertificate(certificate))
	expect(text.pages).toHaveLength(1)
	expect(hasLine(text, 'تشهد لجنة التحكيم بنيل هذه الجائزة.')).toBe(true)
})

test('Tifinagh letters stand apart: ⵏⵏ, ⵍⵏ and ⵍⵍ are two letters each, not one slanted sign', async () => {
	const pdf = await renderCertificate(sampleCertificate({ place: { ar: 'أزيلال', fr: 'ⵏⵏ ⵍⵏ ⵍⵍ' } }))
	const objects = readObjects(pdf)
	const page = [...objects.values()].find(({ head }) => /\/Type \/Page\b/.test(head))
	const glyphs = readPieces(page?.head ?? '', objects).flatMap((piece) => piece.glyphs)
	expect(glyphs.filter((glyph) => /\p{Script=Tifinagh}/u.test(glyph)).join(' ')).toBe(
		'ⵜ ⴰ ⴳ ⵍ ⴷ ⵉ ⵜ ⵏ ⵍ ⵎ ⵖ ⵔ ⵉ ⴱ ⵏ ⵏ ⵍ ⵏ ⵍ ⵍ',
	)
})
