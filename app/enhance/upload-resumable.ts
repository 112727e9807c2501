/**
 * Retry and resume around uploadthing's client, which has neither. The server makes an upload of an attempt, so a
 * retry, a reload or a restart of the phone with the same file goes on at the stored byte.
 */
export type Target = { applicationId: string; slot: string }
/** One try. Resolves when the file has arrived; `refusal` says that there was no place for it any more. */
export type SendOnce = (
	file: File,
	input: Target & { attempt: string },
	options: { signal: AbortSignal; onProgress: (loadedBytes: number) => void },
) => Promise<{ refusal: string | null }>

export type SendOptions = {
	send: SendOnce
	/** Stops it; the bytes that have arrived stay. */
	signal: AbortSignal
	/** Whole percent, never back. */
	onProgress: (percent: number) => void
	onState: (state: 'sending' | 'waiting') => void
}
/** `code` is the key of a text. Stopped by its signal: `stopped`. */
export type Sent = { ok: true } | { ok: false; code: string } | { ok: false; stopped: true }

/** Without a byte for so long, the connection is dead, whatever the phone thinks. */
const STALL_MS = 30_000
const LONGEST_WAIT_MS = 30_000
const TRIES_WITHOUT_PROGRESS = 8

/** Sends one file until it has arrived, is refused for good, is stopped, or nothing moves any more. */
export async function sendResumable(file: File, target: Target, options: SendOptions): Promise<Sent> {
	let attempt = attemptFor(target, file)
	let best = 0
	let tries = 0
	for (;;) {
		const progress = { best }
		const outcome = await tryOnce(file, { ...target, attempt: attempt.id }, options, progress)
		if (outcome === 'stopped') return { ok: false, stopped: true }
		if (typeof outcome === 'object') {
			if (!outcome.keepsAttempt) attempt.forget()
			return outcome.code === null ? { ok: true } : { ok: false, code: outcome.code }
		}
		if (outcome === 'anew') {
			attempt.forget()
			attempt = attemptFor(target, file)
		}
		tries = progress.best > best ? 0 : tries + 1
		best = outcome === 'anew' ? 0 : progress.best
		if (tries >= TRIES_WITHOUT_PROGRESS) return { ok: false, code: 'upload.interrupted' }
		options.onState('waiting')
		await waitForNetwork(tries, options.signal)
		if (options.signal.aborted) return { ok: false, stopped: true }
	}
}

type Outcome = 'stopped' | 'again' | 'anew' | { code: string | null; keepsAttempt?: boolean }

async function tryOnce(
	file: File,
	input: Target & { attempt: string },
	options: SendOptions,
	progress: { best: number },
): Promise<Outcome> {
	const stop = new AbortController()
	const abort = () => stop.abort()
	options.signal.addEventListener('abort', abort)
	let stall = setTimeout(abort, STALL_MS)
	options.onState('sending')
	try {
		const { refusal } = await options.send(file, input, {
			signal: stop.signal,
			onProgress(loaded) {
				clearTimeout(stall)
				stall = setTimeout(abort, STALL_MS)
				progress.best = Math.max(progress.best, loaded)
				// uploadthing counts the envelope too, and may pass a hundred; the last one is the server's to say.
				options.onProgress(Math.min(99, Math.floor((progress.best / file.size) * 100)))
			},
		})
		return { code: refusal }
	} catch (error) {
		return options.signal.aborted ? 'stopped' : readFailure(error)
	} finally {
		clearTimeout(stall)
		options.signal.removeEventListener('abort', abort)
	}
}

/** What an error of uploadthing's client means for the next try. */
export function readFailure(error: unknown): Exclude<Outcome, 'stopped'> {
	const { message = '', data } = error as { message?: string; data?: { error?: unknown } | null }
	const status = Number(/^XHR failed (\d+)/.exec(message)?.[1] ?? 0)
	const said = typeof data?.error === 'string' ? data.error : ''
	// Asking for an address was refused: the message is the code.
	if (!status) return /^[a-z]+\.[a-z-]+$/.test(message) ? afterRefusal(message) : 'again'
	if (status === 409) return said === 'upload.superseded' ? 'again' : 'anew'
	if (status === 403 || status === 413 || status === 415) return { code: said || 'upload.interrupted' }
	if (status === 507) return { code: said, keepsAttempt: true }
	return 'again'
}

function afterRefusal(code: string): Exclude<Outcome, 'stopped'> {
	if (code === 'upload.attempt-used') return 'anew'
	return code === 'upload.interrupted' ? 'again' : { code }
}

/** Half a second, then longer each time, never all phones at once; until the network is back, if it is known away. */
async function waitForNetwork(tries: number, signal: AbortSignal): Promise<void> {
	if (navigator.onLine === false) await firstOf(['online'], window, LONGEST_WAIT_MS, signal)
	else
		await firstOf([], window, Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.5 + Math.random() / 2), signal)
}

function firstOf(
	events: string[],
	on: EventTarget,
	milliseconds: number,
	signal: AbortSignal,
): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer)
			for (const event of events) on.removeEventListener(event, end)
			signal.removeEventListener('abort', end)
			resolve()
		}
		const timer = setTimeout(end, milliseconds)
		for (const event of events) on.addEventListener(event, end)
		signal.addEventListener('abort', end)
	})
}

/** The attempt of this file for this slot, kept in the browser until it has arrived. */
export function attemptFor(target: Target, file: File): { id: string; forget: () => void } {
	const key = `upload:${target.applicationId}:${target.slot}:${file.name}:${file.size}:${file.lastModified}`
	try {
		const id = localStorage.getItem(key) ?? newId()
		localStorage.setItem(key, id)
		return { id, forget: () => localStorage.removeItem(key) }
	} catch {
		return { id: newId(), forget: () => undefined }
	}
}

/** `crypto.randomUUID` is missing on plain HTTP addresses other than localhost. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16))
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
