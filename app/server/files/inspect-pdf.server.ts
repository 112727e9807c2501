import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as z from 'zod'

export type InspectedPdf =
	| { ok: true; pages: number; firstPage: { width: number; height: number; rgba: Buffer } }
	| { ok: false; refusal: 'upload.pdf-locked' | 'upload.pdf-unreadable' }

export const PDF_LIMITS = { milliseconds: 10_000, bytes: 900 * 1024 * 1024 } as const
/** Build tools add obligatory names to the type of an environment; the child gets none. */
const emptyEnvironment = {} as NodeJS.ProcessEnv
const OUTPUT_BYTES = 4 * 1024 * 1024

const factsSchema = z.union([
	z.object({ pages: z.int().min(1), width: z.int().min(1), height: z.int().min(1) }),
	z.object({ refusal: z.enum(['upload.pdf-locked', 'upload.pdf-unreadable']) }),
])

/**
 * Number of pages, whether it needs a password, and the first page drawn small. In a child process, ended after ten
 * seconds or 900 MB: a PDF of 1 MB can be made to take gigabytes. Not read in these limits = unreadable.
 */
export async function inspectPdf(
	path: string,
	limits: { milliseconds: number; bytes: number } = PDF_LIMITS,
): Promise<InspectedPdf> {
	const output = await runChild(path, limits)
	const lineEnd = output?.indexOf(0x0a) ?? -1
	if (!output || lineEnd < 0) return { ok: false, refusal: 'upload.pdf-unreadable' }
	const facts = factsSchema.parse(JSON.parse(output.subarray(0, lineEnd).toString('utf8')))
	if ('refusal' in facts) return { ok: false, refusal: facts.refusal }
	const { pages, width, height } = facts
	const rgba = output.subarray(lineEnd + 1)
	if (rgba.length !== width * height * 4) return { ok: false, refusal: 'upload.pdf-unreadable' }
	return { ok: true, pages, firstPage: { width, height, rgba } }
}

/** What the child wrote, or `null` when it had to be ended or failed. */
function runChild(path: string, limits: { milliseconds: number; bytes: number }): Promise<Buffer | null> {
	// By the package's own name, so that it is found from the sources and from the build alike.
	const script = createRequire(import.meta.url).resolve('#app/server/files/inspect-pdf-child.mjs')
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [script, path], {
			stdio: ['ignore', 'pipe', 'ignore'],
			// Nothing of ours: neither secrets nor settings.
			env: emptyEnvironment,
			windowsHide: true,
		})
		const chunks: Buffer[] = []
		let size = 0
		const kill = () => child.kill('SIGKILL')
		const timer = setTimeout(kill, limits.milliseconds)
		const watch = setInterval(() => {
			void residentBytes(child.pid).then((bytes) => bytes > limits.bytes && kill())
		}, 100)
		child.stdout.on('data', (chunk: Buffer) => {
			size += chunk.length
			if (size > OUTPUT_BYTES) kill()
			else chunks.push(chunk)
		})
		const end = (output: Buffer | null) => {
			clearTimeout(timer)
			clearInterval(watch)
			resolve(output)
		}
		child.on('error', () => end(null))
		child.on('close', (code) => end(code === 0 ? Buffer.concat(chunks) : null))
	})
}

/** Memory of a process where Linux tells it; elsewhere 0, and time alone limits it. */
async function residentBytes(pid: number | undefined): Promise<number> {
	const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
	return Number(text.split(' ')[1] ?? 0) * 4096
}
