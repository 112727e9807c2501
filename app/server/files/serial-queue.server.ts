/** Checks one upload after another, so that a heavy picture never meets another. */
export type CheckQueue = {
	enqueue(id: string): void
	/** Resolves when nothing is left to do now. */
	idle(): Promise<void>
	/** Ends after the check that runs; the rest is picked up at the next start. */
	close(): Promise<void>
}

/** A scanner that is down answers later; the upload stays "checking" until then. */
const RETRY_MS = 60_000

/**
 * @param check `false` when it could not be done now
 * @param onError told of what no rule expected; the upload stays "checking"
 */
export function createCheckQueue(
	check: (id: string) => Promise<boolean>,
	onError: (error: unknown, id: string) => void,
): CheckQueue {
	const waiting: string[] = []
	const retries = new Set<NodeJS.Timeout>()
	let running: Promise<void> | null = null
	let closed = false

	async function runAll() {
		for (let id = waiting.shift(); id !== undefined && !closed; id = waiting.shift()) {
			try {
				if (!(await check(id))) retryLater(id)
			} catch (error) {
				onError(error, id)
				retryLater(id)
			}
		}
		running = null
	}
	function retryLater(id: string) {
		if (closed) return
		const timer = setTimeout(() => {
			retries.delete(timer)
			enqueue(id)
		}, RETRY_MS)
		timer.unref()
		retries.add(timer)
	}
	function enqueue(id: string) {
		if (closed || waiting.includes(id)) return
		waiting.push(id)
		running ??= Promise.resolve().then(runAll)
	}
	return {
		enqueue,
		idle: async () => {
			while (running) await running
		},
		close: async () => {
			closed = true
			waiting.length = 0
			for (const timer of retries) clearTimeout(timer)
			retries.clear()
			await running
		},
	}
}
