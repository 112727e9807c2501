import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { sendAgain, sendAllAgain } from '#app/server/mail/send-again.server.ts'
import { readForm, refused } from '#app/web/forms.server.ts'
import { readOutboxPage } from '#app/web/outbox-page.server.ts'
import { enterAs } from '#app/web/visit.server.ts'
import { MessageList } from './outbox-list.part.tsx'
import { OneMessage } from './outbox-message.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.outbox['title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	return readOutboxPage(args, visit)
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	const form = await readForm(args.request)
	const acting = { actor: visit.actor, now: visit.realNow, calendar: visit.now }
	const state = form.get('state')
	const page = `/${visit.language}/office/outbox?state=${encodeURIComponent(state)}`
	if (form.intent === 'again-all') {
		const all = await sendAllAgain({ ...acting, status: state === 'held' ? 'held' : 'failed' })
		if (!all.ok) return refused(form, [{ field: null, ...all }])
		return redirect(`${page}&again=${all.value.count}`)
	}
	if (form.intent !== 'again') throw new Response(null, { status: 400 })
	const sent = await sendAgain({ ...acting, messageId: form.get('message') })
	if (!sent.ok) return refused(form, [{ field: null, ...sent }])
	return redirect(`${page}&again=1`)
}

export default function Outbox() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { outbox } = useWords()
	return (
		<DeskPage desk={page.desk} current="outbox">
			<main id="main" className="wrap of">
				<FaultSummary faults={reply?.faults} />
				{page.again === null ? null : (
					<Note tone="ok" role="status">
						{outbox['again-all-done']({ n: page.again })}
					</Note>
				)}
				{page.message ? <OneMessage message={page.message} /> : <MessageList page={page} />}
			</main>
		</DeskPage>
	)
}
