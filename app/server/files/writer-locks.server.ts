/** One writer per upload: a newer request stops a half-dead older one and waits until its bytes are on the disk. */
export type WriterLocks = {
	/** Runs after everything asked before for the same id: nothing can come between evicting and beginning. */
	exclusively<Result>(id: string, run: () => Promise<Result>): Promise<Result>
	/** Stops the present writer of the id, if any, and waits for its end. */
	evict(id: string): Promise<void>
	/** Registers `work` as the writer of the id until it ends. Call it inside `exclusively`, after `evict`. */
	begin<Result>(id: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>
}

export function createWriterLocks(): WriterLocks {
	const queues = new Map<string, Promise<unknown>>()
	const writers = new Map<string, { stop: AbortController; ended: Promise<unknown> }>()
	return {
		exclusively(id, run) {
			const result = (queues.get(id) ?? Promise.resolve()).then(run)
			const settled = result.then(
				() => undefined,
				() => undefined,
			)
			queues.set(id, settled)
			void settled.then(() => {
				if (queues.get(id) === settled) queues.delete(id)
			})
			return result
		},
		async evict(id) {
			const writer = writers.get(id)
			writer?.stop.abort()
			await writer?.ended
		},
		begin(id, work) {
			const stop = new AbortController()
			const result = work(stop.signal)
			const writer = {
				stop,
				ended: result.then(
					() => undefined,
					() => undefined,
				),
			}
			writers.set(id, writer)
			void writer.ended.then(() => {
				if (writers.get(id) === writer) writers.delete(id)
			})
			return result
		},
	}
}
