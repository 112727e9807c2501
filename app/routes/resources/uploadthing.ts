import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import { answerUploadRequest } from '#app/server/files/answer-upload-request.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { enter } from '#app/web/visit.server.ts'

/** Where uploadthing's client asks for addresses, and a service tells that a file has arrived. */
async function answer(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const { actor, now } = await enter(args)
	return answerUploadRequest(files(), args.request, (_request, target) => grantUpload(actor, target, now))
}

export const loader = answer
export const action = answer
