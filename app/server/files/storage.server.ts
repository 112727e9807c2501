import { files } from '#app/server/files/files.server.ts'

/** Can files be written now? For the readiness check. */
export async function isStorageReady(): Promise<boolean> {
	const { blobs, pending } = files()
	await pending.ensure()
	return blobs.isReady()
}
