import * as z from 'zod'
import { acceptCallbackResult } from '#app/server/files/call-back.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { localServiceOf } from '#app/server/files/ingest-request.server.ts'
import { removeUploads } from '#app/server/files/remove-file.server.ts'
import { isSame, signText } from '#app/server/files/sign-address.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

const registrationBody = z.object({
	fileKeys: z.array(z.string()),
	metadata: z.looseObject({ uploadId: z.string() }),
	callbackUrl: z.string(),
	callbackSlug: z.string(),
	awaitServerData: z.boolean(),
})
const resultBody = z.object({ fileKey: z.string(), callbackData: z.unknown() })
const filesBody = z.object({
	fileKeys: z.array(z.string()).optional(),
	customIds: z.array(z.string()).optional(),
})
const fileBody = z.object({
	fileKey: z.string().optional(),
	customId: z.string().optional(),
	expiresIn: z.number().max(604_800).optional(),
})
const pageBody = z.object({ limit: z.int().min(1).max(500).default(500), offset: z.int().min(0).default(0) })

type Call = (files: Files, body: unknown) => Promise<unknown>

/** The calls that the SDK makes with the secret key, of the many that the service has: those a portal can need. */
const CALLS: Readonly<Record<string, Call>> = {
	'/route-metadata': async (files, body) => {
		const { metadata, callbackUrl, callbackSlug, awaitServerData } = registrationBody.parse(body)
		await files.pending.register(metadata.uploadId, {
			metadata,
			callbackUrl,
			callbackSlug,
			awaitServerData,
		})
		return { ok: true }
	},
	'/callback-result': async (_files, body) => {
		const { fileKey, callbackData } = resultBody.parse(body)
		acceptCallbackResult(fileKey, callbackData)
		return { ok: true }
	},
	'/v6/deleteFiles': async (files, body) => {
		const { fileKeys = [], customIds = [] } = filesBody.parse(body)
		const where = { OR: [{ key: { in: fileKeys } }, { id: { in: customIds } }] }
		const found = await files.database.read.upload.findMany({ where, select: { id: true } })
		const now = await files.calendarTime(files.realNow())
		const deletedCount = await removeUploads(
			files,
			found.map((one) => one.id),
			{ kind: 'system' },
			now,
		)
		return { success: true, deletedCount }
	},
	'/v6/listFiles': listUploads,
	'/v6/requestFileAccess': async (files, body) => {
		const { fileKey, customId, expiresIn = 300 } = fileBody.parse(body)
		const key = fileKey ?? (await keyOf(files, customId))
		const service = localServiceOf(files)
		const expires = files.realNow().getTime() + expiresIn * 1000
		const address = `${service.ingestUrl}/a/${service.appId}/${key}?expires=${expires}`
		const url = `${address}&signature=${encodeURIComponent(signText(service.apiKey, address))}`
		return { url, ufsUrl: url }
	},
	'/v6/getUsageInfo': async (files) => {
		const sum = await files.database.read.upload.aggregate({
			where: { removedAt: null, sha256: { not: null } },
			_sum: { size: true },
			_count: true,
		})
		const bytes = sum._sum.size ?? 0
		return { totalBytes: bytes, appTotalBytes: bytes, filesUploaded: sum._count, limitBytes: 0 }
	},
}

/** @throws UploadRefusal 401 without the key, 404 for a call it does not know, 400 for a body it cannot read. */
export async function answerServiceCall(files: Files, request: Request, path: string): Promise<Response> {
	const given = request.headers.get('x-uploadthing-api-key') ?? ''
	if (!isSame(given, localServiceOf(files).apiKey)) throw new UploadRefusal(401, 'upload.bad-signature')
	const call = Object.hasOwn(CALLS, path) ? CALLS[path] : undefined
	if (!call) throw new UploadRefusal(404, 'upload.bad-signature')
	try {
		return Response.json(await call(files, await request.json()))
	} catch (error) {
		if (error instanceof z.ZodError || error instanceof SyntaxError) {
			throw new UploadRefusal(400, 'upload.bad-signature')
		}
		throw error
	}
}

async function keyOf(files: Files, id: string | undefined): Promise<string> {
	const found = id ? await files.database.read.upload.findUnique({ where: { id } }) : null
	if (!found) throw new UploadRefusal(404, 'upload.unknown-slot')
	return found.key
}

async function listUploads(files: Files, body: unknown) {
	const { limit, offset } = pageBody.parse(body)
	const found = await files.database.read.upload.findMany({
		where: { removedAt: null },
		orderBy: { id: 'asc' },
		skip: offset,
		take: limit + 1,
	})
	return {
		hasMore: found.length > limit,
		files: found.slice(0, limit).map((one) => ({
			id: one.id,
			customId: one.id,
			key: one.key,
			name: one.name,
			size: one.size,
			status: one.sha256 === null ? 'Uploading' : 'Uploaded',
			uploadedAt: (one.receivedAt ?? one.createdAt).getTime(),
		})),
	}
}
