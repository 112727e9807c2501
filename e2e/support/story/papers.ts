import QRCode from 'qrcode'
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

/** Where the dark squares of an address's QR code stand, `x,y` in squares from the corner of its margin of four. */
export function darkSquaresOf(address: string): string[] {
	const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
	return Array.from({ length: modules.size ** 2 }, (_, index) => index)
		.filter((index) => modules.get(Math.floor(index / modules.size), index % modules.size))
		.map((index) => `${(index % modules.size) + 4},${Math.floor(index / modules.size) + 4}`)
}

/** The same of a drawn path, a run of squares after the other. */
export function darkSquaresIn(path: string): string[] {
	return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, length]) =>
		Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`),
	)
}
