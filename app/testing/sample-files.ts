import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Real small files, made byte for byte the same each time. `padding` adds bytes that readers skip. */

/** A PDF of empty pages. `locked`: it asks for a password that nobody has. */
export function samplePdf({ pages = 1, padding = 0, locked = false } = {}): Buffer {
	const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
		...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
	]
	return assemblePdf(objects, padding, locked)
}

/** A PDF of some hundred kilobytes whose objects, packed twice, and whose drawing unpack to hundreds of megabytes. */
export function bombPdf(): Buffer {
	const once = deflateSync(Buffer.alloc(160 * 1024 * 1024, 0x20), { level: 9 })
	const twice = deflateSync(once, { level: 9 })
	const stream = `<< /Type /ObjStm /N 90000000 /First 300000000 /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${twice.toString('latin1')}\nendstream`
	const draw = deflateSync(Buffer.from('0 0 m 595 842 l S 0.1 w\n'.repeat(2_500_000)), { level: 9 })
	const content = `<< /Length ${draw.length} /Filter /FlateDecode >>\nstream\n${draw.toString('latin1')}\nendstream`
	return assemblePdf(
		[
			'<< /Type /Catalog /Pages 2 0 R >>',
			'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
			'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>',
			stream,
			content,
		],
		0,
		false,
	)
}

function assemblePdf(objects: readonly string[], padding: number, locked: boolean): Buffer {
	const filler = padding > 0 ? `%${'x'.repeat(Math.max(0, padding - 2))}\n` : ''
	let text = `%PDF-1.5\n${filler}`
	const offsets = objects.map((object, index) => {
		const offset = Buffer.byteLength(text, 'latin1')
		text += `${index + 1} 0 obj\n${object}\nendobj\n`
		return offset
	})
	const xref = Buffer.byteLength(text, 'latin1')
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
	for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
	const key = '01'.repeat(32)
	const lock = locked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${key}> /U <${key}> >>` : ''
	text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<0102> <0102>] ${lock} >>\nstartxref\n${xref}\n%%EOF\n`
	return Buffer.from(text, 'latin1')
}

/** A photo with EXIF that tells where a home stands. */
export async function samplePhoto({ width = 640, height = 480 } = {}): Promise<Buffer> {
	const row = Buffer.alloc(width * 3)
	for (let x = 0; x < row.length; x += 1) row[x] = (x * 7) % 256
	const pixels = Buffer.concat(Array.from({ length: height }, () => row))
	return sharp(pixels, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 80 })
		.withExif({
			IFD0: { Copyright: 'HIDDEN-OWNER' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 37/1 0/1' },
		})
		.toBuffer()
}

export async function samplePng({ width = 200, height = 100 } = {}): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 60, alpha: 0.5 } } })
		.png()
		.toBuffer()
}

/** 250 frames of silence, MPEG-1 layer III, 128 kbit/s. */
export function sampleMp3({ frames = 250 } = {}): Buffer {
	const frame = Buffer.alloc(417)
	frame.set([0xff, 0xfb, 0x90, 0xc4])
	return Buffer.concat(Array.from({ length: frames }, () => frame))
}

/** An mp4's boxes with `bytes` of media that no player is asked to play. */
export function sampleMp4({ bytes = 20_000 } = {}): Buffer {
	const media = Buffer.alloc(bytes)
	for (let at = 0; at + 4 <= bytes; at += 4) media.writeUInt32BE((at * 2_654_435_761) % 2 ** 32, at)
	return Buffer.concat([
		box('ftyp', Buffer.from('isom\0\0\0\x01isommp41', 'latin1')),
		box('moov', Buffer.alloc(0)),
		box('mdat', media),
	])
}

function box(type: string, content: Buffer): Buffer {
	const head = Buffer.alloc(8)
	head.writeUInt32BE(content.length + 8, 0)
	head.write(type, 4, 'latin1')
	return Buffer.concat([head, content])
}
