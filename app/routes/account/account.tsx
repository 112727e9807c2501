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
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { findRegion } from '#app/domain/cooperative/territory.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { formatPhone } from '#app/domain/people/contact.ts'
import { cleanLine } from '#app/domain/shared/clean-text.ts'
import { isLanguage, type Language } from '#app/i18n/direction.ts'
import { changeAccount } from '#app/server/account/change-account.server.ts'
import { endOtherSessions } from '#app/server/account/end-other-sessions.server.ts'
import { endSession } from '#app/server/account/end-session.server.ts'
import { loadAccount, type AccountRole, type OwnAccount } from '#app/server/account/load-account.server.ts'
import { hashToken, readCookie, writeCookie } from '#app/web/cookies.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { isLanguageSwitch, readForm, showAgain, type SentForm } from '#app/web/forms.server.ts'
import { enterSignedIn, type DoorArgs, type Visit } from '#app/web/visit.server.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { AccountRoles } from './account-roles.part.tsx'
import { AccountSessions } from './account-sessions.part.tsx'
import { AccountSettings } from './account-settings.part.tsx'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.account['own.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterSignedIn(args)
	const account = await loadAccount({
		accountId: visit.actor.accountId,
		sessionHash: sessionHash(args),
		now: visit.realNow,
	})
	const query = new URL(args.request.url).searchParams
	const ended = query.get('ended')
	return {
		...showAccount(account, visit.language),
		saved: query.has('saved'),
		ended: ended === null ? null : Number.parseInt(ended, 10) || 0,
	}
}

/** The account in the words of a language; instants become Moroccan texts here. */
function showAccount(account: OwnAccount, language: Language) {
	const when = (instant: Date) => spokenMinute(language, instant)
	return {
		contacts: [account.phone && formatPhone(account.phone), account.email].filter((one) => one !== null),
		language: account.language,
		displayName: account.displayName ?? '',
		applications: account.applications,
		roles: account.roles.map((role) => showRole(role, language)),
		sessions: account.sessions.map(({ since, until, ...session }) => ({
			...session,
			since: when(since),
			until: when(until),
		})),
	}
}

function showRole({ role, editionId, editionName, year, regionCode }: AccountRole, language: Language) {
	const region = regionCode ? findRegion(regionCode) : undefined
	return {
		role,
		editionId,
		edition: editionName && year ? { ...inLanguage(editionName, language), year } : null,
		region: region ? inLanguage(region.name, language).text : null,
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enterSignedIn(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const page = `/${visit.language}/account`
	if (form.intent === 'save') {
		await changeAccount(readSettings(visit, form))
		return redirect(`${page}?saved`)
	}
	const own = sessionHash(args)
	if (form.intent === 'end-others') {
		const input = { accountId: visit.actor.accountId, keepTokenHash: own, now: visit.realNow }
		return redirect(`${page}?ended=${await endOtherSessions(input)}#sessions`)
	}
	if (form.intent !== 'end') throw new Response(null, { status: 400 })
	const session = form.get('session')
	await endSession({ accountId: visit.actor.accountId, tokenHash: session, now: visit.realNow })
	if (session !== own) return redirect(`${page}?ended=1#sessions`)
	return redirect(`/${visit.language}/sign-in?out`, {
		headers: { 'Set-Cookie': writeCookie('session', '', 0) },
	})
}

function readSettings({ actor, language, realNow }: Visit<Person>, form: SentForm) {
	const wanted = form.get('language')
	return {
		accountId: actor.accountId,
		language: isLanguage(wanted) ? wanted : language,
		...(form.has('name') ? { displayName: cleanLine(form.get('name')).slice(0, 80) } : {}),
		now: realNow,
	}
}

function sessionHash(args: DoorArgs): string {
	return hashToken(readCookie(args.request, 'session') ?? '')
}

export default function Account() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { account } = useWords()
	return (
		<PublicPage form="account-form">
			<main id="main" className="wrap si ac">
				<div className="si__m">
					<FaultSummary faults={reply?.faults} />
					{page.saved ? (
						<Note tone="ok" role="status">
							{account['own.saved']}
						</Note>
					) : null}
					{page.ended === null ? null : (
						<Note tone="ok" role="status">
							{account['own.ended']({ n: page.ended })}
						</Note>
					)}
					<h1>{account['own.title']}</h1>
					<p className="lead">{account['own.lead']}</p>
					<AccountRoles roles={page.roles} applications={page.applications} />
					<AccountSettings page={page} typed={reply?.typed} />
				</div>
				<div className="si__a">
					<AccountSessions sessions={page.sessions} />
				</div>
			</main>
		</PublicPage>
	)
}
