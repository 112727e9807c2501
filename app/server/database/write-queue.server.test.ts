import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWriteQueue } from '#app/server/database/write-queue.server.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function takes(milliseconds: number): Promise<string> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds, 'done'))
}

test('a write that takes too long is given up, and the next one runs', async () => {
	const enqueue = createWriteQueue(60)
	const slow = enqueue((guard) => guard(takes(61)))
	const next = enqueue((guard) => guard(Promise.resolve('next')))
	const refused = expect(slow).rejects.toThrow('A write took longer than 60 ms.')
	await vi.advanceTimersByTimeAsync(60)
	await refused
	expect(await next).toBe('next')
})

test('the time in the queue is not counted', async () => {
	const enqueue = createWriteQueue(60)
	const all = Promise.all([1, 2, 3].map(() => enqueue((guard) => guard(takes(40)))))
	await vi.advanceTimersByTimeAsync(120)
	expect(await all).toEqual(['done', 'done', 'done'])
})

test('a failed write does not stop the queue', async () => {
	const enqueue = createWriteQueue()
	const failed = enqueue(() => Promise.reject(new Error('refused')))
	const next = enqueue(async () => 'next')
	await expect(failed).rejects.toThrow('refused')
	expect(await next).toBe('next')
})
