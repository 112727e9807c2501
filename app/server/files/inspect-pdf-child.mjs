/**
 * Reads one PDF in a process of its own, for a hostile one can take all memory and time: inspect-pdf.server.ts starts
 * it and ends it. Plain JavaScript, since it runs outside the build. Argument: the file. Out: one JSON line
 * `{ pages, width, height }` or `{ refusal }`, then, when there is a first page, its pixels (RGBA).
 */
import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'

const THUMB_PX = 320
/** PDFium's FPDF_ERR_PASSWORD. */
const PASSWORD = /password/i

function say(facts) {
	process.stdout.write(JSON.stringify(facts) + '\n')
}

try {
	const library = await PDFiumLibrary.init()
	const document = await library.loadDocument(await readFile(process.argv[2]))
	const pages = document.getPageCount()
	if (pages === 0) throw new Error('no pages')
	const page = document.getPage(0)
	const { originalWidth, originalHeight } = page.getOriginalSize()
	const scale = THUMB_PX / Math.max(originalWidth, originalHeight, 1)
	const { width, height, data } = await page.render({ scale, render: 'bitmap' })
	say({ pages, width, height })
	process.stdout.write(data)
} catch (error) {
	say({ refusal: PASSWORD.test(String(error?.message)) ? 'upload.pdf-locked' : 'upload.pdf-unreadable' })
}
