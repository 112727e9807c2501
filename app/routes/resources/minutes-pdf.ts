import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { openMinutesPdf } from '#app/server/deliberation/open-minutes-pdf.server.ts'
import { enterSignedIn, notFound } from '#app/web/visit.server.ts'

/** The PDF that was made when the sitting closed, by its hash; in Arabic or French. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterSignedIn(args)
	const { minutes, lang } = args.params
	if (!minutes || (lang !== 'ar' && lang !== 'fr')) throw notFound()
	const pdf = await openMinutesPdf(minutes, lang, visit)
	if (!pdf) throw notFound()
	return new Response(createReadableStreamFromReadable(pdf.bytes), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Length': String(pdf.size),
			'Content-Disposition': `inline; filename="${pdf.name}"`,
			'Cache-Control': 'private, no-store',
			ETag: `"${pdf.sha256}"`,
		},
	})
}
