import { fillByChain, relieveByChain } from '#app/domain/jury/chains.ts'
import { countComponents } from '#app/domain/jury/connectivity.ts'
import { createGenerator, type Generator, shuffle } from '#app/domain/jury/generator.ts'
import { type AssignmentCause, type AssignmentRefusal, findCauses } from '#app/domain/jury/impossible.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import { addReader, canBeCompleted, type Reader, type ReadingFile } from '#app/domain/jury/reader-set.ts'
import { layOut, pairsOf, type ReadingPlan } from '#app/domain/jury/reading-plan.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'

export type Assignment = {
	/** Kept readings included. */
	readonly pairs: readonly Pair[]
	/** Groups of jurors who share no file; 1 is wanted (see connectivity.ts). */
	readonly components: number
	readonly seed: string
}

/** A refusal names its first cause as code and carries them all. */
export type AssignmentOutcome =
	Accepted<Assignment> | (Refused<AssignmentRefusal> & { readonly causes: readonly AssignmentCause[] })

/** Attempts with other draws of the same seed before giving up or accepting apart groups. */
const ATTEMPTS = 12
/** How far, in readings, chance may outweigh an even load while choosing: it spreads jurors over each other's files. */
const JITTER = 3

/**
 * The simple assigner: balanced and random, every hard rule kept, the same for the same seed. It fills the files with
 * the fewest allowed jurors first, repairs by chains of swaps, then evens the loads. When it finds no assignment it
 * says which files stay short; that is no proof that none exists. It gives single readings to somebody else, inside the
 * act that asks for it; the assignment of an edition is the optimum of assignment-model.ts.
 */
export function assignReaders(problem: AssignmentProblem, seed: string): AssignmentOutcome {
	const causes = findCauses(problem, layOut(problem))
	if (causes.length > 0) return refuseAll(causes)
	let best: { plan: ReadingPlan; causes: AssignmentCause[]; components: number } | null = null
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const plan = layOut(problem)
		fill(plan, createGenerator(`${seed} ${attempt}`))
		const left = findShortfalls(plan)
		const components = countComponents(pairsOf(plan))
		if (!best || isBetter([left.length, components], [best.causes.length, best.components]))
			best = { plan, causes: left, components }
		if (best.causes.length === 0 && best.components <= 1) break
	}
	if (!best || best.causes.length > 0) return refuseAll(best?.causes ?? [])
	return accept({ pairs: pairsOf(best.plan), components: best.components, seed })
}

function fill(plan: ReadingPlan, generator: Generator): void {
	const scarceFirst = shuffle(plan.files, generator).sort((a, b) => a.allowed.length - b.allowed.length)
	for (const file of scarceFirst) {
		while (file.readers.length < file.asked) {
			const reader = chooseReader(file, generator)
			if (reader) addReader(file, reader)
			else if (!fillByChain(file)) break
		}
	}
	evenLoads(plan)
}

/** The least loaded allowed juror with room, give or take the jitter. */
function chooseReader(file: ReadingFile, generator: Generator): Reader | null {
	let chosen: Reader | null = null
	let least = Number.POSITIVE_INFINITY
	for (const reader of file.allowed) {
		if (reader.files.size >= reader.maxLoad || file.readers.includes(reader)) continue
		const weight = reader.files.size * 1000 + generator.nextBelow(JITTER * 1000)
		if (weight < least && canBeCompleted([...file.readers, reader], file)) {
			chosen = reader
			least = weight
		}
	}
	return chosen
}

/** Each relief lowers the sum of the load costs, so it ends. */
function evenLoads({ readers }: ReadingPlan): void {
	let moved = true
	while (moved) {
		moved = false
		const heavyFirst = [...readers].sort((a, b) => b.files.size - a.files.size)
		for (const reader of heavyFirst) moved = relieveByChain(reader) || moved
	}
}

function findShortfalls({ files, readers }: ReadingPlan): AssignmentCause[] {
	return [
		...files
			.filter((file) => file.readers.length < file.asked)
			.map((file): AssignmentCause => ({
				code: 'jury.unfilled',
				applicationId: file.dossier.applicationId,
				missing: file.asked - file.readers.length,
			})),
		...readers
			.filter((reader) => reader.files.size < reader.minLoad)
			.map((reader): AssignmentCause => ({
				code: 'jury.load-not-reached',
				jurorId: reader.juror.id,
				load: reader.files.size,
				minimum: reader.minLoad,
			})),
	]
}

function isBetter(a: readonly [number, number], b: readonly [number, number]): boolean {
	return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}

function refuseAll(causes: readonly AssignmentCause[]): AssignmentOutcome {
	const code = causes[0]?.code ?? 'jury.unfilled'
	const count = causes.filter((cause) => cause.code === code).length
	return { ok: false, code, details: { count }, causes }
}
