import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from '#app/server/files/s3-blobs.server.ts'

export type FakeS3 = {
	settings: S3Settings
	objects: Map<string, Buffer>
	/** What was wrong with requests; empty when all was well. */
	faults: string[]
	close: () => Promise<void>
}

const settings = { bucket: 'files', region: 'us-east-1', accessKeyId: 'AKTEST', secretAccessKey: 'secret' }

/**
 * A bucket in memory that checks what it is sent: the signature (AWS Signature Version 4, recomputed here from its
 * published steps), the content's hash and length. Small pages of three, to be turned.
 */
export async function openFakeS3(): Promise<FakeS3> {
	const objects = new Map<string, Buffer>()
	const faults: string[] = []
	const server = createServer((request, response) => {
		const chunks: Buffer[] = []
		request.on('data', (chunk: Buffer) => chunks.push(chunk))
		request.on('end', () => {
			const body = Buffer.concat(chunks)
			const fault = checkSignature(request) ?? checkBody(request, body)
			if (!fault) return answer(request, response, body, objects)
			faults.push(fault)
			response.writeHead(403).end(`<Error><Code>${fault}</Code></Error>`)
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	return {
		settings: { ...settings, endpoint },
		objects,
		faults,
		async close() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

function checkBody(request: IncomingMessage, body: Buffer): string | null {
	if (request.method !== 'PUT') return null
	if (Number(request.headers['content-length']) !== body.length) return 'IncompleteBody'
	const hash = createHash('sha256').update(body).digest('hex')
	return request.headers['x-amz-content-sha256'] === hash ? null : 'XAmzContentSHA256Mismatch'
}

function checkSignature(request: IncomingMessage): string | null {
	const given =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
			request.headers.authorization ?? '',
		)
	if (!given) return 'MissingSecurityHeader'
	const [, keyId, day = '', region = '', names = '', signature] = given
	if (keyId !== settings.accessKeyId || region !== settings.region) return 'InvalidAccessKeyId'
	if (!names.split(';').includes('host')) return 'SignatureDoesNotMatch'
	const url = new URL(request.url ?? '/', 'http://fake')
	const query = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1))
	const canonical = [
		request.method,
		url.pathname,
		query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
		...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
		'',
		names,
		request.headers['x-amz-content-sha256'],
	].join('\n')
	const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
	const scope = `${day}/${region}/s3/aws4_request`
	const text = [
		'AWS4-HMAC-SHA256',
		request.headers['x-amz-date'],
		scope,
		createHash('sha256').update(canonical).digest('hex'),
	].join('\n')
	const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
		hmac,
		`AWS4${settings.secretAccessKey}`,
	)
	return hmac(key, text).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

function answer(
	request: IncomingMessage,
	response: ServerResponse,
	body: Buffer,
	objects: Map<string, Buffer>,
): void {
	const url = new URL(request.url ?? '/', 'http://fake')
	const key = url.pathname.slice(`/${settings.bucket}/`.length)
	if (request.method === 'GET' && url.searchParams.has('list-type')) {
		return void response.end(listPage([...objects.keys()].sort(), url.searchParams.get('continuation-token')))
	}
	if (request.method === 'PUT') {
		objects.set(key, body)
		return void response.end()
	}
	if (request.method === 'DELETE') {
		objects.delete(key)
		return void response.writeHead(204).end()
	}
	const object = objects.get(key)
	if (!object) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
	const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
	const part = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object
	response.writeHead(range ? 206 : 200, { 'content-length': part.length })
	response.end(request.method === 'HEAD' ? undefined : part)
}

function listPage(keys: readonly string[], token: string | null): string {
	const from = token === null ? 0 : Number(token.replace(/\D/g, ''))
	const page = keys.slice(from, from + 3)
	const contents = page.map(
		(key) => `<Contents><Key>${key}</Key><LastModified>2027-01-10T09:00:00.000Z</LastModified></Contents>`,
	)
	const more =
		from + 3 < keys.length ? `<NextContinuationToken>a&amp;${from + 3}</NextContinuationToken>` : ''
	return `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
}
