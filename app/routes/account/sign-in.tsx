import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { TextField } from '#app/design-system/text-field.tsx'
import { readContact } from '#app/domain/people/contact.ts'
import { slot, weave } from '#app/i18n/catalog.ts'
import { issueCode } from '#app/server/account/issue-code.server.ts'
import { keepContact } from '#app/web/contact.server.ts'
import { deviceOf } from '#app/web/device.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { mayAskForCode } from '#app/web/limits.server.ts'
import { enter, safeNext } from '#app/web/visit.server.ts'
import { SignInAside } from './sign-in-aside.part.tsx'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.account['sign-in.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const next = safeNext(new URL(args.request.url).searchParams.get('next'), visit.language)
	if (visit.actor.kind === 'person') throw redirect(next ?? `/${visit.language}/account`)
	return { next, signedOut: new URL(args.request.url).searchParams.has('out') }
}

/** Sends a code to a phone or an e-mail. The answer is the same whether or not anybody has it. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const contact = readContact(form.get('contact'))
	if (!contact.ok) return refused(form, [{ field: 'contact', ...contact }])
	const limit = await mayAskForCode(visit.ip)
	if (!limit.ok) return refused(form, [{ field: null, ...limit }], 429)
	const device = deviceOf(args.request)
	const issued = await issueCode({
		contact: contact.value,
		language: visit.language,
		browserHash: device.hash,
		now: visit.realNow,
	})
	// Too soon: the code that was sent is still good; its page says when another may be asked for.
	if (!issued.ok && issued.code !== 'people.code-too-soon')
		return refused(form, [{ field: null, ...issued }], 429)
	const next = safeNext(form.get('next'), visit.language)
	return redirect(`/${visit.language}/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`, {
		headers: [
			['Set-Cookie', keepContact(contact.value, visit.realNow)],
			['Set-Cookie', device.cookie],
		],
	})
}

export default function SignIn() {
	const { next, signedOut } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { account } = useWords()
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	return (
		<PublicPage form="sign-in">
			<main id="main" className="wrap si">
				<div className="si__m">
					<FaultSummary faults={reply?.faults} />
					{signedOut ? (
						<Note tone="ok" role="status">
							{account['signed-out']}
						</Note>
					) : null}
					<h1>{account['sign-in.title']}</h1>
					<p className="lead">{account['sign-in.lead']}</p>
					<form id="sign-in" method="post" className="card card--pad si__s">
						<input type="hidden" name="next" value={next ?? typedText(reply?.typed, 'next')} />
						<TextField
							id="contact"
							name="contact"
							label={account['sign-in.contact']}
							hint={weave(account['sign-in.contact-hint']({ example: slot('example') }), {
								example: (
									<bdi key="example" className="code">
										06 12 34 56 78
									</bdi>
								),
							})}
							error={faults.of('contact')}
							dir="ltr"
							autoComplete="username"
							defaultValue={typedText(reply?.typed, 'contact')}
						/>
						<Button block size="lg" iconAfter="arrow-right">
							{account['sign-in.send']}
						</Button>
						<p>
							<a href={to(`sign-in/code?desk=1${next ? `&next=${encodeURIComponent(next)}` : ''}`)}>
								{account['sign-in.have-code']}
							</a>
						</p>
					</form>
				</div>
				<SignInAside />
			</main>
		</PublicPage>
	)
}
