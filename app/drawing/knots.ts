/** Every woven drawing is a grid of square knots. A knot has a dye or is left empty (null). */
export type Knot = string | null
export type Prize = 'a' | 'b'
/** Prize A, prize B, or neutral where no prize is meant. */
export type PrizeKey = Prize | 'n'

/** Natural dyes on undyed wool. */
export const dyes = {
	wool: '#F5EEE0',
	ink: '#1B1C33',
	madder: '#97182D',
	madderDeep: '#6E0F21',
	pomegranate: '#C2334A',
	saffron: '#E3A325',
	indigo: '#26377A',
	indigoDeep: '#18234F',
	walnut: '#5B3A22',
	henna: '#A3542B',
	palm: '#2A6139',
	palmLight: '#5E9A5E',
	rose: '#E9B7A6',
	sky: '#8FA3D6',
} as const
export type Dye = keyof typeof dyes

/** Roles of a woven pattern: ground, deep ground, mark, light, dark knot, second light. */
export type PatternRole = 'ground' | 'deep' | 'mark' | 'light' | 'dark' | 'second'
export type Palette = Readonly<Record<string, string>>

export const patternPalettes: Readonly<Record<PrizeKey, Record<PatternRole, string>>> = {
	a: {
		ground: dyes.madder,
		deep: dyes.madderDeep,
		mark: dyes.saffron,
		light: dyes.wool,
		dark: dyes.ink,
		second: dyes.rose,
	},
	b: {
		ground: dyes.indigo,
		deep: dyes.indigoDeep,
		mark: dyes.saffron,
		light: dyes.wool,
		dark: dyes.palm,
		second: dyes.sky,
	},
	n: {
		ground: dyes.walnut,
		deep: dyes.ink,
		mark: dyes.saffron,
		light: dyes.wool,
		dark: dyes.madder,
		second: dyes.indigo,
	},
}

/**
 * Draws a grid as SVG paths, one per dye, with neighbouring knots of a row merged into one run.
 * @param knotAt names the dye of column x and row y, or null
 * @param palette colours by dye name
 */
export function drawKnots(
	columns: number,
	rows: number,
	knotAt: (x: number, y: number) => Knot,
	palette: Palette,
): string {
	const runsByKnot = new Map<string, string>()
	for (let y = 0; y < rows; y++) {
		let x = 0
		while (x < columns) {
			const knot = knotAt(x, y)
			let length = 1
			while (x + length < columns && knotAt(x + length, y) === knot) length++
			if (knot !== null) {
				const run = `M${x} ${y}h${length}v1h-${length}z`
				runsByKnot.set(knot, (runsByKnot.get(knot) ?? '') + run)
			}
			x += length
		}
	}
	return [...runsByKnot].map(([knot, d]) => `<path fill="${palette[knot] ?? knot}" d="${d}"/>`).join('')
}

/** Wraps a drawing of knots in a crisp-edged SVG element. */
export function wrapSvg(columns: number, rows: number, inner: string, attributes = ''): string {
	const size = `viewBox="0 0 ${columns} ${rows}" width="${columns}" height="${rows}"`
	return `<svg xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges" ${attributes}>${inner}</svg>`
}
