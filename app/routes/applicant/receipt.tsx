import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { readReceipt } from '#app/server/application/read-receipt.server.ts'
import { drawQr } from '#app/server/pdf/qr.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { enterAsHolder } from '#app/web/holder.server.ts'
import { spokenReceipt } from '#app/web/receipt-page.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { ReceiptNext } from './receipt-next.part.tsx'
import { ReceiptSlip } from './receipt-slip.part.tsx'

export const handle = {
	body: 'plain',
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['receipt.title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, held } = await enterAsHolder(args)
	const { application, edition, definition } = held
	const receipt = await readReceipt(visit.actor, application.id)
	if (!receipt) throw redirect(`/${visit.language}/applications/${application.id}`)
	const closesAt = new Date(definition.calendar.closesAt)
	const verify = `${siteAddress(args.request)}/${visit.language}/verify?code=${receipt.receiptNumber}`
	return {
		sample: await isRehearsal(),
		id: application.id,
		prizeKey: edition.prizeKey,
		receiptNumber: receipt.receiptNumber,
		number: receipt.number,
		contentHash: receipt.contentHash,
		isContested: receipt.isContested,
		toldTo: receipt.toldTo,
		applicantType:
			application.applicantType === 'project_holder' ? ('project_holder' as const) : ('cooperative' as const),
		parts: definition.sections.length,
		...spokenReceipt(receipt, visit.language),
		qr: drawQr(verify),
		closesAt: toMoroccan(closesAt),
		isClosed: visit.now >= closesAt,
	}
}

export default function Receipt() {
	const page = useLoaderData<typeof loader>()
	return (
		<PublicPage sample={page.sample}>
			<main id="main" className="wrap rc">
				<ReceiptSlip page={page} />
				<ReceiptNext page={page} />
			</main>
		</PublicPage>
	)
}
