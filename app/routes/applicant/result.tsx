import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolderError } from '#app/components/application/holder-error.tsx'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { readOwnResult } from '#app/server/publication/read-result.server.ts'
import { actOnResult } from '#app/web/result-action.server.ts'
import { describeResult } from '#app/web/result-page.server.ts'
import { enter, notFound, signInAddress } from '#app/web/visit.server.ts'
import { ResultAwaited } from './result-awaited.part.tsx'
import { ResultLetter } from './result-letter.part.tsx'
import { ResultRefusal } from './result-refusal.part.tsx'

export const handle = {
	body: 'plain',
	prizeKey: (found: unknown) => (found as { result?: { prizeKey: string } } | undefined)?.result?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) => [
	...titleOf(location, matches, (all) => all.result['title']),
	{ name: 'robots', content: 'noindex' },
]

/** The holder's own answer. A stranger is led to sign in, whether or not there is such an application. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const result = await readOwnResult(visit.actor, args.params['application'] ?? '', visit.now)
	if (!result && visit.actor.kind === 'visitor') throw redirect(signInAddress(visit))
	if (!result) throw notFound()
	return {
		sample: await isRehearsal(),
		result: describeResult(visit.language, result, visit.now),
		isGiven: new URL(args.request.url).searchParams.get('done') === 'rib',
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	return actOnResult(args, visit)
}

export default function Result() {
	const { sample, result, isGiven } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const hasForm = result.kind === 'letter' && result.award !== null
	return (
		<PublicPage sample={sample} form={hasForm ? 'give-rib' : undefined}>
			<main id="main">
				{reply?.faults.length ? (
					<div className="wrap mr__f">
						<FaultSummary faults={reply.faults} />
					</div>
				) : null}
				{result.kind === 'letter' ? (
					<ResultLetter result={result} reply={reply} isGiven={isGiven && !reply} />
				) : result.kind === 'inadmissible' ? (
					<ResultRefusal result={result} />
				) : (
					<ResultAwaited result={result} />
				)}
			</main>
		</PublicPage>
	)
}

export const ErrorBoundary = HolderError
