import { drawKnots, dyes, wrapSvg, type Dye, type Prize } from '#app/drawing/knots.ts'

/** Half of the grid: a medallion has 21 × 21 knots around its centre. */
const HALF = 10
const SIDE = 2 * HALF + 1
const RANDOM_STEPS = 10_000
const FNV_OFFSET = 2166136261
const FNV_PRIME = 16777619

/** Five dyes in order; the first is the ground, the last one edges the medallion. */
type DyeSet = readonly [Dye, Dye, Dye, Dye, Dye]
const dyeSets: Readonly<Record<Prize, readonly DyeSet[]>> = {
	a: [
		['madder', 'saffron', 'wool', 'ink', 'rose'],
		['pomegranate', 'wool', 'indigoDeep', 'saffron', 'madderDeep'],
		['madderDeep', 'rose', 'saffron', 'wool', 'palm'],
		['henna', 'wool', 'madder', 'saffron', 'ink'],
		['madder', 'wool', 'palm', 'saffron', 'rose'],
	],
	b: [
		['indigo', 'saffron', 'wool', 'palm', 'sky'],
		['palm', 'wool', 'indigoDeep', 'saffron', 'palmLight'],
		['indigoDeep', 'sky', 'wool', 'saffron', 'palm'],
		['palm', 'saffron', 'wool', 'indigo', 'palmLight'],
		['indigo', 'wool', 'henna', 'saffron', 'sky'],
	],
}

type Plan = { dyeSet: DyeSet; rings: number[]; hook: number; style: number; first: number; second: number }

/**
 * The woven medallion of a cooperative: the same seed and prize give the same drawing for ever, so it can be
 * printed on a certificate and recognised years later.
 * @param seed the cooperative's name, exactly as published
 * @returns an SVG element of 21 × 21 units, hidden from assistive technology
 */
export function drawMedallion(seed: string, prize: Prize): string {
	const plan = planMedallion(seed, prize)
	const knots = drawKnots(SIDE, SIDE, (x, y) => dyeAt(plan, Math.abs(x - HALF), Math.abs(y - HALF)), dyes)
	return wrapSvg(
		SIDE,
		SIDE,
		knots,
		'class="emblem" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"',
	)
}

function planMedallion(seed: string, prize: Prize): Plan {
	const next = createSequence(`${seed}·${prize}`)
	for (let skipped = 0; skipped < 9; skipped++) next()
	const dyeSet = pick(dyeSets[prize], Math.floor(next() * 5))
	const rings = planRings(next)
	const hook = 2 + Math.floor(next() * 3)
	const style = Math.floor(next() * 4)
	const first = 1 + Math.floor(next() * 4)
	const second = 1 + ((first + Math.floor(next() * 3)) % 4)
	return { dyeSet, rings, hook, style, first, second }
}

/** Lozenge rings from the centre outwards; neighbours differ and the centre is never the ground. */
function planRings(next: () => number): number[] {
	const rings: number[] = []
	let last = -1
	while (rings.length <= HALF + 1) {
		const width = 1 + Math.floor(next() * 2.6)
		let dye: number
		do dye = Math.floor(next() * 5)
		while (dye === last || (rings.length === 0 && dye === 0))
		last = dye
		for (let ring = 0; ring < width; ring++) rings.push(dye)
	}
	return rings
}

/** The dye of a knot `across` and `along` knots from the centre. */
function dyeAt(plan: Plan, across: number, along: number): Dye {
	const { dyeSet, first, second } = plan
	const fromCentre = across + along
	if (across === HALF || along === HALF) return fromCentre % 4 < 2 ? pick(dyeSet, first) : dyeSet[4]
	if (across === HALF - 1 || along === HALF - 1) return dyeSet[0]
	if (fromCentre <= HALF - 1) return pick(dyeSet, lozengeDye(plan, across, along))
	if (fromCentre === HALF) return dyeSet[2]
	const fromCorner = HALF - 2 - across + (HALF - 2 - along)
	if (fromCorner > 3) return dyeSet[0]
	return pick(dyeSet, fromCorner <= 1 ? second : first)
}

function lozengeDye(plan: Plan, across: number, along: number): number {
	const { style, hook, first, second } = plan
	const fromCentre = across + along
	const ring = pick(plan.rings, fromCentre)
	const onHook = (across === hook || along === hook) && fromCentre % 2 === 1
	if (style === 0 && fromCentre > 2 && onHook) return (ring + 2) % 5
	if (style === 1 && fromCentre > 2 && across === along) return first
	if (style === 2 && fromCentre > 3 && Math.abs(across - along) <= 1 && fromCentre % 3 === 0) return second
	if (style === 3 && fromCentre > 3 && fromCentre < HALF - 2 && (across === 0 || along === 0)) return first
	return ring
}

/** FNV-1a of the code points, then xorshift: numbers in [0, 1), the same on every machine. */
function createSequence(text: string): () => number {
	let state = FNV_OFFSET
	for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), FNV_PRIME)
	return () => {
		state ^= state << 13
		state ^= state >>> 17
		state ^= state << 5
		return ((state >>> 0) % RANDOM_STEPS) / RANDOM_STEPS
	}
}

function pick<Item>(items: readonly Item[], index: number): Item {
	const item = items[index]
	if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`)
	return item
}
