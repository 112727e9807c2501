import { expect, test } from 'vitest'
import { makeVerifyCode } from '#app/domain/publication/award-codes.ts'
import { readPaper } from '#app/domain/publication/read-paper.ts'
import { formatReceipt } from '#app/domain/shared/reference.ts'

const code = makeVerifyCode(
	'LM27',
	Uint8Array.from({ length: 16 }, (_, index) => index * 11),
)
const receipt = formatReceipt('LM27-0142')

test('a certificate and a receipt, however they are typed', () => {
	expect(readPaper(code)).toEqual({ ok: true, value: { kind: 'certificate', number: code } })
	expect(readPaper(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ value: { number: code } })
	for (const typed of [
		receipt,
		receipt.toLowerCase(),
		receipt.replaceAll('-', ' '),
		receipt.replace('0142', '٠١٤٢'),
	])
		expect(readPaper(typed)).toEqual({ ok: true, value: { kind: 'receipt', number: 'LM27-0142' } })
})

test('a reference alone says nothing', () => {
	expect(readPaper('LM27-0142')).toMatchObject({ ok: false, code: 'publication.receipt-incomplete' })
})

test('one wrong character', () => {
	const wrong = receipt.endsWith('2') ? `${receipt.slice(0, -1)}3` : `${receipt.slice(0, -1)}2`
	expect(readPaper(wrong)).toMatchObject({ ok: false, code: 'publication.receipt-mistyped' })
	expect(readPaper(receipt.replace('0142', '0143'))).toMatchObject({ code: 'publication.receipt-mistyped' })
	const last = code.endsWith('2') ? '3' : '2'
	expect(readPaper(code.slice(0, -1) + last)).toMatchObject({ code: 'publication.code-mistyped' })
})

test.each(['', 'hello', 'LM27', '0142-K7', '%', 'K7'])('%j is neither', (raw) => {
	expect(readPaper(raw)).toMatchObject({ ok: false, code: 'publication.code-unreadable' })
})
