import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'

/** What the router told the ingest about an upload before its bytes came. */
const registrationSchema = z.object({
	metadata: z.record(z.string(), z.unknown()),
	callbackUrl: z.string(),
	callbackSlug: z.string(),
	awaitServerData: z.boolean(),
})
export type Registration = z.infer<typeof registrationSchema>

/** A refusal that stays: a client that lost the answer and asks again gets it again. */
const refusedSchema = z.object({ status: z.int(), code: z.string() })

/**
 * Bytes on their way, one folder: `<id>.part` (bytes), `<id>.json` (registration), `<id>.no` (refusal). The id is our
 * own, of 192 bits: two people's bytes can never meet here. It survives a kill, and so does an upload.
 */
export class PendingArea {
	readonly directory: string

	constructor(directory: string) {
		this.directory = directory
	}

	async ensure(): Promise<void> {
		await mkdir(this.directory, { recursive: true })
	}

	partOf(id: string): string {
		return path.join(this.directory, `${checkedId(id)}.part`)
	}

	/** A path for a file that is not resumable. */
	scratch(): string {
		return path.join(this.directory, `form-${randomUUID()}.part`)
	}

	async bytesOf(id: string): Promise<number> {
		return stat(this.partOf(id)).then(
			(found) => found.size,
			() => 0,
		)
	}

	async register(id: string, registration: Registration): Promise<void> {
		await this.#writeJson(this.#path(id, 'json'), registration)
	}

	async registrationOf(id: string): Promise<Registration | null> {
		return registrationSchema.safeParse(await readJson(this.#path(id, 'json'))).data ?? null
	}

	/** Keeps the refusal and drops the bytes. */
	async refuse(id: string, refusal: { status: number; code: string }): Promise<void> {
		await this.#writeJson(this.#path(id, 'no'), { status: refusal.status, code: refusal.code })
		await rm(this.partOf(id), { force: true })
	}

	async refusalOf(id: string): Promise<{ status: number; code: string } | null> {
		return refusedSchema.safeParse(await readJson(this.#path(id, 'no'))).data ?? null
	}

	async forget(id: string): Promise<void> {
		for (const kind of ['part', 'json', 'no'] as const) await rm(this.#path(id, kind), { force: true })
	}

	/** Every file of the folder with the last time it was written. */
	async list(): Promise<{ id: string; path: string; writtenAt: Date }[]> {
		const names = await readdir(this.directory).catch(() => [])
		const found = await Promise.all(
			names.map(async (name) => {
				const file = path.join(this.directory, name)
				const status = await stat(file).catch(() => null)
				return status?.isFile()
					? { id: name.slice(0, name.lastIndexOf('.')), path: file, writtenAt: status.mtime }
					: null
			}),
		)
		return found.filter((entry) => entry !== null)
	}

	#path(id: string, kind: 'part' | 'json' | 'no'): string {
		return path.join(this.directory, `${checkedId(id)}.${kind}`)
	}

	/** Whole or not at all, also when the power goes. */
	async #writeJson(file: string, value: unknown): Promise<void> {
		await this.ensure()
		const draft = `${file}.${randomUUID()}.new`
		const handle = await open(draft, 'w')
		try {
			await handle.writeFile(JSON.stringify(value))
			await handle.sync()
		} finally {
			await handle.close()
		}
		await rename(draft, file)
	}
}

function checkedId(id: string): string {
	if (!/^[a-p]{48}$/.test(id)) throw new Error('not an upload id')
	return id
}

async function readJson(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8'))
	} catch {
		return null
	}
}
