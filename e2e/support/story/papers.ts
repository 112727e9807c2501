import { expect } from 'playwright/test'
import { normaliseLine, readPdfText } from '#app/testing/pdf-text.ts'

/** A PDF says all this, line by line from top to bottom; two texts may share a line. Both sides are normalised. */
export function expectLines(pdf: Buffer, expected: readonly string[]): void {
	const lines = readPdfText(pdf).pages.flat()
	let at = 0
	const found = expected.map((text) => {
		const line = lines.findIndex((one, index) => index >= at && one.includes(normaliseLine(text)))
		if (line >= 0) at = line
		return line >= 0 ? text : `NOT AFTER ${lines[at] ?? ''}: ${text}`
	})
	expect(found).toEqual(expected)
}

/** None of this stands anywhere in a PDF. */
export function expectNone(pdf: Buffer, hidden: readonly string[]): void {
	const text = readPdfText(pdf).pages.flat().join(' ')
	expect(hidden.filter((one) => text.includes(normaliseLine(one)))).toEqual([])
}
