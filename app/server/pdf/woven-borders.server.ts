import { drawLongBandKnots, drawPatternKnots } from '#app/drawing/bands.ts'
import { wrapSvg, type PrizeKey } from '#app/drawing/knots.ts'

/** Knots of one repeat of the band, and of its width. */
const REPEAT = 26
const WIDTH = 19
/** Middle column of the hourglass: a band that begins and ends there is the same from both ends. */
const HOURGLASS = 20
/** Repeats along an A4 sheet on its side: with these one size of knot closes all four sides, 285 mm by 198.6 mm. */
const ACROSS = 15
const DOWN = 10

/** A band with like ends: `26 × repeats + 1` knots long, 19 high. */
export function drawStrip(prize: PrizeKey, repeats: number): string {
	const columns = REPEAT * repeats + 1
	return wrapSvg(columns, WIDTH, drawLongBandKnots(prize, { columns, from: HOURGLASS }))
}

/** The frame of a certificate: four bands mirrored about the middle of the sheet, and four corners. */
export function drawFrame(prize: PrizeKey): string {
	const [across, down] = [REPEAT * ACROSS + 1, REPEAT * DOWN + 1]
	const [width, height] = [across + 2 * WIDTH, down + 2 * WIDTH]
	const [right, bottom] = [width - WIDTH, height - WIDTH]
	const band = move(WIDTH, 0, drawLongBandKnots(prize, { columns: across, from: HOURGLASS }))
	const side = move(0, WIDTH, drawLongBandKnots(prize, { columns: down, from: HOURGLASS, isUpright: true }))
	const corner = drawPatternKnots('corner', prize)
	return wrapSvg(
		width,
		height,
		[
			band,
			`<g transform="translate(0 ${height}) scale(1 -1)">${band}</g>`,
			side,
			`<g transform="translate(${width} 0) scale(-1 1)">${side}</g>`,
			move(0, 0, corner),
			move(right, 0, corner),
			move(0, bottom, corner),
			move(right, bottom, corner),
		].join(''),
	)
}

function move(x: number, y: number, knots: string): string {
	return `<g transform="translate(${x} ${y})">${knots}</g>`
}
