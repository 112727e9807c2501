import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

/** Bytes `start` to `end`, both included. */
export type ByteRange = { start: number; end: number }
/** Hex digests and size in bytes. */
export type Stored = { sha256: string; md5: string; size: number }

/** Finished files by the SHA-256 of their content. */
export type BlobStore = {
	/** Takes a finished file from the local disk; the file is gone afterwards. Safe to repeat. */
	adopt(file: string): Promise<Stored>
	/** The content, or the part of it. Fails when there is none. */
	open(sha256: string, range?: ByteRange): Promise<Readable>
	/** Size in bytes, or `null` when there is none. */
	size(sha256: string): Promise<number | null>
	/** Runs `use` with the path of a local copy that stays there until it ends. */
	withLocalFile<Result>(sha256: string, use: (path: string) => Promise<Result>): Promise<Result>
	remove(sha256: string): Promise<void>
	/** Every SHA-256 it holds, with the time it was written: for the collection of what nothing refers to. */
	list(): AsyncIterable<{ sha256: string; writtenAt: Date }>
	/** Can it be written to? For the readiness check. */
	isReady(): Promise<boolean>
}

/** Both digests in one read; memory of one chunk. */
export async function hashFile(path: string): Promise<Stored> {
	const sha256 = createHash('sha256')
	const md5 = createHash('md5')
	let size = 0
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
		const bytes = chunk as Buffer
		sha256.update(bytes)
		md5.update(bytes)
		size += bytes.length
	}
	return { sha256: sha256.digest('hex'), md5: md5.digest('hex'), size }
}

/** Guards paths and addresses that are made from it. */
export function assertSha256(sha256: string): void {
	if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
}
