import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayEnterOffice, mayWorkInOffice } from '#app/domain/people/permissions.ts'
import { confirmRefusal, rejectRefusal } from '#app/server/screening/answer-proposal.server.ts'
import { listProposals, readProposal } from '#app/server/screening/list-proposals.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { faultOf, statusOfRefusal } from '#app/web/screening-form.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { ProposalList } from './confirmations-list.part.tsx'
import { ProposalCard } from './confirmations-proposal.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.screening['confirm.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayEnterOffice)
	const { actor, language, now, realNow } = visit
	const editionId = args.params['edition'] ?? ''
	const query = new URL(args.request.url).searchParams
	const input = { actor, editionId, language, now, realNow }
	const list = await listProposals({ ...input, page: Math.max(1, Number(query.get('page')) || 1) })
	if (!list) throw notFound()
	const applicationId = query.get('application')
	const proposal = applicationId ? await readProposal({ ...input, applicationId }) : null
	if (applicationId && !proposal) throw notFound()
	const done = (['confirm', 'reject'] as const).find((one) => one === query.get('done')) ?? null
	return { desk: await deskOf(args, visit, 'office', editionId), editionId, list, proposal, done }
}

export async function action(args: ActionFunctionArgs) {
	const { actor, now, realNow } = await enterAs(args, mayWorkInOffice)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const input = {
		actor,
		editionId: args.params['edition'] ?? '',
		applicationId: form.get('application'),
		decisionId: form.get('decision'),
		now,
		realNow,
		origin: siteAddress(args.request),
	}
	const isReject = form.intent === 'reject'
	if (!isReject && !form.has('sure')) {
		return refused(form, [{ field: 'sure', code: 'screening.not-ticked' }])
	}
	const outcome = isReject
		? await rejectRefusal({ ...input, note: form.get('note') })
		: await confirmRefusal(input)
	if (!outcome) throw notFound()
	if (!outcome.ok) return refused(form, [faultOf(outcome, form)], statusOfRefusal(outcome.code))
	const path = new URL(args.request.url).pathname.replace(/\.data$/, '')
	return redirect(`${path}?done=${isReject ? 'reject' : 'confirm'}`)
}

export default function ConfirmationsPage() {
	const { desk, editionId, list, proposal, done } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { screening } = useWords()
	const to = useAddress()
	return (
		<DeskPage desk={desk} current="confirmations" form={proposal?.kind === 'read' ? 'second' : undefined}>
			<main id="main" className="wrap qu">
				<div className="dk__h">
					<div>
						<p className="eyebrow">
							<a href={to(`office/${editionId}/applications`)}>{screening['file.back']}</a>
						</p>
						<h1>{screening['confirm.title']}</h1>
					</div>
					<p className="small">{screening['confirm.lead']}</p>
				</div>
				{done && !reply ? (
					<Note tone="ok" role="status">
						{screening[`done.${done}`]}
					</Note>
				) : null}
				<FaultSummary faults={reply?.faults} />
				{proposal ? (
					<ProposalCard
						editionId={editionId}
						proposal={proposal}
						typed={reply?.typed}
						faults={reply?.faults}
					/>
				) : null}
				<ProposalList editionId={editionId} list={list} />
			</main>
		</DeskPage>
	)
}
