import * as z from 'zod'
import { normaliseFileType } from '#app/domain/application/file-types.ts'
import type { AuthorizeUpload, Files } from '#app/server/files/files-context.server.ts'
import { assignKey } from '#app/server/files/finish-upload.server.ts'
import { withAuthorizer } from '#app/server/files/upload-router.server.ts'

/** A wish is a few hundred bytes; a long one is not a wish. */
const WISH_BYTES = 16 * 1024
const wishSchema = z.object({
	files: z.array(
		z.object({
			name: z.string(),
			size: z.int().min(0),
			type: z.string(),
			lastModified: z.number().optional(),
		}),
	),
	input: z.unknown(),
})
const presignedSchema = z.array(
	z.object({ url: z.string(), key: z.string(), name: z.string(), customId: z.string().nullable() }),
)

/**
 * Everything at `/api/uploadthing`: the wish of a browser, the callback of a service, the public configuration.
 * Refusals are JSON `{ message, code, details }`; `message` is the key of a text.
 */
export async function answerUploadRequest(
	files: Files,
	request: Request,
	authorize: AuthorizeUpload,
): Promise<Response> {
	const isWish = request.method === 'POST' && new URL(request.url).searchParams.get('actionType') === 'upload'
	return isWish ? answerWish(files, request, authorize) : files.callRouter(request)
}

async function answerWish(files: Files, request: Request, authorize: AuthorizeUpload): Promise<Response> {
	const wish = await readWish(request)
	if (!wish) return Response.json({ message: 'upload.interrupted', code: 'BAD_REQUEST' }, { status: 400 })
	const headers = new Headers(request.headers)
	headers.delete('content-length')
	const normalised = new Request(request.url, { method: 'POST', headers, body: JSON.stringify(wish) })
	const response = await files.callRouter(withAuthorizer(normalised, authorize))
	if (!response.ok) return response
	const presigned = presignedSchema.parse(await response.json())
	for (const { customId, key } of presigned) {
		const assigned = await assignKey(files, customId ?? '', key)
		if (!assigned.ok) return Response.json({ message: assigned.code, code: 'BAD_REQUEST' }, { status: 409 })
	}
	return Response.json(
		presigned.map((one) => ({ ...one, url: browserAddress(files, one.url) })),
		{ headers: { 'cache-control': 'no-store' } },
	)
}

/** Phones name types oddly or not at all: the SDK compares them literally, so they are set right before. */
async function readWish(request: Request): Promise<z.infer<typeof wishSchema> | null> {
	if (Number(request.headers.get('content-length') ?? 0) > WISH_BYTES) return null
	const text = await request.text()
	if (text.length > WISH_BYTES) return null
	try {
		const wish = wishSchema.parse(JSON.parse(text))
		return {
			...wish,
			files: wish.files.map((file) => ({ ...file, type: normaliseFileType(file.name, file.type) })),
		}
	} catch {
		return null
	}
}

/** Relative, so that it is right behind any proxy, tunnel or local address. */
function browserAddress(files: Files, url: string): string {
	const service = files.settings.uploadthing
	return service.mode === 'local' && service.relative && url.startsWith(`${service.origin}/`)
		? url.slice(service.origin.length)
		: url
}
