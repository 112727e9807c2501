import { readdirSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFontCoverage, type FontCoverage } from '#app/server/pdf/font-coverage.server.ts'
import { makePrintable } from '#app/server/pdf/printable-text.server.ts'

export type PdfTemplate = 'receipt' | 'certificate' | 'minutes'

export type PdfContent = {
	/** Plain texts and numbers. They reach the template as JSON: nothing in them is ever read as Typst. */
	readonly data: Readonly<Record<string, unknown>>
	/** SVG documents by name, drawn by us. */
	readonly drawings: Readonly<Record<string, string>>
	/** Date of the document, in its properties too: the same content and date give the same bytes. */
	readonly createdAt: Date
}

type Press = { readonly compiler: NodeCompiler; readonly coverage: FontCoverage }

/** Renders that may pass before an unused piece leaves the engine's memory. */
const CACHE_AGE = 10
let press: Press | null = null

/**
 * Sets a document with Typst and returns it as PDF/A-2b (ISO 19005-2), deterministic to the byte.
 * @throws when the template does not compile: a fault of ours, never of what people wrote.
 */
export function renderPdf(template: PdfTemplate, content: PdfContent): Buffer {
	press ??= preparePress()
	const { compiler, coverage } = press
	const inputs = {
		data: JSON.stringify({ ...toPrint(content.data, coverage), created: dateParts(content.createdAt) }),
		drawings: JSON.stringify(content.drawings),
		guests: JSON.stringify(coverage.guests),
	}
	try {
		return compiler.pdf(
			{ mainFilePath: path.join(pdfFolder('templates'), `${template}.typ`), inputs },
			{ pdfStandard: 'a-2b', creationTimestamp: Math.floor(content.createdAt.getTime() / 1000) },
		)
	} catch (error) {
		throw new Error(`The PDF template "${template}" failed: ${messageOf(error)}`, { cause: error })
	} finally {
		compiler.evictCache(CACHE_AGE)
	}
}

/** Only our own fonts, so that a PDF does not depend on the machine. */
function preparePress(): Press {
	const fonts = pdfFolder('fonts')
	const files = readdirSync(fonts).filter((name) => name.endsWith('.ttf'))
	const compiler = NodeCompiler.create({
		workspace: pdfFolder('templates'),
		fontArgs: [{ fontPaths: [fonts] }],
	})
	return { compiler, coverage: readFontCoverage(fonts, files) }
}

/**
 * Templates and fonts are read from the source tree, in development and in production alike: every command of the
 * project runs from its root, and the server's bundle holds neither.
 */
function pdfFolder(name: 'templates' | 'fonts'): string {
	return path.resolve(process.cwd(), 'app', 'server', 'pdf', name)
}

function toPrint(data: PdfContent['data'], coverage: FontCoverage): Record<string, unknown> {
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, makePrintable(value, coverage)]))
}

function dateParts(at: Date): Record<string, number> {
	return {
		year: at.getUTCFullYear(),
		month: at.getUTCMonth() + 1,
		day: at.getUTCDate(),
		hour: at.getUTCHours(),
		minute: at.getUTCMinutes(),
		second: at.getUTCSeconds(),
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error)
}
