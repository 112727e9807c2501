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
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { actOnPeople } from '#app/web/people-acts.server.ts'
import { readPeoplePage } from '#app/web/people-page.server.ts'
import { enterAs } from '#app/web/visit.server.ts'
import { ConfirmRemoval } from './people-confirm.part.tsx'
import { InviteForm } from './people-invite.part.tsx'
import { PeopleList } from './people-list.part.tsx'
import { PersonFile } from './people-person.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.people['title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	return readPeoplePage(args, visit)
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const done = await actOnPeople(visit, form, args.request)
	if (!done.ok) return refused(form, [done.fault])
	return redirect(`/${visit.language}/${done.to}`)
}

export default function People() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { people } = useWords()
	return (
		<DeskPage desk={page.desk} current="people" form={formOf(page)}>
			<main id="main" className="wrap of">
				<FaultSummary faults={reply?.faults} />
				{page.news ? (
					<Note tone="ok" role="status">
						{people[page.news]}
					</Note>
				) : null}
				{page.inviting ? (
					<InviteForm choices={page.choices} reply={reply} />
				) : page.person && (page.taking || page.closing) ? (
					<ConfirmRemoval person={page.person} page={page} reply={reply} />
				) : page.person ? (
					<PersonFile person={page.person} page={page} reply={reply} />
				) : (
					<PeopleList page={page} />
				)}
			</main>
		</DeskPage>
	)
}

/** The form whose text a change of language carries along. */
function formOf(page: { inviting: boolean; person: unknown; taking: unknown; closing: boolean }) {
	if (page.inviting) return 'invite-form'
	return page.person && !page.taking && !page.closing ? 'person-form' : undefined
}
