import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { files } from '#app/server/files/files.server.ts'
import { handleIngest } from '#app/server/files/handle-ingest.server.ts'

/** Where the bytes of uploads come: signed addresses, no visitor. */
function answer({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
	const { receivedAt } = context as { receivedAt: number }
	return handleIngest(files(), request, `/${params['*'] ?? ''}`, new Date(receivedAt))
}

export const loader = answer
export const action = answer
