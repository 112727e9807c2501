import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import * as z from 'zod'
import type { LinearModel } from '#app/domain/jury/linear-model.ts'

export type SolvingProgress = {
	/** Since the solver began. */
	readonly seconds: number
	/** Cost of the best solution so far; infinite before the first. */
	readonly best: number
	/** No solution can cost less. */
	readonly bound: number
	readonly nodes: number
}

export type SolvingOptions = {
	/** Aborting it ends the process at once; the promise is then rejected with the signal's reason. */
	readonly signal?: AbortSignal | undefined
	readonly onProgress?: ((progress: SolvingProgress) => void) | undefined
	readonly limitSeconds?: number | undefined
}

export type Solution = {
	readonly status: 'optimal' | 'infeasible' | 'time-limit'
	/** One value for each column; of use when optimal. */
	readonly values: Float64Array
	/** Branches that were explored. */
	readonly nodes: number
	/** Most memory that the process ever held. */
	readonly peakBytes: number
	/** Processor time of the process, whatever else the machine did meanwhile. */
	readonly cpuSeconds: number
}

const LIMIT_SECONDS = 120
/** What the process may take beyond the solver's own limit, to start and to hand the model over. */
const GRACE_MS = 20_000
/** Choice among equal optima; a repeat gives the identical solution. */
const RANDOM_SEED = 7
/** HiGHS's own codes (`highs.constants.modelStatus`); 9: infeasible or unbounded, and ours have bounds. */
const STATUS = { 7: 'optimal', 8: 'infeasible', 9: 'infeasible', 13: 'time-limit' } as const
/** Build tools add obligatory names to the type of an environment; the child gets none. */
const emptyEnvironment = {} as NodeJS.ProcessEnv

const messageSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('progress'),
		seconds: z.number(),
		best: z.custom<number>((value) => typeof value === 'number'),
		bound: z.custom<number>((value) => typeof value === 'number'),
		nodes: z.number(),
	}),
	z.object({
		kind: z.literal('answer'),
		status: z.literal([7, 8, 9, 13]),
		values: z.instanceof(Float64Array),
		nodes: z.number(),
		peakBytes: z.number(),
		cpuSeconds: z.number(),
	}),
])

/**
 * The proved optimum of a linear model, by HiGHS in a child process that ends with the answer: the portal goes on
 * answering meanwhile, and the memory comes back. Rejects when the signal is aborted or the process fails.
 */
export async function solveModel(model: LinearModel, options: SolvingOptions = {}): Promise<Solution> {
	const { signal, onProgress, limitSeconds = LIMIT_SECONDS } = options
	signal?.throwIfAborted()
	// By the package's own name, so that it is found from the sources and from the build alike.
	const script = createRequire(import.meta.url).resolve('#app/server/jury/solve-model-child.mjs')
	return new Promise((resolve, reject) => {
		const child = fork(script, {
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			execArgv: [],
			env: emptyEnvironment,
		})
		const end = (settle: () => void) => {
			clearTimeout(timer)
			signal?.removeEventListener('abort', cancel)
			child.removeAllListeners('message')
			child.kill('SIGKILL')
			settle()
		}
		const cancel = () => end(() => reject(signal?.reason))
		const fail = (why: string) => end(() => reject(new Error(`The solver ${why}`)))
		const timer = setTimeout(() => fail('gave no answer in time'), limitSeconds * 1000 + GRACE_MS)
		signal?.addEventListener('abort', cancel)
		child.on('error', (error) => fail(`did not start: ${error.message}`))
		child.on('exit', (code, killed) => fail(`ended without an answer (${code ?? killed})`))
		child.on('message', (message) => {
			const heard = messageSchema.safeParse(message)
			if (!heard.success) return fail(`gave an answer that is none: ${heard.error.message}`)
			if (heard.data.kind === 'progress') return onProgress?.(heard.data)
			const { kind: _, status, ...solved } = heard.data
			end(() => resolve({ ...solved, status: STATUS[status] }))
		})
		child.send({ model, settings: settingsOf(limitSeconds) })
	})
}

/** No `threads` and no `parallel`: this build has neither. */
function settingsOf(limitSeconds: number): Record<string, unknown> {
	return {
		output_flag: false,
		random_seed: RANDOM_SEED,
		// The optimum itself, not a solution near it.
		mip_rel_gap: 0,
		time_limit: limitSeconds,
	}
}
