import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolderError } from '#app/components/application/holder-error.tsx'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Saved } from '#app/design-system/saved.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { formatTime } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { namesIn } from '#app/server/application/read-dossier.server.ts'
import { readOutcome } from '#app/server/application/read-outcome.server.ts'
import { reopenApplication } from '#app/server/application/withdraw-application.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { applicantStatus } from '#app/web/applicant-status.server.ts'
import { readForm, refused } from '#app/web/forms.server.ts'
import { enterAsHolder, type HeldVisit, notHeld } from '#app/web/holder.server.ts'
import { enter } from '#app/web/visit.server.ts'
import { DraftTasks } from './draft-tasks.part.tsx'
import { SentState } from './sent-state.part.tsx'
import { TasksAside } from './tasks-aside.part.tsx'

export const handle = {
	body: 'plain',
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['tasks.title'])

export async function loader(args: LoaderFunctionArgs) {
	const held = await enterAsHolder(args)
	const { visit, dossier } = held
	const { application, edition, definition } = held.held
	const news = new URL(args.request.url).searchParams
	return {
		sample: await isRehearsal(),
		id: application.id,
		...namesIn(held.held, dossier.sections),
		prize: definition.name,
		prizeKey: edition.prizeKey,
		year: edition.year,
		status: applicantStatus(held.held, visit.now),
		...timesOf(held),
		savedAt: dossier.savedAt && toMoroccan(dossier.savedAt),
		tasks: tasksOf(held),
		reference: application.reference,
		isHeldByDevice: application.accountId === null && application.deviceHash !== null,
		isAssisted: application.assistedById !== null,
		outcome: spokenOutcome(await readOutcome(held.held, visit.now), visit.now),
		news: { reopened: news.has('reopened'), kept: news.has('kept'), sent: news.has('sent') },
	}
}

function timesOf({ held, visit }: HeldVisit) {
	const closesAt = new Date(held.definition.calendar.closesAt)
	return {
		closesAt: toMoroccan(closesAt),
		leftMs: closesAt.getTime() - visit.now.getTime(),
		isClosed: visit.now >= closesAt,
	}
}

/** The rows of the list, in the order of the form. */
function tasksOf({ held, dossier }: HeldVisit) {
	const { sections, next, done, total, isComplete } = dossier.progress
	const rows = sections.map((row) => {
		const section = held.definition.sections.find(({ key }) => key === row.key)
		return {
			...row,
			title: section?.title ?? held.definition.name,
			summary: section?.summary ?? held.definition.name,
			facts: section?.fields.some(({ fact }) => fact === 'membersTotal') ? factsOf(held, dossier) : null,
			isComing: dossier.files.some(({ status }) => status === 'receiving' || status === 'checking'),
		}
	})
	return {
		rows,
		next,
		done,
		total,
		isComplete,
		isBegun: sections.some(({ answered, kind }) => answered > 0 && kind !== 'declaration'),
	}
}

function factsOf(held: HeldVisit['held'], dossier: HeldVisit['dossier']) {
	const answerOf = (fact: string) => {
		for (const { key, fields } of held.definition.sections) {
			const field = fields.find((one) => one.fact === fact)
			const value = field && dossier.sections[key]?.answers[field.key]
			if (typeof value === 'number') return value
		}
		return null
	}
	return { total: answerOf('membersTotal'), women: answerOf('women') }
}

function spokenOutcome(outcome: Awaited<ReturnType<typeof readOutcome>>, now: Date) {
	const { completion, refusal } = outcome
	return {
		dueAt: completion && { at: toMoroccan(completion.dueAt), isOver: now >= completion.dueAt },
		refusal: refusal && {
			reason: refusal.reason,
			appealUntil: toMoroccan(refusal.appealUntil),
		},
		hasResult: outcome.hasResult,
	}
}

/** A withdrawn application goes on as a draft. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	const applicationId = args.params['application'] ?? ''
	const reopened = await reopenApplication({ ...visit, applicationId })
	if (!reopened) throw notHeld(visit, form)
	if (!reopened.ok) return refused(form, [{ field: null, ...reopened }])
	return redirect(`/${visit.language}/applications/${applicationId}?reopened`)
}

export default function Tasks() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const language = useLanguage()
	const { apply, common } = useWords()
	const isArabic = language === 'ar' || language === 'zgh'
	const name = isArabic ? (page.nameAr ?? page.nameFr) : (page.nameFr ?? page.nameAr)
	const isDraft = page.status === 'draft' || page.status === 'not-sent'
	return (
		<ApplyPage
			sample={page.sample}
			back="applications"
			title={name ? <bdi>{apply['tasks.head']({ name })}</bdi> : apply['tasks.head-untitled']}
			saved={
				page.savedAt && isDraft ? (
					<Saved>{common['network.saved']({ time: formatTime(language, clock(page.savedAt)) })}</Saved>
				) : null
			}
		>
			<main id="main" className="wrap apply">
				<div className="apply__main stack stack--m">
					<FaultSummary faults={reply?.faults} />
					{isDraft ? <DraftTasks page={page} /> : <SentState page={page} />}
				</div>
				<TasksAside page={page} />
			</main>
		</ApplyPage>
	)
}

function clock({ hour, minute }: { hour: number; minute: number }) {
	return { hour, minute }
}

export const ErrorBoundary = HolderError
