import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { maskContact, readContact, type Contact } from '#app/domain/people/contact.ts'
import { CODE_MINUTES, RESEND_SECONDS } from '#app/domain/people/sign-in-code.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatTime } from '#app/i18n/format.ts'
import { checkCode } from '#app/server/account/check-code.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { forgetContact, pendingContact } from '#app/web/contact.server.ts'
import { hashToken, newToken, writeCookie } from '#app/web/cookies.server.ts'
import { deviceOf } from '#app/web/device.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { mayTryCode } from '#app/web/limits.server.ts'
import { enter, safeNext } from '#app/web/visit.server.ts'
import { AskAgain, CodeForm } from './sign-in-code-form.part.tsx'
import { SignInAside } from './sign-in-aside.part.tsx'

const MINUTE_MS = 60_000

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.account['code.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const query = new URL(args.request.url).searchParams
	const next = safeNext(query.get('next'), visit.language)
	if (visit.actor.kind === 'person') throw redirect(next ?? `/${visit.language}/account`)
	const pending = query.has('desk') ? null : pendingContact(args.request)
	if (!pending && !query.has('desk')) throw redirect(`/${visit.language}/sign-in`)
	const asked = pending?.askedAt.getTime() ?? null
	return {
		next,
		contact: pending ? maskContact(pending.contact) : null,
		until: asked === null ? null : clockAt(visit.language, asked + CODE_MINUTES * MINUTE_MS),
		// Never a minute that has not come when it is read on a clock.
		againAt: asked === null ? null : clockAt(visit.language, asked + RESEND_SECONDS * 1000 + MINUTE_MS - 1),
		mayAskAgain: pending
			? visit.realNow.getTime() >= pending.askedAt.getTime() + RESEND_SECONDS * 1000
			: false,
	}
}

function clockAt(language: Language, instant: number): string {
	const { hour, minute } = toMoroccan(new Date(instant))
	return formatTime(language, { hour, minute })
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const contact = contactOf(args.request, form.get('contact'))
	if (!contact) return refused(form, [{ field: 'contact', code: 'people.contact-empty' }])
	const limit = await mayTryCode(visit.ip)
	if (!limit.ok) return refused(form, [{ field: null, ...limit }], 429)
	const token = newToken()
	const device = deviceOf(args.request)
	const shared = form.has('shared')
	const checked = await checkCode({
		contact,
		typed: form.get('code'),
		language: visit.language,
		browserHash: device.hash,
		sessionTokenHash: hashToken(token),
		shared,
		userAgent: args.request.headers.get('User-Agent'),
		now: visit.realNow,
	})
	if (!checked.ok) return refused(form, [{ field: 'code', ...checked }])
	const next = safeNext(form.get('next'), visit.language)
	const lifeSeconds = shared ? null : Math.floor(checked.value.lifeMs / 1000)
	return redirect(next ?? `/${visit.language}/${checked.value.joined > 0 ? 'applications' : 'account'}`, {
		headers: [
			['Set-Cookie', writeCookie('session', token, lifeSeconds)],
			['Set-Cookie', forgetContact()],
			['Set-Cookie', device.cookie],
		],
	})
}

/** The contact typed beside a code from a desk, else the one that was written to. */
function contactOf(request: Request, typed: string): Contact | null {
	if (typed.trim() !== '') {
		const read = readContact(typed)
		return read.ok ? read.value : null
	}
	return pendingContact(request)?.contact ?? null
}

export default function SignInCode() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { account } = useWords()
	return (
		<PublicPage form="code-form">
			<main id="main" className="wrap si">
				<div className="si__m">
					<FaultSummary faults={reply?.faults} />
					<h1>{account['code.title']}</h1>
					<CodeForm page={page} reply={reply} />
					{page.againAt ? <AskAgain again={page.againAt} may={page.mayAskAgain} next={page.next} /> : null}
				</div>
				<SignInAside />
			</main>
		</PublicPage>
	)
}
