import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { writeCookie } from '#app/web/cookies.server.ts'
import { readForm } from '#app/web/forms.server.ts'
import { enter, notFound, safeNext } from '#app/web/visit.server.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	throw notFound()
}

/** Reading by day or by night, on the desks. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	const theme = form.get('theme') === 'dark' ? 'dark' : 'light'
	return redirect(safeNext(form.get('back'), visit.language) ?? `/${visit.language}/`, {
		headers: { 'Set-Cookie': writeCookie('theme', theme, YEAR_SECONDS) },
	})
}
