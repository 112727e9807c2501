import { createGenerator, type Generator, shuffle } from '#app/domain/jury/generator.ts'

export type DesignReading = { application: string; juror: string; score: number; stratum: string }

/**
 * An incomplete table from a seed: 6 to 15 applications in 1 to 3 strata, 3 to 6 jurors, 2 to all of them on each
 * application, chained so that every juror is linked; scores in halves of a point.
 */
export function drawDesign(seed: string): DesignReading[] {
	const generator = createGenerator(seed)
	const applications = 6 + generator.nextBelow(10)
	const jurors = 3 + generator.nextBelow(4)
	const strata = 1 + generator.nextBelow(3)
	const severities = Array.from({ length: jurors }, () => bell(generator) * generator.nextBelow(4))
	return Array.from({ length: applications }, (_row, i) => {
		const quality = 60 + 3 * (i % strata) + 4 * bell(generator)
		return drawReaders(generator, i, jurors).map((juror) => ({
			application: `a${String(i).padStart(2, '0')}`,
			juror: `j${juror}`,
			stratum: `s${i % strata}`,
			score: Math.round(2 * (quality + (severities[juror] ?? 0) + 3 * bell(generator))) / 2,
		}))
	}).flat()
}

/** About normal, from −3 to 3. */
function bell(generator: Generator): number {
	return (generator.nextBelow(1001) + generator.nextBelow(1001) + generator.nextBelow(1001)) / 500 - 3
}

/** The i-th juror of the round and the next one always read, so that no table falls apart. */
function drawReaders(generator: Generator, i: number, jurors: number): number[] {
	const linked = [i % jurors, (i + 1) % jurors]
	const others = shuffle(
		Array.from({ length: jurors }, (_juror, j) => j).filter((j) => !linked.includes(j)),
		generator,
	)
	return [...linked, ...others.slice(0, generator.nextBelow(jurors - 1))]
}
