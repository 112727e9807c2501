import * as z from 'zod'
import type { Files } from '#app/server/files/files-context.server.ts'

/** What travels with an upload from the middleware to its callback, through either service. */
export const uploadMetadataSchema = z.object({
	uploadId: z.string(),
	sender: z.object({
		kind: z.enum(['account', 'device']),
		id: z.string(),
		onBehalfOf: z.string().optional(),
	}),
	maxFiles: z.int(),
	/** Calendar instant by which its last bytes must begin to arrive. */
	finishBy: z.iso.datetime(),
})
export type UploadMetadata = z.infer<typeof uploadMetadataSchema>

/** When the last bytes must begin to arrive; `null` when the router never registered this upload. */
export async function finishByOf(files: Files, id: string): Promise<Date | null> {
	const registration = await files.pending.registrationOf(id)
	const metadata = uploadMetadataSchema.safeParse(registration?.metadata)
	return metadata.success ? new Date(metadata.data.finishBy) : null
}
