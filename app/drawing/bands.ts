import {
	drawKnots,
	patternPalettes,
	wrapSvg,
	type Knot,
	type PatternRole,
	type PrizeKey,
} from '#app/drawing/knots.ts'

type RoleAt = (x: number, y: number) => PatternRole | null
type Pattern = { columns: number; rows: number; knotAt: RoleAt }

const distance = (x: number, y: number, centreX: number, centreY: number) =>
	Math.abs(x - centreX) + Math.abs(y - centreY)

/** A big lozenge, then an hourglass; 26 × 19, repeats across. */
function bandAt(x: number, y: number): PatternRole {
	if (y === 0 || y === 18) return 'deep'
	if (y === 1 || y === 17) return (x >> 1) % 2 ? 'light' : 'deep'
	const fromLozenge = distance(x, y, 7, 9)
	if (fromLozenge <= 1) return 'mark'
	if (fromLozenge === 2) return 'deep'
	if (fromLozenge <= 4) return 'light'
	if (fromLozenge === 5) return 'dark'
	if (fromLozenge === 6) return 'mark'
	if (fromLozenge === 7) return 'light'
	return hourglassAt(Math.abs(x - 20), Math.abs(y - 9))
}

function hourglassAt(across: number, along: number): PatternRole {
	if (along >= across && across <= 5) {
		const inside = along - across
		if (inside <= 0) return 'light'
		if (inside <= 1) return 'second'
		return inside <= 3 ? 'dark' : 'mark'
	}
	return across + along <= 1 ? 'mark' : 'ground'
}

/** Small triangles pointing down; 16 × 6. */
function teethAt(x: number, y: number): PatternRole | null {
	if (y === 0) return 'deep'
	const fromAxis = Math.abs((x % 8) - 4)
	const dye = Math.floor(x / 8) % 2 ? 'ground' : 'dark'
	const halfWidth = 5 - y
	if (fromAxis > halfWidth) return null
	return fromAxis === 0 && halfWidth >= 2 ? 'mark' : dye
}

/** The cloth of progress; 12 × 9, repeats across. */
export function weaveAt(x: number, y: number): PatternRole {
	if (y === 0 || y === 8) return 'deep'
	const fromCentre = distance(x, y, 6, 4)
	if (fromCentre <= 1) return 'mark'
	if (fromCentre === 2) return 'deep'
	if (fromCentre === 3) return 'light'
	return Math.min(x, 12 - x) + Math.abs(y - 4) === 0 ? 'second' : 'ground'
}

/** The corner of a frame, 19 × 19, between a band and a band turned upright. */
function cornerAt(x: number, y: number): PatternRole {
	if (x === 0 || y === 0 || x === 18 || y === 18) return 'deep'
	const fromCentre = distance(x, y, 9, 9)
	if (fromCentre <= 1) return 'mark'
	if (fromCentre <= 3) return 'deep'
	if (fromCentre <= 5) return 'light'
	if (fromCentre <= 6) return 'dark'
	if (fromCentre <= 8) return 'mark'
	if (fromCentre === 9) return 'light'
	const fromMiddle = Math.max(Math.abs(x - 9), Math.abs(y - 9))
	return fromMiddle >= 7 && fromCentre >= 13 ? 'mark' : 'ground'
}

/** A seamless field of lozenges, 64 × 32. */
function fieldAt(x: number, y: number): PatternRole {
	const shifted = Math.floor(((x + 8) % 64) / 32) === 1
	const fromCentre = Math.abs(((x + 8) % 32) - 16) + Math.abs(((y + (shifted ? 16 : 0)) % 32) - 16)
	if (fromCentre <= 1) return 'mark'
	if (fromCentre <= 3) return 'deep'
	if (fromCentre <= 5) return 'light'
	if (fromCentre <= 7) return 'dark'
	if (fromCentre <= 8) return 'mark'
	if (fromCentre <= 11) return 'ground'
	if (fromCentre === 12) return 'light'
	if (fromCentre <= 14) return 'deep'
	return fromCentre <= 16 ? 'mark' : 'ground'
}

const patterns = {
	band: { columns: 26, rows: 19, knotAt: bandAt },
	bandv: { columns: 19, rows: 26, knotAt: (x: number, y: number) => bandAt(y, x) },
	corner: { columns: 19, rows: 19, knotAt: cornerAt },
	field: { columns: 64, rows: 32, knotAt: fieldAt },
	teeth: { columns: 16, rows: 6, knotAt: teethAt },
	weave: { columns: 12, rows: 9, knotAt: weaveAt },
} satisfies Record<string, Pattern>
export type PatternName = keyof typeof patterns
export const patternNames = Object.keys(patterns) as PatternName[]

/** One woven pattern in the dyes of a prize, as an SVG document. */
export function drawPattern(name: PatternName, prize: PrizeKey): string {
	const { columns, rows } = patterns[name]
	return wrapSvg(columns, rows, drawPatternKnots(name, prize))
}

/** The same pattern as bare paths, for use inside another drawing; one unit is one knot. */
export function drawPatternKnots(name: PatternName, prize: PrizeKey): string {
	const { columns, rows } = patterns[name]
	const knotAt: (x: number, y: number) => Knot = patterns[name].knotAt
	return drawKnots(columns, rows, knotAt, patternPalettes[prize])
}

/**
 * A band of `columns` knots in one piece, beginning at column `from` of the pattern, as bare paths: repeats set side
 * by side show their seams in print. Upright, it runs down instead of across.
 */
export function drawLongBandKnots(
	prize: PrizeKey,
	{ columns, from, isUpright = false }: { columns: number; from: number; isUpright?: boolean },
): string {
	const { columns: repeat, rows } = patterns.band
	const along = (x: number, y: number) => bandAt((x + from) % repeat, y)
	return isUpright
		? drawKnots(rows, columns, (x, y) => along(y, x), patternPalettes[prize])
		: drawKnots(columns, rows, along, patternPalettes[prize])
}

/** Bare warp: the part that is not woven yet. 6 × 9. */
export function drawWarp(): string {
	return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 9" width="6" height="9"><path fill="#CDBD9F" d="M2 0h1v9h-1z"/></svg>'
}
