import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { chooseLanguage } from '#app/i18n/direction.ts'
import { readCookie } from '#app/web/cookies.server.ts'
import { enter } from '#app/web/visit.server.ts'

/** `/` leads to a language: the cookie's, else the browser's, else Arabic. */
export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	const language = chooseLanguage({
		cookie: readCookie(args.request, 'language'),
		acceptLanguage: args.request.headers.get('Accept-Language'),
	})
	return redirect(`/${language}/`, { headers: { Vary: 'Cookie, Accept-Language' } })
}
