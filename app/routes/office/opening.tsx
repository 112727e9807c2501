import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EditionHead, EditionScreens } from '#app/components/edition-editor/edition-head.tsx'
import { ProposalMark } from '#app/components/edition-editor/proposal-mark.tsx'
import { FindingsList } from '#app/components/edition-editor/findings-list.tsx'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { actOnOpening } from '#app/web/opening-acts.server.ts'
import { enterEdition } from '#app/web/edition-page.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { readOpeningPage, type OpeningPage } from '#app/web/opening-page.server.ts'
import { ExtensionCard } from './opening-extension.part.tsx'
import { Preview } from './opening-preview.part.tsx'
import { SignCard } from './opening-sign.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.head.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.edition['opening'])

export function loader(args: LoaderFunctionArgs) {
	return readOpeningPage(args)
}

export async function action(args: ActionFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const done = await actOnOpening(visit, edition, form)
	if (!done.ok) return refused(form, done.faults)
	return redirect(`/${visit.language}/office/${edition.id}/opening?${done.news}`)
}

export default function Opening() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { edition } = useWords()
	const isFrozen = page.head.stage === 'frozen'
	return (
		<DeskPage desk={page.head.desk} current="edition" form={isFrozen ? undefined : 'sign-form'}>
			<main id="main" className="wrap of ed-part">
				<FaultSummary faults={reply?.faults} />
				{page.news ? (
					<Note tone="ok" role="status">
						{edition[page.news]}
					</Note>
				) : null}
				<EditionHead head={page.head} title={edition['opening']} lead={edition['opening-lead']} />
				<EditionScreens id={page.head.id} current="opening" />
				<div className="of__two">
					<FoundCard page={page} />
					<SignCard page={page} reply={reply} />
				</div>
				{isFrozen ? <ExtensionCard page={page} reply={reply} /> : null}
				<Preview page={page} />
			</main>
		</DeskPage>
	)
}

function FoundCard({ page }: { page: OpeningPage }) {
	const { edition } = useWords()
	const blocking = page.findings.filter(({ severity }) => severity === 'blocking').length
	return (
		<Card labelledBy="found">
			<h2 id="found">{edition['findings']}</h2>
			<p className={blocking > 0 ? 'hot' : undefined}>
				{edition['blockers']({ n: blocking })} ·{' '}
				{edition['advisories']({ n: page.findings.length - blocking })}
			</p>
			<FindingsList
				editionId={page.head.id}
				findings={page.findings.filter(({ isProposal }) => !isProposal)}
				editable={page.head.editable}
			/>
			<ProposalList page={page} />
		</Card>
	)
}

/** The values that are still ours, each with the way to its screen. */
function ProposalList({ page: { head, findings } }: { page: OpeningPage }) {
	const { edition } = useWords()
	const to = useAddress()
	const proposals = findings.filter(({ isProposal }) => isProposal)
	if (proposals.length === 0) return null
	return (
		<section aria-labelledby="proposed">
			<h3 id="proposed">
				{edition['proposals']} <ProposalMark />
			</h3>
			<ul className="ed-columns">
				{proposals.map(({ path, where, part }) => (
					<li key={path}>
						<a href={to(`office/${head.id}/edition/${part}#proposals`)}>{where}</a>
					</li>
				))}
			</ul>
		</section>
	)
}
