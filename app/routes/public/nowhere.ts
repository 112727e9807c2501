import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { enter, notFound } from '#app/web/visit.server.ts'

/** No address above has this path. */
export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	throw notFound()
}

export async function action(args: ActionFunctionArgs) {
	await enter(args)
	throw notFound()
}
