import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { endSession } from '#app/server/account/end-session.server.ts'
import { hashToken, readCookie, writeCookie } from '#app/web/cookies.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'

export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	throw notFound()
}

/** Ends this browser's session here and in the database. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const token = readCookie(args.request, 'session')
	if (token && visit.actor.kind === 'person') {
		await endSession({ accountId: visit.actor.accountId, tokenHash: hashToken(token), now: visit.realNow })
	}
	// Pages that the browser kept are not for who holds the phone next.
	return redirect(`/${visit.language}/sign-in?out`, {
		headers: { 'Set-Cookie': writeCookie('session', '', 0), 'Clear-Site-Data': '"cache"' },
	})
}
