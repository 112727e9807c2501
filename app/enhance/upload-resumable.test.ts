import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
	attemptFor,
	readFailure,
	sendResumable,
	type SendOnce,
	type SendOptions,
} from './upload-resumable.ts'

const target = { applicationId: 'app', slot: 'statutes' }
const file = new File([new Uint8Array(1000)], 'statuts.pdf', { lastModified: 1 })
let kept: Map<string, string>
let page: EventTarget
let phone: { onLine: boolean }

beforeEach(() => {
	vi.useFakeTimers()
	vi.spyOn(Math, 'random').mockReturnValue(1)
	kept = new Map()
	page = new EventTarget()
	phone = { onLine: true }
	vi.stubGlobal('window', page)
	vi.stubGlobal('navigator', phone)
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	})
})
afterEach(() => {
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

const xhr = (status: number, error?: string) =>
	Object.assign(new Error(`XHR failed ${status} text`), { data: error ? { error } : null })
const network = () => Object.assign(new Error('An unknown error occurred'), { data: undefined })

/** Plays the server: one step for each try. */
function play(...steps: ((options: Parameters<SendOnce>[2]) => unknown)[]) {
	const attempts: string[] = []
	const send: SendOnce = async (_file, input, options) => {
		attempts.push(input.attempt)
		const step = steps[attempts.length - 1] ?? (() => network())
		const result = await step(options)
		if (result instanceof Error) throw result
		return { refusal: (result as string | undefined) ?? null }
	}
	return { attempts, send }
}
function run(send: SendOnce, more: Partial<SendOptions> = {}) {
	const said: string[] = []
	const stop = new AbortController()
	const sent = sendResumable(file, target, {
		send,
		signal: stop.signal,
		onProgress: (percent) => said.push(`${percent}`),
		onState: (state) => said.push(state),
		...more,
	})
	return { sent, said, stop }
}

test('a file that arrives forgets its attempt; progress never passes 99 before the answer', async () => {
	const { send, attempts } = play(({ onProgress }) => {
		for (const loaded of [0, 500, 400, 1220]) onProgress(loaded)
	})
	const { sent, said } = run(send)
	expect(await sent).toEqual({ ok: true })
	expect(said).toEqual(['sending', '0', '50', '50', '99'])
	expect(attempts[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
	expect(kept.size).toBe(0)
})

test('a cut is tried again with the same attempt, later each time', async () => {
	const cut = () => network()
	const { send, attempts } = play(cut, cut, cut, () => undefined)
	const { sent } = run(send)
	const times = []
	for (const wait of [1000, 2000, 4000]) {
		await vi.advanceTimersByTimeAsync(wait - 1)
		times.push(attempts.length)
		await vi.advanceTimersByTimeAsync(1)
		times.push(attempts.length)
	}
	expect(times).toEqual([1, 2, 2, 3, 3, 4])
	expect(await sent).toEqual({ ok: true })
	expect(new Set(attempts).size).toBe(1)
})

test('it gives up after eight tries without a byte, and keeps the attempt for later', async () => {
	const { send, attempts } = play()
	const { sent } = run(send)
	await vi.advanceTimersByTimeAsync(300_000)
	expect(await sent).toEqual({ ok: false, code: 'upload.interrupted' })
	expect(attempts.length).toBe(8)
	expect(kept.size).toBe(1)
	expect(attemptFor(target, file).id).toBe(attempts[0])
})

test('a byte of progress gives eight new tries', async () => {
	const crawl = (loaded: number) => (options: Parameters<SendOnce>[2]) => {
		options.onProgress(loaded)
		return network()
	}
	const { send, attempts } = play(...Array.from({ length: 20 }, (_, n) => crawl(n * 10 + 1)))
	const { sent } = run(send)
	await vi.advanceTimersByTimeAsync(600_000)
	expect(await sent).toEqual({ ok: false, code: 'upload.interrupted' })
	expect(attempts.length).toBe(28)
})

test('thirty seconds without a byte end a connection, and the next one goes on', async () => {
	const hang = ({ signal, onProgress }: Parameters<SendOnce>[2]) => {
		onProgress(300)
		return new Promise((resolve) => signal.addEventListener('abort', () => resolve(network())))
	}
	const { send, attempts } = play(hang, () => undefined)
	const { sent, said } = run(send)
	await vi.advanceTimersByTimeAsync(29_999)
	expect(said.at(-1)).toBe('30')
	await vi.advanceTimersByTimeAsync(1)
	expect(said.at(-1)).toBe('waiting')
	await vi.advanceTimersByTimeAsync(500)
	expect(await sent).toEqual({ ok: true })
	expect(attempts.length).toBe(2)
})

test('without a network it waits for it', async () => {
	const { send, attempts } = play(
		() => network(),
		() => undefined,
	)
	phone.onLine = false
	const { sent } = run(send)
	await vi.advanceTimersByTimeAsync(29_000)
	expect(attempts.length).toBe(1)
	phone.onLine = true
	page.dispatchEvent(new Event('online'))
	expect(await sent).toEqual({ ok: true })
	expect(attempts.length).toBe(2)
})

test('stopped by its sender, it keeps the attempt and says so', async () => {
	const { send } = play(
		({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(network()))),
	)
	const { sent, stop } = run(send)
	await vi.advanceTimersByTimeAsync(10)
	stop.abort()
	expect(await sent).toEqual({ ok: false, stopped: true })
	expect(kept.size).toBe(1)
	const waiting = run(play(() => network()).send)
	await vi.advanceTimersByTimeAsync(10)
	waiting.stop.abort()
	expect(await waiting.sent).toEqual({ ok: false, stopped: true })
})

test('an attempt that was used begins anew, once', async () => {
	const { send, attempts } = play(
		() => xhr(409, 'upload.attempt-used'),
		() => undefined,
	)
	const { sent } = run(send)
	await vi.advanceTimersByTimeAsync(1000)
	expect(await sent).toEqual({ ok: true })
	expect(new Set(attempts).size).toBe(2)
})

test('what is refused for good ends at once', async () => {
	for (const [error, code] of [
		[xhr(415, 'upload.content-mismatch'), 'upload.content-mismatch'],
		[new Error('upload.too-large'), 'upload.too-large'],
		[new Error('application.not-yours'), 'application.not-yours'],
	] as const) {
		const { send, attempts } = play(() => error)
		expect(await run(send).sent).toEqual({ ok: false, code })
		expect([attempts.length, kept.size]).toEqual([1, 0])
	}
	expect(await run(play(() => xhr(507, 'upload.no-space')).send).sent).toEqual({
		ok: false,
		code: 'upload.no-space',
	})
	expect(kept.size).toBe(1)
	expect(await run(play(() => 'upload.slot-full').send).sent).toEqual({ ok: false, code: 'upload.slot-full' })
})

test('each answer of the server means one thing', () => {
	expect(readFailure(network())).toBe('again')
	expect(readFailure(xhr(416, 'upload.interrupted'))).toBe('again')
	expect(readFailure(xhr(410, 'upload.expired'))).toBe('again')
	expect(readFailure(xhr(500))).toBe('again')
	expect(readFailure(xhr(502))).toBe('again')
	expect(readFailure(xhr(400, 'upload.interrupted'))).toBe('again')
	expect(readFailure(xhr(409, 'upload.superseded'))).toBe('again')
	expect(readFailure(xhr(409, 'upload.attempt-used'))).toBe('anew')
	expect(readFailure(new Error('upload.attempt-used'))).toBe('anew')
	expect(readFailure(new Error('upload.interrupted'))).toBe('again')
	expect(readFailure(xhr(413))).toEqual({ code: 'upload.interrupted' })
	expect(readFailure(xhr(403, 'upload.closed'))).toEqual({ code: 'upload.closed' })
	expect(readFailure(new Error('Failed to report event "upload" to UploadThing server'))).toBe('again')
})

test('a browser that keeps nothing still sends', async () => {
	vi.stubGlobal('localStorage', undefined)
	expect(await run(play(() => undefined).send).sent).toEqual({ ok: true })
})
