import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayReadJournal } from '#app/domain/people/permissions.ts'
import { refusalText, slot, weave } from '#app/i18n/catalog.ts'
import { readJournalPage, type JournalPage } from '#app/web/journal-page.server.ts'
import { enterAs } from '#app/web/visit.server.ts'
import { EntryFilters, EntryList } from './journal-entries.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.journal['title'])

/** The record of acts: for auditors and managers of every edition. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, (actor) => mayReadJournal(actor, null))
	return readJournalPage(args, visit)
}

export default function Journal() {
	const page = useLoaderData<typeof loader>()
	const { journal } = useWords()
	const to = useAddress()
	return (
		<DeskPage desk={page.desk} current="journal">
			<main id="main" className="wrap of">
				<div className="dk__h">
					<div>
						<h1>{journal['title']}</h1>
						<p className="lead">{journal['lead']}</p>
					</div>
					<ButtonLink look="quiet" icon="shield-check" href={to('office/journal?verify')}>
						{journal['verify']}
					</ButtonLink>
				</div>
				<Verification verified={page.verified} />
				<Card>
					<EntryFilters page={page} />
					<p className="small">{journal['count']({ n: page.total })}</p>
					<EntryList page={page} />
				</Card>
			</main>
		</DeskPage>
	)
}

/** What recomputing the whole chain gave, when it was asked for. */
function Verification({ verified }: { verified: JournalPage['verified'] }) {
	const { journal } = useWords()
	const language = useLanguage()
	if (!verified) return null
	if (!verified.ok)
		return (
			<Note tone="bad" role="alert">
				{refusalText(language, verified.code, verified.details)}
			</Note>
		)
	const text = journal['verified']({ n: verified.value.entries, hash: slot('hash') })
	return (
		<Note tone="ok" role="status">
			{weave(text, {
				hash: (
					<bdi key="hash" className="code code--long" dir="ltr">
						{verified.value.hash}
					</bdi>
				),
			})}
		</Note>
	)
}
