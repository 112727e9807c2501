import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Card } from '#app/design-system/card.tsx'
import { History } from '#app/design-system/history.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayEnterOffice, mayWorkInOffice } from '#app/domain/people/permissions.ts'
import { readFilePage } from '#app/server/screening/read-file-page.server.ts'
import { readNeighbours } from '#app/server/screening/read-neighbours.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { actOnFile } from '#app/web/screening-action.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { AnswersCard } from './screening-answers.part.tsx'
import { ContestCard } from './screening-contest.part.tsx'
import { DecisionCard } from './screening-decision.part.tsx'
import { FindingsCard } from './screening-findings.part.tsx'
import { DoneNote, FileTitle, PageHead, QueueAside } from './screening-head.part.tsx'
import { StaleNote } from './screening-stale.part.tsx'
import { DocumentViewer } from './screening-viewer.part.tsx'
import { readFileQuery } from './screening-query.part.ts'

export const handle = {
	body: 'plain',
	desk: true,
	scripts: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.page.head.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, location, matches, error }) =>
	titleOf(
		location,
		matches,
		(all) => `${data?.page.head.reference ?? ''} ${all.screening['title']}`.trim(),
		Boolean(error),
	)

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayEnterOffice)
	const { actor, language, now, realNow } = visit
	const editionId = args.params['edition'] ?? ''
	const applicationId = args.params['application'] ?? ''
	const page = await readFilePage({ actor, editionId, applicationId, language, now, realNow })
	if (!page) throw notFound()
	const query = readFileQuery(args.request)
	const around = await readNeighbours({
		actor,
		editionId,
		applicationId,
		filter: query.filter,
		language,
		now,
	})
	return { desk: await deskOf(args, visit, 'office', editionId), editionId, page, query, around }
}

export async function action(args: ActionFunctionArgs) {
	return actOnFile(args, await enterAs(args, mayWorkInOffice))
}

export default function ScreeningPage() {
	const { desk, editionId, page, query, around } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { screening } = useWords()
	const typed = reply?.typed
	// Two forms stand on the page: each shows again only what was typed into itself.
	const ofFile = typed?.['form'] === 'file' ? typed : undefined
	const ofContest = typed?.['form'] === 'contest' ? typed : undefined
	const isStale = reply?.faults.some(({ code }) => code === 'application.moved-on') ?? false
	return (
		<DeskPage desk={desk} current="applications" form="screening">
			<main id="main" className="wrap sc" data-enhance="viewer">
				<PageHead head={page.head} />
				<QueueAside editionId={editionId} around={around} filter={query.filter} current={page.head.id} />
				<div className="sc__d">
					{query.done && !reply ? <DoneNote editionId={editionId} query={query} next={around.next} /> : null}
					{isStale ? <StaleNote status={page.head.status} typed={typed} /> : null}
					{isStale ? null : <FaultSummary faults={reply?.faults} />}
					<FileTitle editionId={editionId} head={page.head} query={query} around={around} />
					<form id="screening" method="post" className="sc__d">
						<input type="hidden" name="form" value="file" />
						<input type="hidden" name="seen" value={page.head.seenAt} />
						<FindingsCard page={page} query={query} typed={ofFile} faults={reply?.faults} />
						<DecisionCard page={page} editionId={editionId} typed={ofFile} faults={reply?.faults} />
					</form>
				</div>
				<aside className="sc__v">
					<DocumentViewer files={page.files} query={query} findings={page.findings} />
					<Card>
						<h3>{screening['history.title']}</h3>
						<History rows={page.history} />
					</Card>
				</aside>
				<div className="sc__r">
					<ContestCard page={page} editionId={editionId} typed={ofContest} faults={reply?.faults} />
					<AnswersCard page={page} revealed={reply?.revealed ?? null} />
				</div>
			</main>
		</DeskPage>
	)
}
