import { expect, test } from 'vitest'
import {
	checkCharacters,
	formatReceipt,
	formatReference,
	parseReference,
	verifyReceipt,
} from '#app/domain/shared/reference.ts'

test('a reference names prize, year and number', () => {
	expect(formatReference('LM', 2027, 142)).toBe('LM27-0142')
	expect(formatReference('SG', 2027, 1)).toBe('SG27-0001')
	expect(formatReference('LM', 2027, 12_345)).toBe('LM27-12345')
})

test('what is not a reference throws', () => {
	expect(() => formatReference('lm', 2027, 1)).toThrow(RangeError)
	expect(() => formatReference('LM', 1999, 1)).toThrow(RangeError)
	expect(() => formatReference('LM', 2027, 0)).toThrow(RangeError)
	expect(() => formatReference('LM', 2027, 1.5)).toThrow(RangeError)
})

test('a reference is read as people type it', () => {
	const parts = { reference: 'LM27-0142', prizeCode: 'LM', year: 2027, number: 142 }
	expect(parseReference('LM27-0142')).toEqual(parts)
	expect(parseReference(' lm27 0142 ')).toEqual(parts)
	expect(parseReference('LM٢٧-٠١٤٢')).toEqual(parts)
	expect(parseReference('LM27-142')).toBeNull()
	expect(parseReference('LM27-0000')).toBeNull()
	expect(parseReference('')).toBeNull()
})

test('a receipt verifies, as typed too', () => {
	const receipt = formatReceipt('LM27-0318')
	expect(receipt).toMatch(/^LM27-0318-[2-9A-Z]{2}$/)
	expect(verifyReceipt(receipt)).toBe('LM27-0318')
	expect(verifyReceipt(receipt.toLowerCase().replaceAll('-', ' '))).toBe('LM27-0318')
	expect(verifyReceipt('LM27-0318')).toBeNull()
})

test('the check of a reference never changes: printed receipts must stay valid', () => {
	expect([checkCharacters('LM27-0142'), checkCharacters('SG27-0142'), checkCharacters('LM27-0318')]).toEqual([
		'9J',
		'KP',
		'54',
	])
})

test('every wrong character, in the number or in the check, is found', () => {
	const receipt = formatReceipt('LM27-0318')
	const found: string[] = []
	for (let at = 0; at < receipt.length; at++) {
		for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
			if (receipt[at] === '-' || receipt[at] === other) continue
			if (verifyReceipt(receipt.slice(0, at) + other + receipt.slice(at + 1))) found.push(`${at}${other}`)
		}
	}
	expect(found).toEqual([])
})

test('every swap of neighbours is found', () => {
	const receipt = formatReceipt('SG27-1962').replaceAll('-', '')
	for (let at = 0; at + 1 < receipt.length; at++) {
		const swapped = receipt.slice(0, at) + receipt.charAt(at + 1) + receipt.charAt(at) + receipt.slice(at + 2)
		if (swapped !== receipt) expect(verifyReceipt(swapped)).toBeNull()
	}
})
