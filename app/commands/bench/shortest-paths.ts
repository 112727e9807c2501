/**
 * The solver of judging.md 1.6, for comparison only: it knows how many readers a file has, who may read it and the range
 * of every load, and none of the other rules. Never used to assign anybody.
 */
export type BaseProblem = {
	readonly readers: number
	/** Cost of each juror on each file, files first; infinite where she may not read it. */
	readonly costs: readonly (readonly number[])[]
	/** Of each juror. */
	readonly least: readonly number[]
	readonly most: readonly number[]
}

/** Under her minimum a juror draws every chain to herself. */
const PULL = 1e7

type Entry = { readonly length: number; readonly file: number }

/**
 * Least cost of a complete assignment by successive shortest paths: each reading goes to the juror at the end of the
 * cheapest chain "file b moves from juror p to juror q". Null: there is none.
 */
export function leastCost({ readers, costs, least, most }: BaseProblem): number | null {
	const readings = createReadings(costs, least.length)
	const loads = least.map(() => 0)
	/** Convex in the load: a juror is drawn up to her minimum, and closed at her maximum. */
	const loadCost = (juror: number) => {
		const load = loads[juror] ?? 0
		if (load < (least[juror] ?? 0)) return -PULL
		return load < (most[juror] ?? 0) ? 0 : Number.POSITIVE_INFINITY
	}
	for (const file of costs.keys()) {
		for (let reading = 0; reading < readers; reading++) {
			const chain = findChain(readings, file)
			const prices = chain.length.map((way, juror) => way + loadCost(juror))
			const price = Math.min(...prices)
			if (price === Number.POSITIVE_INFINITY) return null
			const end = prices.indexOf(price)
			loads[end] = (loads[end] ?? 0) + 1
			readings.add(file, giveAlong(readings, chain.step, end))
		}
	}
	if (loads.some((load, juror) => load < (least[juror] ?? 0))) return null
	return readings.total()
}

type Step = { readonly from: number; readonly file: number }
type Readings = ReturnType<typeof createReadings>

/** Who reads what, and for each ordered pair of jurors the files that may move, cheapest first. */
function createReadings(costs: BaseProblem['costs'], jurors: number) {
	const readersOf = costs.map(() => new Set<number>())
	const heaps = Array.from({ length: jurors * jurors }, () => new Array<Entry>())
	const costOf = (file: number, juror: number) => costs[file]?.[juror] ?? Number.POSITIVE_INFINITY
	const offer = (file: number, from: number, to: number) => {
		const length = costOf(file, to) - costOf(file, from)
		if (from !== to && Number.isFinite(length)) push(heaps[from * jurors + to] ?? [], { length, file })
	}
	return {
		jurors,
		/** Cost of a new reading; infinite for who may not read the file, or reads it already. */
		startCost: (file: number, juror: number) =>
			readersOf[file]?.has(juror) ? Number.POSITIVE_INFINITY : costOf(file, juror),
		add: (file: number, juror: number) => {
			readersOf[file]?.add(juror)
			for (let to = 0; to < jurors; to++) offer(file, juror, to)
		},
		remove: (file: number, juror: number) => {
			readersOf[file]?.delete(juror)
			for (const reader of readersOf[file] ?? []) offer(file, reader, juror)
		},
		/** Entries that no longer stand are thrown away when they come up. */
		cheapest: (from: number, to: number): Entry | null => {
			const heap = heaps[from * jurors + to] ?? []
			for (;;) {
				const [top] = heap
				if (!top) return null
				const readers = readersOf[top.file]
				if (readers?.has(from) && !readers.has(to)) return top
				pop(heap)
			}
		},
		total: () =>
			readersOf.reduce(
				(sum, readers, file) => [...readers].reduce((rest, juror) => rest + costOf(file, juror), sum),
				0,
			),
	}
}

/** Moves the files of a chain, from its end back to its first juror, who is answered. */
function giveAlong(readings: Readings, steps: readonly (Step | null)[], end: number): number {
	let juror = end
	for (let step = steps[juror]; step; step = steps[juror]) {
		readings.remove(step.file, step.from)
		readings.add(step.file, juror)
		juror = step.from
	}
	return juror
}

/** Shortest ways from a new reading of a file to every juror (Bellman–Ford with a queue). */
function findChain(readings: Readings, file: number): { length: number[]; step: (Step | null)[] } {
	const { jurors } = readings
	const length = Array.from({ length: jurors }, (_, juror) => readings.startCost(file, juror))
	const step = Array.from({ length: jurors }, (): Step | null => null)
	const queue = [...length.keys()].filter((juror) => Number.isFinite(length[juror]))
	const queued = new Set(queue)
	for (const from of queue) {
		queued.delete(from)
		for (let to = 0; to < jurors; to++) {
			const move = to === from ? null : readings.cheapest(from, to)
			const way = (length[from] ?? 0) + (move?.length ?? 0)
			if (!move || way >= (length[to] ?? 0) - 1e-9) continue
			length[to] = way
			step[to] = { from, file: move.file }
			if (!queued.has(to)) queue.push(to)
			queued.add(to)
		}
	}
	return { length, step }
}

function push(heap: Entry[], entry: Entry): void {
	let at = heap.push(entry) - 1
	while (at > 0) {
		const above = (at - 1) >> 1
		const parent = heap[above]
		if (!parent || parent.length <= entry.length) break
		heap[at] = parent
		at = above
	}
	heap[at] = entry
}

function pop(heap: Entry[]): void {
	const last = heap.pop()
	if (!last || heap.length === 0) return
	let at = 0
	for (;;) {
		let below = 2 * at + 1
		if (below >= heap.length) break
		if (below + 1 < heap.length && (heap[below + 1]?.length ?? 0) < (heap[below]?.length ?? 0)) below += 1
		const child = heap[below]
		if (!child || child.length >= last.length) break
		heap[at] = child
		at = below
	}
	heap[at] = last
}
