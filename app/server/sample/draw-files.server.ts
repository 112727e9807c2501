import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { drawMedallion } from '#app/drawing/medallion.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { checkImage, thumbOfPixels } from '#app/server/files/check-image.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { files as ownFiles } from '#app/server/files/files.server.ts'
import { inspectPdf } from '#app/server/files/inspect-pdf.server.ts'

/** One file of the pool, stored: what a row of `Upload` says of it. */
export type SampleFile = {
	readonly type: 'application/pdf' | 'image/png'
	readonly size: number
	readonly sha256: string
	readonly md5: string
	readonly readerSha256: string | null
	readonly thumbSha256: string | null
	readonly pages: number | null
}

/** Document slot → files to choose from; content is stored by hash, so hundreds of dossiers share them. */
export type SampleFiles = ReadonlyMap<string, readonly SampleFile[]>

const PHOTOS = 6
const PHOTO_PX = 640

/**
 * Draws and stores one small PDF for each slot of an edition that takes PDFs, and a few pictures for those that take
 * only pictures: real files, checked like any other, each of which says that it is an example. Slots of films stay empty.
 */
export async function storeSampleFiles(
	definition: EditionDefinition,
	files: Files = ownFiles(),
): Promise<SampleFiles> {
	await files.pending.ensure()
	const pool = new Map<string, SampleFile[]>()
	for (const { key, label, types } of definition.documents) {
		if (types.includes('application/pdf')) pool.set(key, [await storePdf(files, label.fr)])
		else if (types.includes('image/png')) pool.set(key, await storePhotos(files))
	}
	return pool
}

async function storePhotos(files: Files): Promise<SampleFile[]> {
	const photos: SampleFile[] = []
	for (let number = 1; number <= PHOTOS; number++) photos.push(await storePhoto(files, number))
	return photos
}

async function storePhoto(files: Files, number: number): Promise<SampleFile> {
	const svg = Buffer.from(drawMedallion(`sample ${number}`, number % 2 ? 'a' : 'b'))
	const picture = sharp(svg, { density: 1440 }).resize(PHOTO_PX, PHOTO_PX).png({ palette: true })
	const path = files.pending.scratch()
	await writeFile(path, await picture.toBuffer())
	const image = await checkImage(path, 'image/png')
	if (!image.ok) throw new Error(`A sample picture was refused: ${image.refusal}`)
	const [reader, thumb] = [await keep(files, image.reader), await keep(files, image.thumb)]
	return {
		type: 'image/png',
		...(await files.blobs.adopt(path)),
		readerSha256: reader.sha256,
		thumbSha256: thumb.sha256,
		pages: null,
	}
}

async function storePdf(files: Files, title: string): Promise<SampleFile> {
	const path = files.pending.scratch()
	await writeFile(path, drawPdf([`EXEMPLE - ${title}`, 'Document de demonstration, sans valeur.']))
	const pdf = await inspectPdf(path)
	if (!pdf.ok) throw new Error(`A sample PDF was refused: ${pdf.refusal}`)
	const thumb = await keep(files, await thumbOfPixels(pdf.firstPage))
	return {
		type: 'application/pdf',
		...(await files.blobs.adopt(path)),
		readerSha256: null,
		thumbSha256: thumb.sha256,
		pages: pdf.pages,
	}
}

async function keep(files: Files, bytes: Buffer): Promise<{ sha256: string }> {
	const path = files.pending.scratch()
	await writeFile(path, bytes)
	return files.blobs.adopt(path)
}

/** A PDF of one A4 page with a frame and lines of text, each 20 points under the other (ISO 32000, Latin letters). */
export function drawPdf(lines: readonly string[]): Buffer {
	const text = lines
		.map(
			(line, index) => `BT /F1 ${index ? 12 : 18} Tf 60 ${760 - index * 30} Td (${escapeText(line)}) Tj ET`,
		)
		.join('\n')
	const content = `2 w 40 40 515 762 re S\n${text}\n`
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}endstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
	]
	let body = '%PDF-1.4\n'
	const offsets = objects.map((object, index) => {
		const offset = Buffer.byteLength(body, 'latin1')
		body += `${index + 1} 0 obj\n${object}\nendobj\n`
		return offset
	})
	const start = Buffer.byteLength(body, 'latin1')
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
	body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
	body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
	return Buffer.from(body, 'latin1')
}

function escapeText(text: string): string {
	return text.replaceAll('’', "'").replace(/[\\()]/g, (mark) => `\\${mark}`)
}
