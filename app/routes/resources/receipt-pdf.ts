import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReceipt } from '#app/server/application/read-receipt.server.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { renderReceipt } from '#app/server/pdf/receipt-document.server.ts'
import { receiptDocument } from '#app/web/receipt-page.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

/** The receipt as PDF, for who holds the application and for nobody else. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const receipt = await readReceipt(visit.actor, args.params['application'] ?? '')
	if (!receipt) throw notFound()
	const document = receiptDocument(receipt, visit, siteAddress(args.request), await isRehearsal())
	const pdf = await renderReceipt(document)
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="${receipt.receiptNumber}.pdf"`,
			'Cache-Control': 'private, no-store',
		},
	})
}
