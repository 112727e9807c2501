import type { LoaderFunctionArgs } from '@remix-run/node'
import { FILE_VARIANTS } from '#app/server/files/files-context.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { openFile } from '#app/server/files/open-file.server.ts'
import { serveFile } from '#app/server/files/serve-file.server.ts'
import { authorizeReading } from '#app/web/files.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

/** `/files/<id>`, `?variant=reader` or `thumb`, `?download`: the one address of a file, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const query = new URL(args.request.url).searchParams
	const variant = FILE_VARIANTS.find((one) => one === (query.get('variant') ?? 'original'))
	const uploadId = args.params['upload']
	if (!variant || !uploadId) throw notFound()
	await authorizeReading(visit, args.request, { uploadId, variant })
	const file = await openFile(files(), uploadId, variant)
	if (!file) throw notFound()
	return serveFile(args.request, file, { download: query.has('download') })
}
