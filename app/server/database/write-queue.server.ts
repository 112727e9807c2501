import { AsyncLocalStorage } from 'node:async_hooks'

/** Longest that one write may take, its place in the queue not counted. */
export const WRITE_TIMEOUT_MS = 15_000

/**
 * One write at a time, in the order asked. A write that asks for another one would wait for itself: it is refused at
 * once. A write that takes longer than `timeoutMs` is given up (the caller's transaction rolls back).
 */
export function createWriteQueue(timeoutMs = WRITE_TIMEOUT_MS) {
	const inside = new AsyncLocalStorage<{ open: boolean }>()
	let last: Promise<unknown> = Promise.resolve()

	/** Runs `work` alone; `work` receives a guard that rejects when its time is over. */
	return async function enqueue<Result>(
		work: (guard: <T>(step: Promise<T>) => Promise<T>) => Promise<Result>,
	): Promise<Result> {
		if (inside.getStore()?.open) throw new Error('write() inside write(): use the tx that you were given.')
		const turn = last.then(async () => {
			const state = { open: true }
			try {
				return await inside.run(state, () => work((step) => withDeadline(step, timeoutMs)))
			} finally {
				state.open = false
			}
		})
		last = turn.catch(() => undefined)
		return turn
	}
}

async function withDeadline<T>(step: Promise<T>, timeoutMs: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined
	const deadline = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`A write took longer than ${timeoutMs} ms.`)), timeoutMs)
	})
	try {
		return await Promise.race([step, deadline])
	} finally {
		clearTimeout(timer)
	}
}
