import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { actOnPublication } from '#app/web/publication-action.server.ts'
import { readPublicationPage, type PublicationPage } from '#app/web/publication-page.server.ts'
import { enterAs, notFound, type DoorArgs } from '#app/web/visit.server.ts'
import { PublicationAccounts } from './publication-accounts.part.tsx'
import { PublicationChecks } from './publication-checks.part.tsx'
import { PublicationHistory } from './publication-history.part.tsx'
import { PublicationLetters } from './publication-letters.part.tsx'
import { PublicationPreview } from './publication-preview.part.tsx'
import { PublicationSequence } from './publication-sequence.part.tsx'
import { PublicationSignatures } from './publication-signatures.part.tsx'
import { StopPublication } from './publication-stop.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (found: unknown) => (found as PublicationPage | undefined)?.edition?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.publication['title'])

async function enterEdition(args: DoorArgs) {
	const editionId = args.params['edition'] ?? ''
	const visit = await enterAs(args, (actor) => mayManageEdition(actor, editionId))
	const edition = await loadEdition(editionId)
	if (!edition) throw notFound()
	return { visit, edition }
}

export async function loader(args: LoaderFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	return readPublicationPage(args, visit, edition)
}

export async function action(args: ActionFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	return actOnPublication(args, visit, edition)
}

export default function Publication() {
	const page = useLoaderData<typeof loader>()
	const { reply, revealed } = sortReply(useActionData<typeof action>())
	const language = useLanguage()
	const { publication, jury } = useWords()
	const form = page.waiting ? (page.waiting.asksReader ? 'approve' : 'stop') : 'prepare'
	return (
		<DeskPage desk={page.desk} current="publication" form={form}>
			<main id="main" className="wrap pb">
				<FaultSummary faults={reply?.faults} />
				<div className="dk__h">
					<div>
						<p className="eyebrow">{jury['edition']({ name: page.edition.name, year: page.edition.year })}</p>
						<h1>{publication['title']}</h1>
					</div>
					<p className="small">{formatDateTime(language, page.now)}</p>
				</div>
				<News page={page} />
				<PublicationSequence page={page} />
				<PublicationChecks page={page} />
				<PublicationLetters page={page} />
				<PublicationPreview page={page} />
				<PublicationSignatures page={page} reply={reply} />
				{page.waiting ? <StopPublication version={page.waiting} reply={reply} /> : null}
				<PublicationAccounts accounts={page.accounts} revealed={revealed} />
				<PublicationHistory page={page} />
			</main>
		</DeskPage>
	)
}

/** A form that was refused, or a number that was asked for: the forms are then as they were. */
function sortReply(reply: ReturnType<typeof useActionData<typeof action>>) {
	return reply && 'revealed' in reply
		? { reply: undefined, revealed: reply.revealed }
		: { reply, revealed: null }
}

function News({ page }: { page: PublicationPage }) {
	const language = useLanguage()
	const { publication } = useWords()
	if (!page.done) return null
	const text = {
		prepared: publication['prepared']({ version: page.doneVersion }),
		approved: publication['approved-text']({ moment: formatDateTime(language, page.publishAt) }),
		stopped: publication['stopped']({ version: page.doneVersion }),
	}[page.done]
	return (
		<Note tone="ok" role="status" className="pb__n">
			{text}
		</Note>
	)
}
