import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EditionHead, EditionScreens } from '#app/components/edition-editor/edition-head.tsx'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { copyEdition } from '#app/server/edition/copy-edition.server.ts'
import { enterEdition } from '#app/web/edition-page.server.ts'
import { readForm, refused } from '#app/web/forms.server.ts'
import { readOverviewPage } from '#app/web/overview-page.server.ts'
import { NextEdition, OpeningCard } from './edition-aside.part.tsx'
import { DatesCard, QuestionsCard, RubricCard } from './edition-cards.part.tsx'
import { SmallCards } from './edition-small-cards.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.head.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.edition['title'])

export function loader(args: LoaderFunctionArgs) {
	return readOverviewPage(args)
}

/** Prepares next year's edition from this prize's last one. */
export async function action(args: ActionFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	const form = await readForm(args.request)
	if (form.intent !== 'next') throw new Response(null, { status: 400 })
	const made = await copyEdition({ actor: visit.actor, editionId: edition.id, now: visit.realNow })
	if (!made.ok) return refused(form, [{ field: null, ...made }])
	return redirect(`/${visit.language}/office/${made.value.editionId}/edition?made`)
}

export default function Edition() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { edition } = useWords()
	return (
		<DeskPage desk={page.head.desk} current="edition">
			<main id="main" className="wrap ed">
				<FaultSummary faults={reply?.faults} />
				{page.made === null ? null : (
					<Note tone="ok" role="status" className="ed__n">
						{edition['next-made']({ year: page.made })}
					</Note>
				)}
				<EditionHead head={page.head} title={edition['title']} />
				<div className="ed__n">
					<EditionScreens id={page.head.id} current="overview" />
				</div>
				<DatesCard page={page} />
				<RubricCard page={page} />
				<QuestionsCard page={page} />
				<OpeningCard page={page} />
				<SmallCards page={page} />
				{page.next ? <NextEdition year={page.next.year} /> : null}
			</main>
		</DeskPage>
	)
}
