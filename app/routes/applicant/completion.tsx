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
import { answerCompletion, saveCompletion } from '#app/server/application/answer-completion.server.ts'
import { openCompletion } from '#app/server/application/open-completion.server.ts'
import { completionPage } from '#app/web/completion-page.server.ts'
import { isUpload, receiveDocument, removePostedFile } from '#app/web/documents-page.server.ts'
import { formOf } from '#app/web/field-view.server.ts'
import {
	type FieldFault,
	type FormReply,
	isLanguageSwitch,
	readForm,
	type SentForm,
} from '#app/web/forms.server.ts'
import { enterAsHolder, notHeld } from '#app/web/holder.server.ts'
import { type DoorArgs, enter, notFound, type Visit } from '#app/web/visit.server.ts'
import { CompletionBody } from './completion-body.part.tsx'

export const handle = {
	body: 'plain',
	scripts: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['completion.title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, held } = await enterAsHolder(args)
	const completion = await openCompletion(visit.actor, held.application.id)
	if (!completion) throw notFound()
	return {
		sample: await isRehearsal(),
		...completionPage(completion, visit, new URL(args.request.url).searchParams),
	}
}

/** Saves the flagged answers, or sends them; takes and removes files of the flagged documents. Nothing else. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	if (isUpload(args.request)) return receiveDocument(args, visit)
	const form = await readForm(args.request)
	if (form.intent === 'remove') return removePostedFile(args, visit, form)
	return form.intent === 'send' ? send(args, visit, form) : save(args, visit, form)
}

async function send(args: DoorArgs, visit: Visit, form: SentForm) {
	const input = inputOf(args, visit, form)
	const answered = await answerCompletion(input)
	if (!answered) throw notHeld(visit, form)
	const { outcome, errors, documents } = answered
	const home = `/${visit.language}/applications/${input.applicationId}`
	if (outcome.ok) return redirect(`${home}?sent`)
	if (outcome.code === 'application.moved-on') return redirect(home)
	const faults: FieldFault[] = [
		...errors.map(({ input: field, code, details }) => ({ field, code, ...(details && { details }) })),
		...documents.map((key) => ({ field: `file-${key}`, code: 'application.document-awaited' })),
	]
	const isIncomplete = outcome.code === 'screening.completion-incomplete'
	return refuseWith(form, isIncomplete ? faults : [{ field: null, ...outcome }], 422)
}

async function save(args: DoorArgs, visit: Visit, form: SentForm) {
	const input = inputOf(args, visit, form)
	const saved = await saveCompletion(input)
	if (!saved) throw notHeld(visit, form)
	if (!saved.ok)
		return refuseWith(form, [{ field: null, ...saved }], saved.code === 'application.stale' ? 409 : 422)
	if (isLanguageSwitch(form)) return redirect(visit.path)
	if (form.intent === 'add-line')
		return redirect(`${new URL(args.request.url).pathname}?lines=${(Number(form.get('lines')) || 0) + 1}`)
	return redirect(`${new URL(args.request.url).pathname}?saved`)
}

function inputOf(args: DoorArgs, visit: Visit, form: SentForm) {
	return {
		...visit,
		applicationId: args.params['application'] ?? '',
		form: formOf(form.typed),
		rev: Number(form.get('rev')) || 0,
	}
}

function refuseWith(form: SentForm, faults: FieldFault[], status: number) {
	return data<FormReply>({ typed: form.typed, faults }, { status })
}

export default function CompletionRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as FormReply | undefined
	const { apply } = useWords()
	return (
		<ApplyPage
			sample={page.sample}
			back={`applications/${page.id}`}
			title={apply['completion.title']}
			form={page.isOpen && page.fields.length > 0 ? 'completion' : undefined}
		>
			<main id="main" className="wrap sect">
				<CompletionBody page={page} reply={reply} />
			</main>
		</ApplyPage>
	)
}

export const ErrorBoundary = HolderError
