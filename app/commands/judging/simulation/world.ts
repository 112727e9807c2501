import type { Generator } from '#app/domain/jury/generator.ts'
import { shuffle } from '#app/domain/jury/generator.ts'
import type { ScoredReading } from '#app/domain/scoring/severity/readings-table.ts'

/** What all cells of the table share (judging.md 9): sizes, and quality ~ N(mean, spread²) in points. */
export type World = {
	readonly applications: number
	readonly places: number
	readonly readersPerApplication: number
	readonly quality: { readonly mean: number; readonly spread: number }
}
export const WORLD: World = {
	applications: 600,
	places: 36,
	readersPerApplication: 3,
	quality: { mean: 60, spread: 10 },
}

/** One cell: how many jurors, σ_b of their severities and σ_e of their errors, in points. */
export type Cell = { readonly jurors: number; readonly severity: number; readonly noise: number }

/** Quality and severity as drawn, which no jury knows, and the readings that a jury sees. */
export type DrawnJury = {
	readonly quality: readonly number[]
	readonly severity: readonly number[]
	/** Readers of each application, by number. */
	readonly readers: readonly (readonly number[])[]
	readonly readings: readonly ScoredReading[]
}

/** Draws qualities, severities, a random balanced assignment and scores rounded to whole points and cut to 0–100. */
export function drawJury(world: World, cell: Cell, generator: Generator, normal: () => number): DrawnJury {
	const { mean, spread } = world.quality
	const quality = Array.from({ length: world.applications }, () => mean + spread * normal())
	const severity = Array.from({ length: cell.jurors }, () => cell.severity * normal())
	const readers = drawReaders(world, cell.jurors, generator)
	const readings = readers.flatMap((jurors, application) =>
		jurors.map((juror) => {
			const score = (quality[application] ?? NaN) + (severity[juror] ?? NaN) + cell.noise * normal()
			return {
				application: nameOf(application),
				juror: nameOf(juror),
				score: Math.min(100, Math.max(0, Math.round(score))),
			}
		}),
	)
	return { quality, severity, readers, readings }
}

/** Names whose order as text is their order as numbers. */
export function nameOf(index: number): string {
	return String(index).padStart(5, '0')
}

/**
 * Deals every juror's equal share in random order; where an application gets the same juror twice, that place is
 * swapped with another drawn at random until it fits.
 */
export function drawReaders(world: World, jurors: number, generator: Generator): number[][] {
	const k = world.readersPerApplication
	if (jurors < 2 * k) throw new RangeError('Too few jurors for a random assignment')
	const slots = shuffle(
		Array.from({ length: world.applications * k }, (_, slot) => slot % jurors),
		generator,
	)
	const holds = (application: number, juror: number) =>
		slots.slice(application * k, application * k + k).includes(juror)
	for (let slot = 0; slot < slots.length; slot++) {
		const application = Math.floor(slot / k)
		const isTwice = () => slots.slice(application * k, slot).includes(slots[slot] ?? -1)
		while (isTwice()) {
			const other = generator.nextBelow(slots.length)
			const [mine, theirs] = [slots[slot] ?? -1, slots[other] ?? -1]
			if (holds(application, theirs) || holds(Math.floor(other / k), mine)) continue
			slots[slot] = theirs
			slots[other] = mine
		}
	}
	return Array.from({ length: world.applications }, (_, application) =>
		slots.slice(application * k, application * k + k),
	)
}
