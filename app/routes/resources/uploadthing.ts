import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerUploadRequest } from '#app/server/files/answer-upload-request.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { authorizeUpload } from '#app/web/files.server.ts'

/** Where uploadthing's client asks for addresses, and a service tells that a file has arrived. */
function answer(args: LoaderFunctionArgs | ActionFunctionArgs) {
	return answerUploadRequest(files(), args.request, (_request, target) => authorizeUpload(args, target))
}

export const loader = answer
export const action = answer
