import { createReadStream, constants } from 'node:fs'
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { assertSha256, hashFile, type BlobStore } from '#app/server/files/blob-store.server.ts'

/** Blobs as files under `<directory>/ab/cd/<sha256>`, on the same file system as what they adopt. */
export function openDiskBlobs(directory: string): BlobStore {
	const pathOf = (sha256: string) => {
		assertSha256(sha256)
		return path.join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
	}
	return {
		async adopt(file) {
			const stored = await hashFile(file)
			await moveDurably(file, pathOf(stored.sha256))
			return stored
		},
		async open(sha256, range) {
			const file = pathOf(sha256)
			await access(file)
			return createReadStream(file, range)
		},
		async size(sha256) {
			return stat(pathOf(sha256)).then(
				(found) => found.size,
				() => null,
			)
		},
		withLocalFile: (sha256, use) => use(pathOf(sha256)),
		remove: (sha256) => rm(pathOf(sha256), { force: true }),
		list: () => listBlobs(directory),
		async isReady() {
			try {
				await mkdir(directory, { recursive: true })
				await access(directory, constants.W_OK)
				return true
			} catch {
				return false
			}
		},
	}
}

/** The bytes, then the name, are on the disk before this returns: a power cut cannot take back an answer. */
async function moveDurably(from: string, to: string): Promise<void> {
	await mkdir(path.dirname(to), { recursive: true })
	await syncPath(from, 'r+')
	await rename(from, to)
	await syncPath(path.dirname(to), 'r')
}

async function syncPath(target: string, flags: string): Promise<void> {
	const handle = await open(target, flags)
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}

async function* listBlobs(directory: string): AsyncGenerator<{ sha256: string; writtenAt: Date }> {
	let entries
	try {
		entries = await opendir(directory, { recursive: true })
	} catch {
		return
	}
	for await (const entry of entries) {
		if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue
		const found = await stat(path.join(entry.parentPath, entry.name)).catch(() => null)
		if (found) yield { sha256: entry.name, writtenAt: found.mtime }
	}
}
