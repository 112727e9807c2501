import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MinutesSheet } from '#app/components/deliberation/minutes-sheet.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { readMinutes } from '#app/server/deliberation/read-minutes.server.ts'
import { enterReading } from '#app/web/deliberation-page.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { notFound } from '#app/web/visit.server.ts'

export const handle = {
	body: 'plain minutes',
	desk: true,
	prizeKey: (data: unknown) => (data as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.deliberation['minutes.title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, edition } = await enterReading(args)
	const number = /^[1-9]\d{0,3}$/.test(args.params['sitting'] ?? '') ? Number(args.params['sitting']) : 0
	const minutes = await readMinutes(visit, edition.id, number)
	if (!minutes) throw notFound()
	return {
		desk: await deskOf(args, visit, 'office', edition.id),
		editionId: edition.id,
		prizeKey: edition.prizeKey,
		minutes,
	}
}

export default function Minutes() {
	const { desk, editionId, minutes } = useLoaderData<typeof loader>()
	const say = useWords().deliberation
	const to = useAddress()
	return (
		<DeskPage desk={desk} current="deliberation">
			<main id="main" className="wrap">
				<p className="mn__a">
					<a href={to(`office/${editionId}/deliberation`)}>{say['file.back']}</a>
					<ButtonLink look="quiet" size="sm" icon="download" href={`/documents/minutes/${minutes.id}/ar`}>
						{say['minutes.pdf-ar']}
					</ButtonLink>
					<ButtonLink look="quiet" size="sm" icon="download" href={`/documents/minutes/${minutes.id}/fr`}>
						{say['minutes.pdf-fr']}
					</ButtonLink>
				</p>
				<MinutesSheet ar={minutes.ar} fr={minutes.fr} hash={minutes.hash} />
			</main>
		</DeskPage>
	)
}
