import { expect, test } from 'vitest'
import { renderCertificate } from '#app/server/pdf/certificate-document.server.ts'
import { renderMinutes } from '#app/server/pdf/minutes-document.server.ts'
import { renderReceipt } from '#app/server/pdf/receipt-document.server.ts'
import { sampleCertificate, sampleMinutes, sampleReceipt } from '#app/testing/sample-documents.ts'

test('the same content and date give the same bytes, another date or letter others', async () => {
	const [first, again] = [await renderReceipt(sampleReceipt()), await renderReceipt(sampleReceipt())]
	expect(first.equals(again)).toBe(true)
	const later = await renderReceipt(sampleReceipt({ createdAt: new Date('2027-02-03T15:07:43Z') }))
	expect(first.equals(later)).toBe(false)
	const [certificate, minutes] = [sampleCertificate(), sampleMinutes()]
	expect((await renderCertificate(certificate)).equals(await renderCertificate(certificate))).toBe(true)
	expect((await renderMinutes(minutes)).equals(await renderMinutes(minutes))).toBe(true)
})

test('every document says it is PDF/A-2b and carries its own fonts only', async () => {
	for (const pdf of [
		await renderReceipt(sampleReceipt()),
		await renderCertificate(sampleCertificate()),
		await renderMinutes(sampleMinutes()),
	]) {
		const source = pdf.toString('latin1')
		expect(source).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
		const fonts = [...source.matchAll(/\/BaseFont \/[A-Z]{6}\+([A-Za-z]+)/g)].map(([, name = '']) => name)
		for (const font of fonts) expect(font).toMatch(/^(ReadexPro|ReemKufi|NotoArabicLetters|NotoSansTifinagh)/)
	}
})
