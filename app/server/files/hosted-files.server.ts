import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { UTApi, UTFile } from 'uploadthing/server'
import type { ByteRange } from '#app/server/files/blob-store.server.ts'

/** Files that lie with the hosted service; only its documented calls. */
export type HostedFiles = {
	/** An address that is good for five minutes. */
	signedAddress(key: string): Promise<string>
	open(key: string, range?: ByteRange): Promise<Readable>
	/** Sends a file from the local disk; answers its key. */
	send(path: string, file: { name: string; type: string; customId: string }): Promise<string>
	remove(keys: readonly string[]): Promise<void>
}

export function openHostedFiles(token: string): HostedFiles {
	const api = new UTApi({ token, logLevel: 'Error' })
	const signedAddress = async (key: string) => (await api.generateSignedURL(key, { expiresIn: '5m' })).ufsUrl
	return {
		signedAddress,
		async open(key, range) {
			const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
			const response = await fetch(await signedAddress(key), { headers })
			if (!response.ok || !response.body) throw new Error(`the file host answered ${response.status}`)
			if (range && response.status !== 206) throw new Error('the file host ignored the range')
			return Readable.fromWeb(response.body as NodeReadableStream)
		},
		async send(path, { name, type, customId }) {
			const blob = await openAsBlob(path)
			const sent = await api.uploadFiles(new UTFile([blob], name, { type, customId }), { acl: 'private' })
			if (sent.error) throw new Error(`the service refused the file: ${sent.error.message}`)
			return sent.data.key
		},
		async remove(keys) {
			if (keys.length > 0) await api.deleteFiles([...keys])
		},
	}
}
