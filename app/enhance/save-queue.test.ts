import { expect, test } from 'vitest'
import { createSaver, type SaverState } from './save-queue.ts'

/** A network whose answers are given one by one. */
function network() {
	const asked: ((answer: Response | Error) => void)[] = []
	const states: SaverState[] = []
	const waits: { ms: number; end: () => void }[] = []
	const saver = createSaver({
		send: () =>
			new Promise((resolve, reject) => {
				asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
			}),
		onState: (state) => states.push(state),
		wait: (ms) => new Promise((end) => waits.push({ ms, end })),
	})
	const turn = () => new Promise((resolve) => setImmediate(resolve))
	const answer = async (given: Response | Error) => {
		asked.shift()?.(given)
		await turn()
	}
	return { saver, states, waits, asked, answer, turn }
}
const ok = () => Response.json({ rev: 2, savedAt: '14:32' })

test('one save at a time; what changed meanwhile is saved after it, once', async () => {
	const { saver, states, asked, answer } = network()
	saver.save()
	saver.save()
	saver.save()
	expect(asked.length).toBe(1)
	expect(saver.isBusy()).toBe(true)
	await answer(ok())
	expect(states).toEqual(['saving', 'saved', 'saving'])
	await answer(ok())
	expect(states).toEqual(['saving', 'saved', 'saving', 'saved'])
	expect(asked.length).toBe(0)
	expect(saver.isBusy()).toBe(false)
})

test('a lost network is tried again, later and later, and at once when it is back', async () => {
	const { saver, states, waits, asked, answer, turn } = network()
	saver.save()
	await answer(new TypeError('Failed to fetch'))
	expect(states.at(-1)).toBe('local')
	expect(saver.isBusy()).toBe(false)
	waits[0]?.end()
	await turn()
	await answer(new Response(null, { status: 503 }))
	expect(waits.map(({ ms }) => ms)).toEqual([2_000, 4_000])
	saver.save()
	await turn()
	expect(asked.length).toBe(1)
	await answer(ok())
	expect(states.at(-1)).toBe('saved')
})

test.each([
	[401, 'signed-out'],
	[404, 'signed-out'],
	[409, 'stale'],
	[422, 'refused'],
])('%i is not tried again: %s', async (status, state) => {
	const { saver, states, waits, asked, answer } = network()
	saver.save()
	await answer(Response.json({}, { status }))
	expect([states.at(-1), waits.length, asked.length]).toEqual([state, 0, 0])
	expect(saver.isBusy()).toBe(false)
})

test('a button waits for the answer, and not for ever', async () => {
	const { saver, waits, answer, turn } = network()
	saver.save()
	let settled = 0
	void saver.settle().then(() => (settled += 1))
	await turn()
	expect(settled).toBe(0)
	await answer(ok())
	expect(settled).toBe(1)
	saver.save()
	void saver.settle().then(() => (settled += 1))
	expect(waits.at(-1)?.ms).toBe(5_000)
	waits.at(-1)?.end()
	await turn()
	expect(settled).toBe(2)
})
