import { writeFile } from 'node:fs/promises'
import type { Stored } from '#app/server/files/blob-store.server.ts'
import { files as ownFiles } from '#app/server/files/files.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'

/** Stores a document that the portal made itself, by its content: the same bytes are the same blob. */
export async function storeBytes(bytes: Uint8Array, files: Files = ownFiles()): Promise<Stored> {
	await files.pending.ensure()
	const path = files.pending.scratch()
	await writeFile(path, bytes)
	return files.blobs.adopt(path)
}
