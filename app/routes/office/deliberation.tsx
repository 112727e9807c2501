import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeliberationViews } from '#app/components/deliberation/deliberation-views.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { SHORTEST_REASON } from '#app/domain/deliberation/sitting.ts'
import { enterReading, readDeliberationPage } from '#app/web/deliberation-page.server.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as { edition?: { prizeKey: string } } | undefined)?.edition?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.deliberation['title'])

/** The secretariat and the auditor read; the jury's acts are the chair's, in the jury's room. */
export async function loader(args: LoaderFunctionArgs) {
	const { visit, edition } = await enterReading(args)
	return readDeliberationPage(args, visit, edition, 'office')
}

export default function OfficeDeliberation() {
	const page = useLoaderData<typeof loader>()
	return (
		<DeskPage desk={page.desk} current="deliberation">
			<DeliberationViews page={page} reply={undefined} least={SHORTEST_REASON} />
		</DeskPage>
	)
}
