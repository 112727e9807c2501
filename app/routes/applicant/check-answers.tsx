import {
	data,
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolderError } from '#app/components/application/holder-error.tsx'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { saveSection } from '#app/server/application/save-section.server.ts'
import { submitApplication } from '#app/server/application/submit-application.server.ts'
import { type MoroccanTime, toMoroccan } from '#app/time/morocco.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { checkPage } from '#app/web/check-page.server.ts'
import { formOf } from '#app/web/field-view.server.ts'
import { type FormReply, isLanguageSwitch, readForm, type SentForm } from '#app/web/forms.server.ts'
import { enterAsHolder, notHeld } from '#app/web/holder.server.ts'
import { enter, type Visit } from '#app/web/visit.server.ts'
import { CheckAnswersBody } from './check-answers-body.part.tsx'

export const handle = {
	body: 'plain',
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['check.title'])

export async function loader(args: LoaderFunctionArgs) {
	const opened = await enterAsHolder(args)
	return {
		sample: await isRehearsal(),
		...checkPage(opened, new URL(args.request.url).searchParams),
	}
}

export type CheckReply = FormReply & {
	/** When the request began, to the second. */
	at: MoroccanTime
}

/** Sends the application, or keeps the boxes of the declaration for later. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	const applicationId = args.params['application'] ?? ''
	const home = `/${visit.language}/applications/${applicationId}`
	if (form.intent !== 'send') return keepBoxes(visit, form, applicationId, home)
	const answer = await submitApplication({
		...visit,
		applicationId,
		form: formOf(form.typed),
		receiptLink: `${siteAddress(args.request)}${home}/receipt`,
	})
	if (!answer) throw notHeld(visit, form)
	const { outcome } = answer
	// A second press of the button, or a page sent again: the application is here, once.
	if (outcome.ok || outcome.code === 'application.already-received') return redirect(`${home}/receipt`)
	return refuseWith(visit, form, outcome)
}

async function keepBoxes(visit: Visit, form: SentForm, applicationId: string, home: string) {
	const saved = await saveSection({
		...visit,
		applicationId,
		sectionKey: form.get('section'),
		form: formOf(form.typed),
		rev: Number(form.get('rev')) || 0,
		readIn: visit.language,
		mode: 'draft',
	})
	if (!saved) throw notHeld(visit, form)
	if (!saved.ok) return refuseWith(visit, form, saved, saved.code === 'application.stale' ? 409 : 422)
	return redirect(isLanguageSwitch(form) ? visit.path : home)
}

function refuseWith(
	visit: Visit,
	form: SentForm,
	{ code, details }: { code: string; details?: Readonly<Record<string, string | number>> },
	status = 422,
) {
	const faults = [{ field: null, code, ...(details && { details }) }]
	return data<CheckReply>({ typed: form.typed, faults, at: toMoroccan(visit.now) }, { status })
}

export default function CheckAnswers() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as CheckReply | undefined
	const { apply } = useWords()
	const title = page.isDraft ? apply['check.title'] : apply['check.read-title']
	return (
		<ApplyPage
			sample={page.sample}
			back={`applications/${page.id}`}
			title={title}
			form={page.isDraft && page.isOpen && page.declaration ? 'check' : undefined}
		>
			<main id="main" className="wrap sect">
				<CheckAnswersBody page={page} reply={reply} title={title} />
			</main>
		</ApplyPage>
	)
}

export const ErrorBoundary = HolderError
