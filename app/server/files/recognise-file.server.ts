import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'

/** Bytes at the head of a file that tell its kind. */
export const HEAD_BYTES = 4100

/** The kind that the first bytes tell, whatever the name says; `undefined` for text and the unknown. */
export async function recogniseBytes(head: Uint8Array): Promise<string | undefined> {
	return (await fileTypeFromBuffer(head))?.mime
}

export async function recogniseFile(path: string): Promise<string | undefined> {
	const handle = await open(path, 'r')
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
		return await recogniseBytes(buffer.subarray(0, bytesRead))
	} finally {
		await handle.close()
	}
}
