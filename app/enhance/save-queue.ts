/** What the server says of a save. */
export type Answer = {
	rev?: number
	savedAt?: string
	looks?: Readonly<Record<string, string>>
	message?: string
}

/**
 * `local`: the network is away, and it is tried again. `signed-out`, `stale`, `refused`: trying again would not help;
 * the text stays in the page and in the browser.
 */
export type SaverState = 'saving' | 'saved' | 'local' | 'signed-out' | 'stale' | 'refused'

type Wiring = {
	send: (leaving: boolean) => Promise<Response>
	onState: (state: SaverState, answer?: Answer) => void
	/** Waiting, replaced in tests. */
	wait?: (ms: number) => Promise<void>
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000
/** A button does not wait longer than this for a save on its way. */
const PATIENCE_MS = 5_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** One save at a time; a change during a save is saved after it; a lost network is tried again, less and less often. */
export function createSaver({ send, onState, wait = pause }: Wiring) {
	let running: Promise<void> | null = null
	let again = false
	let wake: (() => void) | null = null

	async function run(leaving: boolean): Promise<void> {
		let delay = FIRST_WAIT_MS
		for (;;) {
			again = false
			onState('saving')
			const { state, answer } = await attempt(send, leaving)
			onState(state, answer)
			if (state === 'local' && !leaving) {
				await Promise.race([wait(delay), new Promise<void>((resolve) => (wake = resolve))])
				wake = null
				delay = Math.min(delay * 2, LONGEST_WAIT_MS)
			} else if (state !== 'saved' || !again) return
		}
	}

	return {
		/** `leaving`: the page goes away, so it is sent at once and not waited for. */
		save({ leaving = false } = {}): void {
			again = true
			wake?.()
			if (running && !leaving) return
			const mine = run(leaving).finally(() => {
				if (running === mine) running = null
			})
			running = mine
		},
		/** A save is on its way; one that waits for the network is not. */
		isBusy: (): boolean => running !== null && wake === null,
		/** Until the save on its way has its answer, or patience ends. */
		settle: (): Promise<void> => Promise.race([running ?? Promise.resolve(), wait(PATIENCE_MS)]),
	}
}

async function attempt(
	send: Wiring['send'],
	leaving: boolean,
): Promise<{ state: SaverState; answer?: Answer }> {
	try {
		const response = await send(leaving)
		if (response.status >= 500) return { state: 'local' }
		return { state: stateOf(response.status), answer: (await response.json()) as Answer }
	} catch {
		return { state: 'local' }
	}
}

function stateOf(status: number): SaverState {
	if (status === 200) return 'saved'
	if (status === 401 || status === 404) return 'signed-out'
	return status === 409 ? 'stale' : 'refused'
}
