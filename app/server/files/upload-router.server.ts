import {
	createRouteHandler,
	createUploadthing,
	UploadThingError,
	UTFiles,
	type FileRouter,
} from 'uploadthing/server'
import * as z from 'zod'
import type { Refused } from '#app/domain/shared/outcome.ts'
import { beginUpload, uploadIdOf } from '#app/server/files/begin-upload.server.ts'
import type { AuthorizeUpload, Files } from '#app/server/files/files-context.server.ts'
import { dropUnfinished, finishUpload } from '#app/server/files/finish-upload.server.ts'
import { localServiceOf } from '#app/server/files/ingest-request.server.ts'
import { uploadMetadataSchema, type UploadMetadata } from '#app/server/files/upload-metadata.server.ts'

/** What the browser sends with its wish; the attempt is a random UUID that it keeps until the file has arrived. */
export const uploadInputSchema = z.object({
	applicationId: z.string().min(1).max(64),
	slot: z.string().min(1).max(64),
	attempt: z.uuid(),
})

/**
 * The widest limits of any form; each slot's own are decided in the middleware. Keyed by full type: with a general key
 * such as "image", uploadthing would sign an empty type as that key.
 */
const CEILING = { maxFileSize: '256MB', maxFileCount: 1, acl: 'private' } as const
const CEILINGS = {
	'application/pdf': CEILING,
	'image/jpeg': CEILING,
	'image/png': CEILING,
	'audio/mpeg': CEILING,
	'video/mp4': CEILING,
} as const

/** Requests being answered, each with the question to ask of its visitor. */
const authorizers = new WeakMap<Request, AuthorizeUpload>()

/** Answers a wish to upload, asking `authorize` in the middleware. */
export function withAuthorizer(request: Request, authorize: AuthorizeUpload): Request {
	authorizers.set(request, authorize)
	return request
}

/** uploadthing's handler with our one route, `document`. In local mode all its calls stay in the process. */
export function createRouter(
	files: Files,
	callIngest: (request: Request, path: string) => Promise<Response>,
): (request: Request) => Promise<Response> {
	const router = { document: documentRoute(files) } satisfies FileRouter
	if (files.settings.uploadthing.mode === 'hosted') {
		const { token } = files.settings.uploadthing
		return createRouteHandler({ router, config: { token, logLevel: 'Error' } })
	}
	const service = localServiceOf(files)
	return createRouteHandler({
		router,
		config: {
			token: service.token,
			ingestUrl: service.ingestUrl,
			callbackUrl: service.callbackUrl,
			isDev: false,
			handleDaemonPromise: 'await',
			logLevel: 'Error',
			fetch: async (input, init) => {
				const request = new Request(String(input), init as RequestInit)
				const path = request.url.startsWith(`${service.ingestUrl}/`)
					? new URL(request.url).pathname.slice(new URL(service.ingestUrl).pathname.length)
					: null
				// Local mode never speaks to the outside.
				return path === null ? Response.error() : callIngest(request, path)
			},
		},
	})
}

function documentRoute(files: Files) {
	const build = createUploadthing({
		errorFormatter: (error) => ({ message: error.message, code: error.code, details: error.data ?? null }),
	})
	return build(CEILINGS, {
		awaitServerData: true,
		presignedURLTTL: '1d',
		// The same attempt gets the same key: that is what lets it go on.
		getFileHashParts: (file) => keyParts(files, 'customId' in file ? String(file.customId) : ''),
	})
		.input(uploadInputSchema)
		.middleware(async ({ req, input, files: announced }) => {
			const [file] = announced
			const authorize = authorizers.get(req)
			if (!authorize || !file || announced.length !== 1)
				throw refusal({ ok: false, code: 'upload.one-at-a-time' })
			const granted = await authorize(req, input)
			if (!granted.ok) throw refusal(granted, 'FORBIDDEN')
			const id = uploadIdOf(granted.value, input, input.attempt)
			const begun = await beginUpload(files, granted.value, input, { id, file })
			if (!begun.ok) throw refusal(begun)
			const metadata: UploadMetadata = {
				uploadId: id,
				sender: granted.value.sender,
				maxFiles: begun.value.maxFiles,
				finishBy: begun.value.finishBy.toISOString(),
			}
			return { ...metadata, [UTFiles]: [{ ...file, lastModified: file.lastModified ?? 0, customId: id }] }
		})
		.onUploadError(({ fileKey }) => dropUnfinished(files, fileKey))
		.onUploadComplete(async ({ metadata }) => {
			const { uploadId, sender, maxFiles, finishBy } = uploadMetadataSchema.parse(metadata)
			const now = await files.calendarTime(files.realNow())
			// The embedded ingest has asked when the bytes began to come; the hosted service cannot.
			const inTime = files.settings.uploadthing.mode === 'local' || now <= new Date(finishBy)
			const upload = await finishUpload(files, { id: uploadId, sender, maxFiles, now, inTime })
			if (!upload) throw new Error('the upload is gone')
			return { id: upload.id, refusal: upload.refusal }
		})
}

/** Parts of which uploadthing makes its key. */
function keyParts(files: Files, id: string): string[] {
	return files.keyParts?.(id) ?? [id]
}

function refusal(refused: Refused<string>, code: 'BAD_REQUEST' | 'FORBIDDEN' = 'BAD_REQUEST') {
	return new UploadThingError({ code, message: refused.code, data: { ...refused.details } })
}
