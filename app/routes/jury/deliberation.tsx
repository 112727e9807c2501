import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeliberationViews, formOf } from '#app/components/deliberation/deliberation-views.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { SHORTEST_REASON } from '#app/domain/deliberation/sitting.ts'
import { actOnSitting } from '#app/web/deliberation-acts.server.ts'
import { enterSeated, readDeliberationPage } from '#app/web/deliberation-page.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as { edition?: { prizeKey: string } } | undefined)?.edition?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.deliberation['title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, edition } = await enterSeated(args)
	return readDeliberationPage(args, visit, edition, 'jury')
}

export async function action(args: ActionFunctionArgs) {
	const { visit, edition } = await enterSeated(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const done = await actOnSitting(visit, edition, form)
	if (!done.ok) return refused(form, [done.fault], done.status)
	return redirect(`/${visit.language}/jury/deliberation/${edition.id}?done=${done.news}`)
}

export default function Deliberation() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	return (
		<DeskPage desk={page.desk} current="deliberation" form={formOf(page)}>
			<DeliberationViews page={page} reply={reply} least={SHORTEST_REASON} />
		</DeskPage>
	)
}
