import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { OperatorFault } from '#app/server/operator-fault.server.ts'
import { hashFile } from '#app/server/files/blob-store.server.ts'

/** What a backup holds, file by file; it lies beside them as `manifest.json`. */
const manifestSchema = z.object({
	format: z.literal(1),
	madeAt: z.iso.datetime(),
	database: z.enum(['sqlite', 'postgres']),
	/** Whether the secret is in it. When it came from APP_SECRET, the operator keeps it elsewhere. */
	holdsSecret: z.boolean(),
	files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})
export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'
/** Where the database's copy lies in a backup. */
export const DATABASE_COPY = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const

/** A backup that is not one, or no longer the one that was made; the message says which file. */
export class BackupFault extends OperatorFault {}

/** Every file below a folder with its size and SHA-256, in the order of their paths; none when it is absent. */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
	const described = []
	for (const file of await listFiles(folder)) {
		const { size, sha256 } = await hashFile(path.join(folder, file))
		described.push({ path: file, size, sha256 })
	}
	return described
}

/** Paths below a folder, with slashes, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw error
	})
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort()
}

/** Reads a backup's manifest and compares it with every file. Throws `BackupFault` at the first difference. */
export async function verifyBackup(folder: string): Promise<Manifest> {
	const manifest = await readManifest(folder)
	const found = (await describeFiles(folder)).filter((file) => file.path !== MANIFEST)
	const expected = new Map(manifest.files.map((file) => [file.path, file]))
	for (const file of found) {
		const listed = expected.get(file.path)
		if (!listed) throw new BackupFault(`${file.path} is not in the manifest.`)
		if (listed.sha256 !== file.sha256) throw new BackupFault(`${file.path} is not what was backed up.`)
		expected.delete(file.path)
	}
	for (const missing of expected.keys()) throw new BackupFault(`${missing} is missing.`)
	if (!manifest.files.some((file) => file.path === DATABASE_COPY[manifest.database])) {
		throw new BackupFault('The manifest has no database.')
	}
	return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
	const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => null)
	if (text === null) throw new BackupFault(`${folder} holds no backup: it has no ${MANIFEST}.`)
	try {
		return manifestSchema.parse(JSON.parse(text))
	} catch {
		throw new BackupFault(`The manifest of ${folder} is not readable.`)
	}
}
