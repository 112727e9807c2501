import { createWriteStream, openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { assertSha256, hashFile, type BlobStore } from '#app/server/files/blob-store.server.ts'

export type S3Settings = {
	/** `https://s3.example.ma`, addressed by path: `<endpoint>/<bucket>/blobs/<sha256>`. */
	endpoint: string
	bucket: string
	region: string
	accessKeyId: string
	secretAccessKey: string
}

/** Blobs as objects of a bucket that speaks S3. `scratch` is a local folder for copies that checks need. */
export function openS3Blobs(settings: S3Settings, scratch: string): BlobStore {
	const client = new AwsClient({
		accessKeyId: settings.accessKeyId,
		secretAccessKey: settings.secretAccessKey,
		region: settings.region,
		service: 's3',
		retries: 2,
	})
	const bucket = `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}`
	const address = (sha256: string) => {
		assertSha256(sha256)
		return `${bucket}/blobs/${sha256}`
	}
	const fetchOpen = async (sha256: string, range?: { start: number; end: number }) => {
		const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
		const response = await client.fetch(address(sha256), { headers })
		if (!response.ok || !response.body) throw await failure('GET', response)
		if (range && response.status !== 206) throw new Error('S3 ignored the range')
		return Readable.fromWeb(response.body as NodeReadableStream)
	}
	return {
		adopt: (file) => putFile(client, address, file),
		open: fetchOpen,
		async size(sha256) {
			const response = await client.fetch(address(sha256), { method: 'HEAD' })
			if (response.status === 404) return null
			if (!response.ok) throw await failure('HEAD', response)
			return Number(response.headers.get('content-length'))
		},
		async withLocalFile(sha256, use) {
			const copy = path.join(scratch, `copy-${randomUUID()}.part`)
			try {
				await pipeline(await fetchOpen(sha256), createWriteStream(copy))
				return await use(copy)
			} finally {
				await rm(copy, { force: true })
			}
		},
		async remove(sha256) {
			const response = await client.fetch(address(sha256), { method: 'DELETE' })
			if (!response.ok && response.status !== 404) throw await failure('DELETE', response)
		},
		list: () => listObjects(client, bucket),
		async isReady() {
			const response = await client.fetch(`${bucket}?list-type=2&max-keys=1`).catch(() => null)
			await response?.body?.cancel()
			return response?.ok ?? false
		},
	}
}

/** One PUT (S3 allows 5 GB), with the content's own hash signed, so that the server can refuse a damaged body. */
async function putFile(client: AwsClient, address: (sha256: string) => string, file: string) {
	const stored = await hashFile(file)
	const response = await client.fetch(address(stored.sha256), {
		method: 'PUT',
		body: await openAsBlob(file),
		headers: { 'x-amz-content-sha256': stored.sha256, 'content-type': 'application/octet-stream' },
	})
	if (!response.ok) throw await failure('PUT', response)
	await response.body?.cancel()
	await rm(file, { force: true })
	return stored
}

async function* listObjects(client: AwsClient, bucket: string) {
	let continuation = ''
	do {
		const more = continuation ? `&continuation-token=${encodeURIComponent(continuation)}` : ''
		const response = await client.fetch(`${bucket}?list-type=2&prefix=blobs%2F${more}`)
		if (!response.ok) throw await failure('LIST', response)
		const xml = await response.text()
		for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
			const sha256 = /<Key>blobs\/([0-9a-f]{64})<\/Key>/.exec(entry)?.[1]
			const writtenAt = /<LastModified>([^<]+)<\/LastModified>/.exec(entry)?.[1]
			if (sha256 && writtenAt) yield { sha256, writtenAt: new Date(writtenAt) }
		}
		continuation = unescapeXml(/<NextContinuationToken>([^<]+)</.exec(xml)?.[1] ?? '')
	} while (continuation)
}

function unescapeXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
}

async function failure(what: string, response: Response): Promise<Error> {
	const said = await response.text().catch(() => '')
	return new Error(`S3 ${what} answered ${response.status} ${/<Code>([^<]+)</.exec(said)?.[1] ?? ''}`.trim())
}
