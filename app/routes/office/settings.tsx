import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { TextField } from '#app/design-system/text-field.tsx'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { moveClock } from '#app/server/installation/move-clock.server.ts'
import { describeInstallation } from '#app/server/installation/describe-installation.server.ts'
import { moroccanInput } from '#app/time/morocco.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { enterAs } from '#app/web/visit.server.ts'
import { InstallationFactsCards } from './settings-facts.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.settings['title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	return {
		desk: await deskOf(args, visit, 'office', null),
		facts: await describeInstallation(visit.realNow),
		now: spokenMinute(visit.language, visit.realNow),
		calendar: moroccanInput(visit.now),
		moved: new URL(args.request.url).searchParams.has('moved'),
	}
}

/** Moves the calendar of a rehearsal. A real installation has no such form and refuses it. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, mayManageEverything)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	if (form.intent !== 'clock') throw new Response(null, { status: 400 })
	const moved = await moveClock({ actor: visit.actor, typed: form.get('clock'), now: visit.realNow })
	if (!moved.ok) return refused(form, [{ field: 'clock', ...moved }])
	return redirect(`/${visit.language}/office/settings?moved#clock`)
}

export default function Settings() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { settings } = useWords()
	return (
		<DeskPage desk={page.desk} current="settings" form={page.facts.rehearsal ? 'clock-form' : undefined}>
			<main id="main" className="wrap of">
				<FaultSummary faults={reply?.faults} />
				{page.moved ? (
					<Note tone="ok" role="status">
						{settings['clock-moved']}
					</Note>
				) : null}
				<div className="dk__h">
					<div>
						<h1>{settings['title']}</h1>
						<p className="lead">{settings['lead']}</p>
					</div>
				</div>
				{page.facts.files === 'abroad' ? <Note tone="warn">{settings['files-abroad-law']}</Note> : null}
				<InstallationFactsCards facts={page.facts} now={page.now} />
				{page.facts.rehearsal ? <ClockForm calendar={page.calendar} reply={reply} /> : null}
			</main>
		</DeskPage>
	)
}

function ClockForm({
	calendar,
	reply,
}: {
	calendar: string
	reply: ReturnType<typeof useActionData<typeof action>>
}) {
	const { settings } = useWords()
	return (
		<form id="clock-form" method="post" className="card card--pad">
			<input type="hidden" name="intent" value="clock" />
			<h2>{settings['clock']}</h2>
			<p>{settings['clock-text']}</p>
			<TextField
				id="clock"
				name="clock"
				type="datetime-local"
				label={settings['clock-to']}
				error={useFaultTexts(reply?.faults).of('clock')}
				dir="ltr"
				defaultValue={reply ? typedText(reply.typed, 'clock') : calendar}
			/>
			<div className="of__acts">
				<Button look="quiet" icon="alarm-clock" name="intent" value="clock">
					{settings['clock-move']}
				</Button>
			</div>
		</form>
	)
}
