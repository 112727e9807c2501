import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button } from '#app/design-system/button.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { openByLink } from '#app/server/account/use-link.server.ts'
import { hashToken, newToken, writeCookie } from '#app/web/cookies.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { mayTryCode } from '#app/web/limits.server.ts'
import { enter } from '#app/web/visit.server.ts'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.account['link.title'])

/** The page only asks: a mail program that follows addresses does not use the link up. It tells nothing about it. */
export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	return null
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const limit = await mayTryCode(visit.ip)
	if (!limit.ok) return refused(form, [{ field: null, ...limit }], 429)
	const token = newToken()
	const opened = await openByLink({
		token: args.params['token'] ?? '',
		sessionTokenHash: hashToken(token),
		shared: false,
		userAgent: args.request.headers.get('User-Agent'),
		now: visit.realNow,
	})
	if (!opened.ok) return refused(form, [{ field: null, ...opened }], 410)
	return redirect(`/${visit.language}/account`, {
		headers: { 'Set-Cookie': writeCookie('session', token, Math.floor(opened.value.lifeMs / 1000)) },
	})
}

export default function SignInLink() {
	const reply = useActionData<typeof action>()
	const { account } = useWords()
	return (
		<PublicPage form="link-form">
			<main id="main" className="wrap si">
				<div className="si__m">
					<FaultSummary faults={reply?.faults} />
					<h1>{account['link.title']}</h1>
					<form id="link-form" method="post" className="card card--pad si__s">
						<p>{account['link.text']}</p>
						<Button block size="lg">
							{account['link.enter']}
						</Button>
					</form>
				</div>
			</main>
		</PublicPage>
	)
}
