/**
 * Gives a TrueType file its own family name, so that a PDF engine can tell apart the Arabic and the Latin
 * halves of one family, and keeps the notice of its authors. Only the `name` table changes.
 */

const NAME_RECORD_BYTES = 12
const NAME_HEADER_BYTES = 6
const TABLE_RECORD_BYTES = 16
const WINDOWS_UNICODE = [3, 1, 0x409]
const HEAD_CHECKSUM_OFFSET = 8
const CHECKSUM_MAGIC = 0xb1b0afba

/**
 * @param {Buffer} font a TrueType file
 * @param {{ family: string, style: string, copyright: string, licence: string, licenceUrl: string }} names
 * @returns {Buffer} the same font under its new names, with its checksums made right again
 */
export function renameFont(font, names) {
	const full = `${names.family} ${names.style}`
	const nameTable = writeNameTable([
		[0, names.copyright],
		[1, names.family],
		[2, names.style === 'Bold' ? 'Bold' : 'Regular'],
		[3, full],
		[4, full],
		[5, 'Version 1.000'],
		[6, full.replaceAll(' ', '')],
		[13, names.licence],
		[14, names.licenceUrl],
	])
	const tables = readTables(font).map((table) =>
		table.tag === 'name' ? { tag: 'name', data: nameTable } : table,
	)
	return writeFont(font.readUInt32BE(0), tables)
}

function readTables(font) {
	return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
		const at = NAME_RECORD_BYTES + index * TABLE_RECORD_BYTES
		const start = font.readUInt32BE(at + 8)
		const data = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)))
		return { tag: font.toString('latin1', at, at + 4), data }
	})
}

function writeNameTable(entries) {
	const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
	const records = Buffer.alloc(NAME_HEADER_BYTES + entries.length * NAME_RECORD_BYTES)
	records.writeUInt16BE(entries.length, 2)
	records.writeUInt16BE(records.length, 4)
	let offset = 0
	entries.forEach(([nameId], index) => {
		const at = NAME_HEADER_BYTES + index * NAME_RECORD_BYTES
		const fields = [...WINDOWS_UNICODE, nameId, texts[index].length, offset]
		fields.forEach((field, place) => records.writeUInt16BE(field, at + place * 2))
		offset += texts[index].length
	})
	return Buffer.concat([records, ...texts])
}

function writeFont(version, tables) {
	const count = tables.length
	const power = 2 ** Math.floor(Math.log2(count))
	const directory = Buffer.alloc(12 + count * TABLE_RECORD_BYTES)
	directory.writeUInt32BE(version, 0)
	;[count, power * 16, Math.log2(power), (count - power) * 16].forEach((field, place) =>
		directory.writeUInt16BE(field, 4 + place * 2),
	)
	let offset = directory.length
	const bodies = []
	tables.forEach(({ tag, data }, index) => {
		if (tag === 'head') data.writeUInt32BE(0, HEAD_CHECKSUM_OFFSET)
		const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
		const at = 12 + index * TABLE_RECORD_BYTES
		directory.write(tag, at, 'latin1')
		directory.writeUInt32BE(checksum(padded), at + 4)
		directory.writeUInt32BE(offset, at + 8)
		directory.writeUInt32BE(data.length, at + 12)
		bodies.push({ tag, padded, offset })
		offset += padded.length
	})
	const font = Buffer.concat([directory, ...bodies.map((body) => body.padded)])
	const head = bodies.find((body) => body.tag === 'head')
	font.writeUInt32BE((CHECKSUM_MAGIC - checksum(font)) >>> 0, head.offset + HEAD_CHECKSUM_OFFSET)
	return font
}

function checksum(bytes) {
	let sum = 0
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
	return sum
}
