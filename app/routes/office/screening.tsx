import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter, notFound } from '#app/web/visit.server.ts'

export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	throw notFound()
}

export default function Page() {
	return null
}
