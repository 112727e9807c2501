import {
	data,
	type HeadersFunction,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { quickCheck } from '#app/domain/cooperative/quick-check.ts'
import { mayEnterOffice } from '#app/domain/people/permissions.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { calendarChanges, readCalls } from '#app/server/publication/read-calls.server.ts'
import { listEveryVersion } from '#app/server/publication/read-published.server.ts'
import { describeCall, organisersLine } from '#app/web/describe-call.server.ts'
import { describePrize } from '#app/web/describe-prize.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'
import { EligibilityAnswer } from './eligibility-answer.part.tsx'
import { PrizeDates } from './prize-dates.part.tsx'
import { PrizeDocuments } from './prize-documents.part.tsx'
import { PrizeHead, PrizeInvitation, PrizePreparing } from './prize-head.part.tsx'
import { PrizeRubric } from './prize-rubric.part.tsx'
import { PrizeRules } from './prize-rules.part.tsx'
import { WhoCanApply } from './who-can-apply.part.tsx'

export const handle = {
	scripts: true,
	prizeKey: (found: unknown) => (found as { call?: { prizeKey: string } } | undefined)?.call?.prizeKey,
}
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ location, matches, data: found }) =>
	titleOf(
		location,
		matches,
		(all) => found?.call.name ?? all.home['title'],
		found?.verdict?.kind === 'faulty',
	)

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const { language, now, actor } = visit
	const [calls, publications, sample] = await Promise.all([readCalls(now), listEveryVersion(), isRehearsal()])
	const call = calls.find(({ prizeId }) => prizeId === args.params['prize'])
	if (!call) throw notFound()
	const { edition } = call
	const asked = new URL(args.request.url).searchParams
	const typed = Object.fromEntries(
		['total', 'part', 'age', 'won'].map((name) => [name, asked.get(name) ?? '']),
	) as Record<'total' | 'part' | 'age' | 'won', string>
	const verdict = edition ? quickCheck(edition.definition.eligibility, typed) : null
	const content = {
		sample,
		call: describeCall(language, call, now),
		facts: edition ? describePrize(language, edition.definition, edition.year, now) : null,
		organisers: edition ? organisersLine(edition.definition.organisers, language) : null,
		typed,
		verdict,
		/** The page's script asks for the answer alone. */
		answerOnly: asked.get('only') === 'answer',
		proposals: edition && mayEnterOffice(actor) ? edition.definition.proposals : [],
	}
	if (verdict?.kind === 'faulty') return data(content, { status: 422, headers: { Vary: 'Cookie' } })
	return keptPage(visit, content, { publications, instants: calendarChanges([edition]), perPerson: true })
}

export default function PrizePage() {
	const page = useLoaderData<typeof loader>()
	const { call, facts, typed, verdict, proposals } = page
	const { prize } = useWords()
	if (page.answerOnly && facts && verdict)
		return <EligibilityAnswer facts={facts.eligibility} verdict={verdict} />
	return (
		<PublicPage current="prizes" sample={page.sample} organisers={page.organisers ?? undefined}>
			<main id="main">
				<PrizeHead call={call} amountMad={facts?.rules.amountMad ?? null} theme={facts?.theme ?? null} />
				{facts && verdict ? (
					<>
						{proposals.length > 0 ? <p className="specimen">{prize['proposals-note']}</p> : null}
						<WhoCanApply facts={facts.eligibility} typed={typed} verdict={verdict} proposals={proposals} />
						<PrizeDocuments documents={facts.documents} proposals={proposals} />
						<PrizeRubric criteria={facts.criteria} rules={facts.rules} proposals={proposals} />
						<PrizeDates steps={facts.steps} proposals={proposals} />
						<PrizeRules rules={facts.rules} proposals={proposals} />
						<PrizeInvitation call={call} />
					</>
				) : (
					<PrizePreparing />
				)}
			</main>
		</PublicPage>
	)
}
