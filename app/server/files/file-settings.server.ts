import { hkdfSync } from 'node:crypto'
import path from 'node:path'
import type { Environment } from '#app/server/env.server.ts'
import type { S3Settings } from '#app/server/files/s3-blobs.server.ts'

/** The origin that local addresses are signed for. Nothing ever connects to it: it is cut off before they leave. */
export const LOCAL_ORIGIN = 'http://ut.localhost'

export type ClamdAddress = { socket: string } | { host: string; port: number }
export type FileSettings = {
	/** `DATA_DIR/files`. */
	directory: string
	uploadthing: LocalService | HostedService
	/** Where finished files go instead of the disk. */
	s3: S3Settings | null
	clamd: ClamdAddress | null
}
/** The embedded ingest: the default. */
export type LocalService = {
	mode: 'local'
	apiKey: string
	appId: string
	token: string
	/** Origin that signed addresses carry. */
	origin: string
	ingestUrl: string
	callbackUrl: string
	/** Cut the origin off the addresses given to browsers. */
	relative: boolean
}
/** UploadThing's own service, which takes files abroad: only when a token is given. */
export type HostedService = { mode: 'hosted'; token: string }

/** The account that the embedded ingest and the SDK share; everything of it is derived from the secret. */
export function localService(
	secret: Uint8Array | string,
	origin = LOCAL_ORIGIN,
	relative = true,
): LocalService {
	const derive = (purpose: string, bytes: number) =>
		Buffer.from(hkdfSync('sha256', secret, '', `tatwij/uploads/${purpose}/1`, bytes)).toString('hex')
	const apiKey = `sk_local_${derive('api-key', 32)}`
	const appId = `local${derive('app-id', 5)}`
	const token = Buffer.from(JSON.stringify({ apiKey, appId, regions: ['local'] })).toString('base64')
	return {
		mode: 'local',
		apiKey,
		appId,
		token,
		origin,
		ingestUrl: `${origin}/ut`,
		callbackUrl: `${origin}/api/uploadthing`,
		relative,
	}
}

type FileEnvironment = Pick<
	Environment,
	| 'DATA_DIR'
	| 'UPLOADTHING_TOKEN'
	| 'S3_ENDPOINT'
	| 'S3_BUCKET'
	| 'S3_REGION'
	| 'S3_ACCESS_KEY_ID'
	| 'S3_SECRET_ACCESS_KEY'
	| 'CLAMD_SOCKET'
	| 'CLAMD_HOST'
>

/** Settings from the environment, as `env()` has checked it. */
export function readFileSettings(env: FileEnvironment, secret: Uint8Array | string): FileSettings {
	return {
		directory: path.resolve(env.DATA_DIR, 'files'),
		uploadthing: env.UPLOADTHING_TOKEN
			? { mode: 'hosted', token: env.UPLOADTHING_TOKEN }
			: localService(secret),
		s3:
			env.S3_ENDPOINT && env.S3_BUCKET && env.S3_REGION && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
				? {
						endpoint: env.S3_ENDPOINT,
						bucket: env.S3_BUCKET,
						region: env.S3_REGION,
						accessKeyId: env.S3_ACCESS_KEY_ID,
						secretAccessKey: env.S3_SECRET_ACCESS_KEY,
					}
				: null,
		clamd: env.CLAMD_SOCKET ? { socket: env.CLAMD_SOCKET } : env.CLAMD_HOST ? readHost(env.CLAMD_HOST) : null,
	}
}

/** `host` or `host:port`; clamd's own port when none is given. */
function readHost(text: string): { host: string; port: number } {
	const found = /^(.*):(\d+)$/.exec(text)
	return found ? { host: found[1] ?? text, port: Number(found[2]) } : { host: text, port: 3310 }
}
