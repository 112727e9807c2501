import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { maskContact, readContact } from '#app/domain/people/contact.ts'
import { CODE_MINUTES } from '#app/domain/people/sign-in-code.ts'
import { formatTime } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { checkCode } from '#app/server/account/check-code.server.ts'
import { issueCode } from '#app/server/account/issue-code.server.ts'
import { keepInAccount } from '#app/server/application/keep-in-account.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { forgetContact, keepContact, pendingContact } from '#app/web/contact.server.ts'
import { hashToken, newToken, writeCookie } from '#app/web/cookies.server.ts'
import { deviceOf } from '#app/web/device.server.ts'
import { isLanguageSwitch, readForm, refused, type SentForm, showAgain } from '#app/web/forms.server.ts'
import { enterAsHolder } from '#app/web/holder.server.ts'
import { mayAskForCode, mayTryCode } from '#app/web/limits.server.ts'
import type { DoorArgs, Visit } from '#app/web/visit.server.ts'
import { KeepForm } from './keep-form.part.tsx'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['keep.title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, held } = await enterAsHolder(args)
	const isAsking = new URL(args.request.url).searchParams.has('code')
	const pending = isAsking ? pendingContact(args.request) : null
	const until = pending && toMoroccan(new Date(pending.askedAt.getTime() + CODE_MINUTES * 60_000))
	return {
		sample: await isRehearsal(),
		id: held.application.id,
		isKept: held.application.accountId !== null,
		isSignedIn: visit.actor.kind === 'person',
		contact: pending ? maskContact(pending.contact) : null,
		until: until && formatTime(visit.language, { hour: until.hour, minute: until.minute }),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { visit, held } = await enterAsHolder(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const home = `/${visit.language}/applications/${held.application.id}`
	if (form.intent === 'join' && visit.actor.kind === 'person') {
		await keepInAccount({ actor: visit.actor, applicationId: held.application.id, now: visit.realNow })
		return redirect(`${home}?kept`)
	}
	return form.intent === 'code' ? enterCode(args, visit, form, home) : sendCode(args, visit, form, home)
}

/** Same answer whether or not anybody has this contact. */
async function sendCode(args: DoorArgs, visit: Visit, form: SentForm, home: string) {
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
	if (!issued.ok && issued.code !== 'people.code-too-soon')
		return refused(form, [{ field: null, ...issued }], 429)
	return redirect(`${home}/keep?code`, {
		headers: [
			['Set-Cookie', keepContact(contact.value, visit.realNow)],
			['Set-Cookie', device.cookie],
		],
	})
}

/** The right code opens the account, and the drafts of this browser become the account's. */
async function enterCode(args: DoorArgs, visit: Visit, form: SentForm, home: string) {
	const pending = pendingContact(args.request)
	if (!pending) return redirect(`${home}/keep`)
	const limit = await mayTryCode(visit.ip)
	if (!limit.ok) return refused(form, [{ field: null, ...limit }], 429)
	const token = newToken()
	const checked = await checkCode({
		contact: pending.contact,
		typed: form.get('code'),
		language: visit.language,
		browserHash: deviceOf(args.request).hash,
		sessionTokenHash: hashToken(token),
		shared: form.has('shared'),
		userAgent: args.request.headers.get('User-Agent'),
		now: visit.realNow,
	})
	if (!checked.ok) return refused(form, [{ field: 'code', ...checked }])
	const life = form.has('shared') ? null : Math.floor(checked.value.lifeMs / 1000)
	return redirect(`${home}?kept`, {
		headers: [
			['Set-Cookie', writeCookie('session', token, life)],
			['Set-Cookie', forgetContact()],
		],
	})
}

export default function Keep() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { apply } = useWords()
	return (
		<ApplyPage
			sample={page.sample}
			back={`applications/${page.id}`}
			title={apply['keep.title']}
			form={page.isKept ? undefined : 'keep'}
		>
			<main id="main" className="wrap sect">
				<div className="sect__main">
					<FaultSummary faults={reply?.faults} />
					<div>
						<h1>{page.isKept ? apply['keep.already'] : apply['keep.title']}</h1>
						<p className="lead">{apply['keep.lead']}</p>
					</div>
					<KeepForm page={page} reply={reply} />
				</div>
			</main>
		</ApplyPage>
	)
}
