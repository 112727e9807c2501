import type { LoaderFunctionArgs } from '@remix-run/node'
import { composeCertificate } from '#app/server/publication/compose-certificate.server.ts'
import { keepFor } from '#app/web/keep.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

/** The certificate of a public winner, the same bytes each time. Not public yet and unknown are the same 404. */
export async function loader(args: LoaderFunctionArgs) {
	const { now } = await enter(args)
	const { edition = '', award = '' } = args.params
	const found = await composeCertificate(edition, award, now, siteAddress(args.request))
	if (!found) throw notFound()
	return new Response(new Uint8Array(found.pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Length': String(found.pdf.length),
			'Content-Disposition': `inline; filename="${found.fileName}"`,
			'Cache-Control': await keepFor(now, { publications: found.edition.all }),
			'X-Content-Type-Options': 'nosniff',
		},
	})
}
