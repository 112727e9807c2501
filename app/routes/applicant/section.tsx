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
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { Saved } from '#app/design-system/saved.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { lateness } from '#app/domain/application/submit.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { languageOfPath } from '#app/i18n/direction.ts'
import { formatTime } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { saveSection } from '#app/server/application/save-section.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { documentsPage, isUpload, receiveDocument, removePostedFile } from '#app/web/documents-page.server.ts'
import { formOf } from '#app/web/field-view.server.ts'
import {
	type FieldFault,
	type FormReply,
	isLanguageSwitch,
	readForm,
	type SentForm,
} from '#app/web/forms.server.ts'
import { enterAsHolder, notHeld } from '#app/web/holder.server.ts'
import { groupFields, sectionPage } from '#app/web/section-page.server.ts'
import { type DoorArgs, enter, notFound, type Visit } from '#app/web/visit.server.ts'
import { DocumentsSection } from './documents-section.part.tsx'
import { QuestionsSection } from './questions-section.part.tsx'

export const handle = {
	body: 'plain',
	scripts: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) =>
	titleOf(location, matches, (all) =>
		page
			? inLanguage(page.section.title, languageOfPath(location.pathname) ?? 'ar').text
			: all.apply['tasks.title'],
	)

export async function loader(args: LoaderFunctionArgs) {
	const opened = await enterAsHolder(args)
	const { visit, held, dossier } = opened
	const { application, definition, edition } = held
	const index = definition.sections.findIndex(({ key }) => key === args.params['section'])
	const section = definition.sections[index]
	if (!section) throw notFound()
	const home = `/${visit.language}/applications/${application.id}`
	if (section.kind === 'declaration') throw redirect(`${home}/check`)
	if (application.status !== 'draft') throw redirect(home)
	const query = new URL(args.request.url).searchParams
	const closesAt = new Date(definition.calendar.closesAt)
	return {
		sample: await isRehearsal(),
		id: application.id,
		prizeKey: edition.prizeKey,
		section,
		number: index + 1,
		total: definition.sections.length,
		isClosed: lateness(edition.stage, definition, visit.now) !== null,
		closesAt: toMoroccan(closesAt),
		leftMs: closesAt.getTime() - visit.now.getTime(),
		next:
			definition.sections[index + 1]?.kind === 'declaration'
				? null
				: (definition.sections[index + 1]?.key ?? null),
		back: query.get('back') === 'check' ? ('check' as const) : null,
		wasSaved: query.has('saved'),
		groups: groupFields(section, definition.rubric.criteria),
		share: definition.eligibility.share,
		...sectionPage(opened, section, {
			strict: query.has('fix'),
			lines: Number(query.get('lines') ?? 0) || 0,
		}),
		documents:
			section.kind === 'documents' ? documentsPage(definition.documents, dossier.files, query) : null,
	}
}

export type SectionReply = FormReply & {
	/** Another window saved since: what is kept stands beside what was typed. */
	isStale: boolean
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	if (isUpload(args.request)) return receiveDocument(args, visit)
	const form = await readForm(args.request)
	if (form.intent === 'remove') return removePostedFile(args, visit, form)
	const saved = await saveSection({
		...visit,
		...addressOf(args),
		form: formOf(form.typed),
		rev: Number(form.get('rev')) || 0,
		readIn: visit.language,
		mode: form.intent === 'continue' ? 'strict' : 'draft',
	})
	if (!saved) throw notHeld(visit, form)
	if (!saved.ok) {
		const isStale = saved.code === 'application.stale'
		return answer(form, isStale ? [] : [{ field: null, ...saved }], isStale)
	}
	const { errors } = saved.value.reading
	if (form.intent === 'continue' && errors.length > 0) {
		return answer(
			form,
			errors.map(({ input, code, details }) => ({ field: input, code, ...(details && { details }) })),
		)
	}
	return redirect(afterSaving(args, visit, form))
}

function addressOf({ params }: DoorArgs) {
	return { applicationId: params['application'] ?? '', sectionKey: params['section'] ?? '' }
}

function answer(form: SentForm, faults: FieldFault[], isStale = false) {
	return data<SectionReply>({ typed: form.typed, faults, isStale }, { status: isStale ? 409 : 422 })
}

/** Where each button leads. */
function afterSaving(args: DoorArgs, visit: Visit, form: SentForm): string {
	const { applicationId, sectionKey } = addressOf(args)
	const home = `/${visit.language}/applications/${applicationId}`
	const here = new URL(args.request.url)
	if (isLanguageSwitch(form)) return visit.path
	if (form.intent === 'add-line') {
		const lines = (Number(form.get('lines')) || 0) + 1
		here.searchParams.set('lines', String(lines))
		return `${here.pathname}${here.search}#${encodeURIComponent(form.get('budget'))}.${lines}.label`
	}
	if (form.intent === 'later') return home
	if (form.intent !== 'continue') {
		here.searchParams.set('saved', '1')
		return `${here.pathname}${here.search}`
	}
	if (here.searchParams.get('back') === 'check') return `${home}/check#section-${sectionKey}`
	return form.get('next') ? `${home}/sections/${encodeURIComponent(form.get('next'))}` : `${home}/check`
}

export default function SectionRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as (FormReply & { isStale?: boolean }) | undefined
	const language = useLanguage()
	const { apply, common } = useWords()
	const title = inLanguage(page.section.title, language).text
	return (
		<ApplyPage
			sample={page.sample}
			back={page.back ? `applications/${page.id}/check` : `applications/${page.id}`}
			title={apply['section.place']({ number: page.number, total: page.total, title })}
			saved={
				page.documents && !page.savedAt ? null : (
					<Saved id="saved" state={page.savedAt ? 'saved' : 'local'}>
						{page.savedAt
							? common['network.saved']({
									time: formatTime(language, { hour: page.savedAt.hour, minute: page.savedAt.minute }),
								})
							: apply['section.never-saved']}
					</Saved>
				)
			}
			form={page.documents || page.isClosed ? undefined : 'section'}
		>
			<main id="main" className="wrap sect">
				{page.documents ? (
					<DocumentsSection page={{ ...page, documents: page.documents }} faults={reply?.faults} />
				) : (
					<QuestionsSection page={page} reply={reply} />
				)}
			</main>
		</ApplyPage>
	)
}

export const ErrorBoundary = HolderError
