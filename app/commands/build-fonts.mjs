/**
 * Cuts the fonts down to the letters the product writes.
 *
 *   node app/commands/build-fonts.mjs         web fonts into public/fonts (not committed)
 *   node app/commands/build-fonts.mjs --pdf   static cuts into app/server/pdf/fonts (committed)
 *
 * Sources are the Fontsource packages, all under the SIL Open Font License 1.1. A stamp of the inputs is kept
 * beside the web fonts: nothing is rebuilt while they are unchanged.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { renameFont } from './rename-font.mjs'
import { fontSources, pdfCuts, webCuts } from './font-cuts.mjs'

const root = new URL('../../', import.meta.url)
const webFolder = new URL('public/fonts/', root)
const pdfFolder = new URL('app/server/pdf/fonts/', root)
const stampFile = new URL('.stamp', webFolder)
const packages = createRequire(import.meta.url)

if (process.argv.includes('--pdf')) await buildPdfFonts()
else await buildWebFonts()

async function buildWebFonts() {
	const stamp = await stampOfInputs()
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
	await mkdir(webFolder, { recursive: true })
	for (const cut of webCuts) {
		const font = await subsetFont(await readSource(cut.source), charactersOf(cut.ranges), {
			targetFormat: 'woff2',
			noHinting: true,
			...(cut.axes && { variationAxes: cut.axes }),
			...(cut.features && { keepFeatures: cut.features }),
		})
		await writeFile(new URL(`${cut.name}.woff2`, webFolder), font)
		console.log(`${cut.name}.woff2 ${font.length} bytes`)
	}
	await writeFile(stampFile, stamp)
}

async function buildPdfFonts() {
	await mkdir(pdfFolder, { recursive: true })
	for (const cut of pdfCuts) {
		const characters = cut.ranges ? charactersOf(cut.ranges) : undefined
		const font = await subsetFont(await readSource(cut.source), characters, {
			targetFormat: 'truetype',
			keepAllGlyphs: characters === undefined,
			...(cut.axes && { variationAxes: cut.axes }),
		})
		await writeFile(new URL(`${cut.name}.ttf`, pdfFolder), renameFont(font, cut.names))
		console.log(`${cut.name}.ttf ${font.length} bytes`)
	}
}

function readSource(source) {
	return readFile(packages.resolve(fontSources[source]))
}

/** 'U+0020-007E' and the like, as the characters themselves. */
function charactersOf(ranges) {
	return ranges
		.flatMap((range) => {
			const [first, last = first] = range
				.replace('U+', '')
				.split('-')
				.map((code) => Number.parseInt(code, 16))
			return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
		})
		.join('')
}

async function stampOfInputs() {
	const hash = createHash('sha256')
	for (const source of Object.keys(fontSources)) hash.update(await readSource(source))
	for (const script of ['build-fonts.mjs', 'font-cuts.mjs']) {
		hash.update(await readFile(fileURLToPath(new URL(script, import.meta.url))))
	}
	return hash.digest('hex')
}
