import {
	canBeCompleted,
	addReader,
	removeReader,
	type Reader,
	type ReadingFile,
} from '#app/domain/jury/reader-set.ts'

/** On `file`, `from` (or an empty place) gives way to `to`. */
type Move = { readonly file: ReadingFile; readonly from: Reader | null; readonly to: Reader }
type Step = { readonly reader: Reader; readonly move: Move | null; readonly before: Step | null }

/**
 * Fills an empty place of a file through the shortest chain "this juror reads here and gives her reading of another
 * file to the next one", ending at a juror with room. False when there is no chain.
 */
export function fillByChain(file: ReadingFile): boolean {
	const starts = file.allowed
		.filter((reader) => !file.readers.includes(reader) && canBeCompleted([...file.readers, reader], file))
		.map((reader): Step => ({ reader, move: { file, from: null, to: reader }, before: null }))
	return walk(starts, (reader) => reader.files.size < reader.maxLoad)
}

/** Moves one reading away from a juror, through a chain, to someone for whom the loads become more even. */
export function relieveByChain(heavy: Reader): boolean {
	const relief = loadCost(heavy, heavy.files.size) - loadCost(heavy, heavy.files.size - 1)
	return walk(
		[{ reader: heavy, move: null, before: null }],
		(reader) =>
			reader !== heavy &&
			reader.files.size < reader.maxLoad &&
			loadCost(reader, reader.files.size + 1) - loadCost(reader, reader.files.size) < relief,
	)
}

/** Squares make loads even; a load under the juror's minimum weighs more than any unevenness. */
function loadCost(reader: Reader, load: number): number {
	return load * load + 1e6 * Math.max(0, reader.minLoad - load)
}

/** Breadth first, each juror once: short chains disturb least. */
function walk(starts: readonly Step[], isEnd: (reader: Reader) => boolean): boolean {
	const seen = new Set(starts.map((step) => step.reader))
	const queue = [...starts]
	for (const step of queue) {
		if (isEnd(step.reader) && apply(movesOf(step))) return true
		for (const file of step.reader.files) {
			if (file.kept.has(step.reader)) continue
			const others = file.readers.filter((reader) => reader !== step.reader)
			for (const next of file.allowed) {
				if (seen.has(next) || others.includes(next) || !canBeCompleted([...others, next], file)) continue
				seen.add(next)
				queue.push({ reader: next, move: { file, from: step.reader, to: next }, before: step })
			}
		}
	}
	return false
}

function movesOf(last: Step): Move[] {
	const moves: Move[] = []
	for (let step: Step | null = last; step; step = step.before) if (step.move) moves.push(step.move)
	return moves.reverse()
}

/** A chain may touch a file twice, which no single step has checked: it is done only if every file still stands. */
function apply(moves: readonly Move[]): boolean {
	const files = new Set(moves.map((move) => move.file))
	const after = new Map([...files].map((file) => [file, new Set(file.readers)]))
	for (const { file, from } of moves) if (from) after.get(file)?.delete(from)
	for (const { file, to } of moves) {
		const readers = after.get(file)
		if (!readers || readers.has(to)) return false
		readers.add(to)
	}
	for (const [file, readers] of after) if (!canBeCompleted([...readers], file)) return false
	for (const { file, from } of moves) if (from) removeReader(file, from)
	for (const { file, to } of moves) addReader(file, to)
	return true
}
