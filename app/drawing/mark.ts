import { drawKnots, wrapSvg } from '#app/drawing/knots.ts'

/** The mark: a lozenge of two halves, madder crown over indigo cloth, joined by a saffron thread. */
const rows = [
	'.......m.......',
	'......mmm......',
	'.m...mmsmm...m.',
	'mmm.mmsssmm.mmm',
	'mmmmmmmsmmmmmmm',
	'mmmmmmmmmmmmmmm',
	'sssssssssssssss',
	'isisisisisisisi',
	'iiiiiiiiiiiiiii',
	'.iiwiiiwiiiwii.',
	'..iiiiiiiiiii..',
	'...iiiiwiiii...',
	'....iiiiiii....',
	'.....iiiii.....',
	'......iii......',
	'.......i.......',
] as const
const COLUMNS = 15

const palettes = {
	day: { m: '#97182D', s: '#E3A325', i: '#26377A', w: '#FFFCF5' },
	night: { m: '#E26A78', s: '#E3A325', i: '#9FB0EE', w: '#14152A' },
} as const
export type MarkGround = keyof typeof palettes

/** The mark as an SVG element of 15 × 16 units; never mirrored. */
export function drawMark(ground: MarkGround = 'day'): string {
	const knots = drawKnots(COLUMNS, rows.length, knotAt, palettes[ground])
	return wrapSvg(COLUMNS, rows.length, knots, 'aria-hidden="true" focusable="false"')
}

function knotAt(x: number, y: number): string | null {
	const knot = rows[y]?.[x]
	return knot === undefined || knot === '.' ? null : knot
}
