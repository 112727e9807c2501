import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { useSpoken } from '#app/components/jury/spoken.ts'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isAnyJuror } from '#app/domain/people/permissions.ts'
import { answerRoster } from '#app/server/jury/declare-roster.server.ts'
import { readRoster } from '#app/server/jury/read-roster.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, refused, type SentForm } from '#app/web/forms.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { RosterDeclared } from './roster-declared.part.tsx'
import { RosterForm } from './roster-form.part.tsx'
import { describeRoster, readRosterQuery, rosterQuery } from './roster-view.part.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['roster.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const query = new URL(args.request.url).searchParams
	const roster = await readRoster(visit.actor, args.params['edition'] ?? '', readRosterQuery(query))
	if (!roster) throw notFound()
	return {
		...describeRoster(roster, visit.language, query),
		desk: await deskOf(args, visit, 'jury', roster.edition.id),
	}
}

/** Every way off a page of the roster keeps what is ticked on it: search, other pages, another language. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const form = await readForm(args.request)
	const editionId = args.params['edition'] ?? ''
	const answered = await answerRoster({
		...visit,
		editionId,
		shown: form.all('shown'),
		ticked: new Map(form.all('link').map((id) => [id, form.get(`reason.${id}`)])),
		declares: form.intent === 'declare',
	})
	if (!answered) throw notFound()
	if (!answered.ok) return refused(form, [{ field: null, ...answered }])
	if (form.intent === 'declare') return redirect(`/${visit.language}/jury?edition=${editionId}&declared`)
	return redirect(`/${visit.language}/jury/roster/${editionId}${wayOn(form, new URL(args.request.url))}`)
}

/** `go`: a button of the pager or of the filters; a new search starts at its first page. */
function wayOn(form: SentForm, here: URL): string {
	const before = readRosterQuery(here.searchParams)
	if (isLanguageSwitch(form)) return rosterQuery(before)
	if (form.intent === 'search') return rosterQuery({ ...before, q: form.get('q'), page: 1 })
	const [, kind, value = ''] = /^(page|only):(\w+)$/.exec(form.get('go')) ?? []
	if (kind === 'page') return rosterQuery({ ...before, page: Number(value) || 1 })
	if (kind === 'only') return rosterQuery(readRosterQuery(new URLSearchParams({ q: before.q, only: value })))
	const query = rosterQuery(before)
	return `${query}${query ? '&' : '?'}saved`
}

export default function RosterRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const spoken = useSpoken()
	const { jury } = useWords()
	const to = useAddress()
	const isClosed = page.assigned || page.total === 0
	return (
		<>
			{isClosed ? null : (
				<button
					className="vh"
					type="submit"
					form="roster"
					name="intent"
					value="search"
					tabIndex={-1}
					aria-hidden="true"
				/>
			)}
			<DeskPage desk={page.desk} current="pile" form={isClosed ? undefined : 'roster'}>
				<main id="main" className="wrap ro">
					<FaultSummary faults={reply?.faults} />
					<div className="dk__h">
						<div>
							<p className="eyebrow">
								{jury['edition']({ name: spoken(page.edition.name), year: page.edition.year })}
							</p>
							<h1>{jury['roster.title']}</h1>
						</div>
						<ButtonLink look="ghost" size="sm" icon="arrow-left" href={to(`jury?edition=${page.editionId}`)}>
							{jury['roster.back']}
						</ButtonLink>
					</div>
					{page.assigned ? <RosterDeclared page={page} /> : null}
					{!page.assigned && page.total === 0 ? <Note tone="plain">{jury['roster.empty']}</Note> : null}
					{isClosed ? null : <RosterForm page={page} typed={reply?.typed} />}
				</main>
			</DeskPage>
		</>
	)
}
