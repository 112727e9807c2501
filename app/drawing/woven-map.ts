import { dyes } from '#app/drawing/knots.ts'
import { wovenGrid } from '#app/drawing/woven-grid.ts'

/** SVG units of one knot. */
const KNOT = 10
const COLUMNS = 65
const MARGIN = 4
const FIRST_LETTER = 'a'.charCodeAt(0)

export type RegionOnMap = {
	/** '01' to '12'. */
	code: string
	/** The region's name in the reader's language. */
	title: string
	/** Where the region leads; without it the region is not a link. */
	href?: string
	className?: string
	/** What is written on the region: its number unless told, '' for nothing. */
	text?: string
	/** Its colour (`#RRGGBB`); the region's own dye unless told. */
	fill?: string
	/** Dark text, for a pale colour. */
	pale?: boolean
	/** This region is the one shown. */
	current?: boolean
}

/** The region's own dye. Three yellow ones are pale: their number is written in ink. */
export const regionDyes: Readonly<Record<string, string>> = {
	'01': dyes.indigo,
	'02': dyes.madder,
	'03': dyes.saffron,
	'04': dyes.palm,
	'05': dyes.walnut,
	'06': '#B5243C',
	'07': dyes.indigo,
	'08': dyes.henna,
	'09': dyes.palm,
	'10': dyes.madder,
	'11': dyes.saffron,
	'12': dyes.indigo,
}

/** Numbers moved off the centre of narrow regions, in SVG units. */
const textShifts: Readonly<Record<string, readonly [number, number]>> = {
	'01': [0, 2],
	'04': [3, 2],
	'06': [-4, 0],
	'10': [-6, 0],
}

/**
 * The woven map of the twelve regions, never mirrored. A list of the same regions must stand beside it: the map
 * alone is not a control.
 * @param label the map's accessible name
 * @returns an SVG element of 658 × 708 units
 */
export function drawWovenMap(regions: readonly RegionOnMap[], label: string): string {
	const width = COLUMNS * KNOT + 2 * MARGIN
	const height = wovenGrid.length * KNOT + 2 * MARGIN
	const knit =
		'<defs><pattern id="knit" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h2v1H0zM2 2h2v1H2z" fill="#fff" opacity=".13"/></pattern></defs>'
	const drawn = regions.map(drawRegion).join('')
	const borders = `<path class="map__borders" d="${drawBorders()}" fill="none" stroke-width="3"/>`
	return `<svg class="map" viewBox="-${MARGIN} -${MARGIN} ${width} ${height}" shape-rendering="crispEdges" role="group" aria-label="${escapeXml(label)}">${knit}${drawn}${borders}</svg>`
}

function drawRegion(region: RegionOnMap): string {
	const { code, className = '' } = region
	const fill = region.fill ?? regionDyes[code] ?? dyes.walnut
	const pale = region.pale ?? fill === dyes.saffron
	const outline = regionOutline(code)
	const [x, y] = textPlace(code)
	const title = escapeXml(region.title)
	const classes = [className, pale ? 'dim' : ''].filter(Boolean).join(' ')
	const classAttribute = classes ? ` class="${escapeXml(classes)}"` : ''
	const current = region.current ? ' aria-current="true"' : ''
	const text = escapeXml(region.text ?? String(Number(code)))
	const inner = `<title>${title}</title><path d="${outline}" fill="${escapeXml(fill)}"/><path d="${outline}" fill="url(#knit)"/><text x="${x}" y="${y}" aria-hidden="true">${text}</text>`
	return region.href === undefined
		? `<g${classAttribute} role="img" aria-label="${title}"${current}>${inner}</g>`
		: `<a href="${escapeXml(region.href)}"${classAttribute} aria-label="${title}"${current}>${inner}</a>`
}

/** The knots of a region, merged in runs. */
export function regionOutline(code: string): string {
	const letter = letterOf(code)
	return wovenGrid
		.flatMap((row, y) => {
			const runs: string[] = []
			for (let x = 0; x < row.length;) {
				let length = 0
				while (row[x + length] === letter) length++
				if (length > 0) runs.push(`M${x * KNOT} ${y * KNOT}h${length * KNOT}v${KNOT}h-${length * KNOT}z`)
				x += Math.max(length, 1)
			}
			return runs
		})
		.join('')
}

/** Lines between knots of different regions; none on the outline of the country, none beside the twelve. */
function drawBorders(): string {
	const lines: string[] = []
	wovenGrid.forEach((row, y) => {
		for (let x = 0; x < row.length; x++) {
			const here = row[x]
			const after = row[x + 1] ?? '.'
			const below = wovenGrid[y + 1]?.[x] ?? '.'
			if (here === '.') continue
			if (after !== '.' && after !== here) lines.push(`M${(x + 1) * KNOT} ${y * KNOT}v${KNOT}`)
			if (below !== '.' && below !== here) lines.push(`M${x * KNOT} ${(y + 1) * KNOT}h${KNOT}`)
		}
	})
	return lines.join('')
}

/** The centre of a region's knots, moved where the region is narrow. */
function textPlace(code: string): [number, number] {
	const letter = letterOf(code)
	let knots = 0
	let sumX = 0
	let sumY = 0
	wovenGrid.forEach((row, y) => {
		for (let x = 0; x < row.length; x++) {
			if (row[x] !== letter) continue
			knots++
			sumX += x + 0.5
			sumY += y + 0.5
		}
	})
	if (knots === 0) throw new RangeError(`no region ${code} on the map`)
	const [shiftX, shiftY] = textShifts[code] ?? [0, 0]
	return [Math.round((sumX / knots) * KNOT + shiftX), Math.round((sumY / knots) * KNOT + shiftY)]
}

function letterOf(code: string): string {
	return String.fromCharCode(FIRST_LETTER + Number(code) - 1)
}

function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;')
}
