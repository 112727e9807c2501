import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { enter, notFound } from '#app/web/visit.server.ts'

/** An address that begins with a language and leads nowhere: the error page stands in that language. */
export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	throw notFound()
}

export async function action(args: ActionFunctionArgs) {
	await enter(args)
	throw notFound()
}

export default function NotFound() {
	return null
}
