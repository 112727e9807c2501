import { inflateSync } from 'node:zlib'

/** Objects of a PDF file by number: the dictionary as text, and the stream, inflated. */
export type Objects = ReadonlyMap<string, { readonly head: string; readonly body: Buffer | null }>
type Font = { readonly texts: ReadonlyMap<number, string>; readonly widths: ReadonlyMap<number, number> }
/** `end` is where the pen stands after it; sizes and places in points. */
export type Piece = {
	readonly x: number
	readonly end: number
	readonly y: number
	readonly size: number
	readonly glyphs: readonly string[]
}

export function readObjects(pdf: Buffer): Objects {
	const text = pdf.toString('latin1')
	const objects = new Map<string, { head: string; body: Buffer | null }>()
	for (const { 1: id = '', index } of text.matchAll(/^(\d+) 0 obj\n/gm)) {
		const end = text.indexOf('endobj', index)
		const stream = text.indexOf('stream\n', index)
		const isStream = stream !== -1 && stream < end
		const head = text.slice(index, isStream ? stream : end)
		const start = stream + 'stream\n'.length
		const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
		const raw = pdf.subarray(start, start + length)
		objects.set(id, {
			head,
			body: isStream ? (head.includes('/FlateDecode') ? inflateSync(raw) : raw) : null,
		})
	}
	return objects
}

const noFont: Font = { texts: new Map(), widths: new Map() }

/** The shown pieces of one page, in the order they were written. */
export function readPieces(page: string, objects: Objects): Piece[] {
	const resources = resolve(page, 'Resources', objects)
	const fontList = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? ''
	const fonts = new Map(
		[...fontList.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
			name,
			readFont(id, objects),
		]),
	)
	const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.body?.toString('latin1') ?? ''
	return runContent(content, fonts)
}

function resolve(head: string, key: string, objects: Objects): string {
	const id = new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1]
	return id === undefined ? head : (objects.get(id)?.head ?? '')
}

/** What each glyph number stands for (ToUnicode), and its width in thousandths of the size. */
function readFont(fontId: string, objects: Objects): Font {
	const head = objects.get(fontId)?.head ?? ''
	const mapId = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? ''
	const source = objects.get(mapId)?.body?.toString('latin1') ?? ''
	const texts = new Map(
		[...source.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = '', text = '']) => [
			Number.parseInt(glyph, 16),
			Buffer.from(text, 'hex').swap16().toString('utf16le'),
		]),
	)
	const descendant = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(head)?.[1] ?? '')?.head ?? ''
	const list = (/\/W \[([^\]]*)\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number)
	const widths = new Map<number, number>()
	for (let at = 0; at + 2 < list.length; at += 3) {
		for (let glyph = list[at] ?? 0; glyph <= (list[at + 1] ?? 0); glyph++)
			widths.set(glyph, list[at + 2] ?? 0)
	}
	return { texts, widths }
}

/** Follows the operators that place text: `q Q cm Tf Tm TJ`. */
function runContent(content: string, fonts: ReadonlyMap<string, Font>): Piece[] {
	const pieces: Piece[] = []
	let state = { matrix: [1, 0, 0, 1, 0, 0], font: noFont, size: 0 }
	const saved: Array<typeof state> = []
	let place = state.matrix
	for (const { operator, operands, bytes } of readOperations(content)) {
		const numbers = () => operands.map(Number)
		if (operator === 'q') saved.push({ ...state })
		else if (operator === 'Q') state = saved.pop() ?? state
		else if (operator === 'cm') state.matrix = multiply(numbers(), state.matrix)
		else if (operator === 'Tm') place = multiply(numbers(), state.matrix)
		else if (operator === 'Tf') {
			state.font = fonts.get((operands[0] ?? '').slice(1)) ?? noFont
			state.size = Number(operands[1])
		} else if (operator === 'TJ') {
			const numbersShown = toGlyphs(bytes)
			const width = numbersShown.reduce((sum, glyph) => sum + (state.font.widths.get(glyph) ?? 0), 0)
			const [x = 0, y = 0] = place.slice(4)
			pieces.push({
				x,
				end: x + (width * state.size) / 1000,
				y,
				size: state.size,
				glyphs: numbersShown.flatMap((glyph) => state.font.texts.get(glyph) ?? []),
			})
		}
	}
	return pieces
}

type Operation = { operator: string; operands: string[]; bytes: string }

/** Operators of a content stream with their operands; strings of all kinds are gathered in `bytes`. */
function* readOperations(content: string): Generator<Operation> {
	let operands: string[] = []
	let bytes = ''
	for (let at = 0; at < content.length;) {
		const character = content[at] ?? ''
		if (character === '(') {
			const end = endOfString(content, at)
			bytes += unescapeString(content.slice(at + 1, end))
			at = end + 1
		} else if (character === '<' && content[at + 1] !== '<') {
			const end = content.indexOf('>', at)
			bytes += Buffer.from(content.slice(at + 1, end), 'hex').toString('latin1')
			at = end + 1
		} else {
			const word = /[^\s()<>[\]]+|[^]/y
			word.lastIndex = at
			const token = word.exec(content)?.[0] ?? ''
			at += token.length
			if (/^[A-Za-z*]/.test(token)) {
				yield { operator: token, operands, bytes }
				operands = []
				bytes = ''
			} else if (token.trim() !== '') operands.push(token)
		}
	}
}

/** Parentheses inside a string may stand bare when they pair up. */
function endOfString(content: string, start: number): number {
	let depth = 0
	for (let at = start; at < content.length; at++) {
		if (content[at] === '\\') at++
		else if (content[at] === '(') depth++
		else if (content[at] === ')' && --depth === 0) return at
	}
	return content.length
}

function multiply(inner: number[], outer: number[]): number[] {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = inner
	const [A = 0, B = 0, C = 0, D = 0, E = 0, F = 0] = outer
	return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

function toGlyphs(bytes: string): number[] {
	return Array.from(
		{ length: Math.floor(bytes.length / 2) },
		(_, index) => bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1),
	)
}

function unescapeString(text: string): string {
	const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
	return text.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, letter = '') =>
		octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (named[letter] ?? letter),
	)
}
