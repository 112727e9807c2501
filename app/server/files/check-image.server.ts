import sharp from 'sharp'
import type { FileType } from '#app/domain/application/file-types.ts'

/** A 16,000 × 16,000 picture of one colour is 750 KB as a file and 1 GB in memory. Phones make 12 to 50. */
const PIXEL_LIMIT = 50_000_000
/** The longer side of the small picture, in pixels. */
export const THUMB_PX = 320

export type CheckedImage = { ok: true; reader: Buffer; thumb: Buffer } | { ok: false; refusal: ImageRefusal }
export type ImageRefusal = 'upload.image-unreadable' | 'upload.image-too-large'

/**
 * Reads the whole picture and draws it anew: upright, in sRGB, without EXIF (where a home may stand) and without
 * whatever hid behind its end. A picture that stops early or is too big to draw is refused.
 */
export async function checkImage(path: string, type: FileType): Promise<CheckedImage> {
	try {
		const picture = () => sharp(path, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' }).rotate()
		const reader = await (type === 'image/png'
			? picture().png({ compressionLevel: 8 }).toBuffer()
			: picture().jpeg({ quality: 88, mozjpeg: false }).toBuffer())
		return { ok: true, reader, thumb: await makeThumb(reader) }
	} catch (error) {
		const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
		return { ok: false, refusal: tooLarge ? 'upload.image-too-large' : 'upload.image-unreadable' }
	}
}

async function makeThumb(picture: Buffer): Promise<Buffer> {
	return sharp(picture, { limitInputPixels: PIXEL_LIMIT })
		.resize(THUMB_PX, THUMB_PX, { fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.webp({ quality: 72 })
		.toBuffer()
}

/** A small picture of raw pixels, four bytes each, as the PDF reader draws them. */
export async function thumbOfPixels(pixels: {
	width: number
	height: number
	rgba: Buffer
}): Promise<Buffer> {
	return sharp(pixels.rgba, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
		.resize(THUMB_PX, THUMB_PX, { fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.webp({ quality: 72 })
		.toBuffer()
}
