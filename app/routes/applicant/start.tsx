import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { dataConsents } from '#app/domain/application/consents.ts'
import { lateness } from '#app/domain/application/submit.ts'
import { mayAssistApplicants } from '#app/domain/people/permissions.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { listOwnApplications } from '#app/server/application/list-own-applications.server.ts'
import { startApplication } from '#app/server/application/start-application.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { deviceOf } from '#app/web/device.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { type DoorArgs, enter, notFound, type Visit } from '#app/web/visit.server.ts'
import { StartClosed } from './start-closed.part.tsx'
import { StartForm } from './start-form.part.tsx'

export const handle = {
	body: 'plain',
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['start.title'])

/** Most drafts that one looks through for the one that was begun before. */
const DRAFTS = 25

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const edition = await editionOf(args)
	const { definition, prizeId, prizeKey, year, stage } = edition
	const { applications } = await listOwnApplications(visit.actor, visit.now, { skip: 0, take: DRAFTS })
	const draft = applications.find(
		({ held }) => held.edition.id === edition.id && held.application.status === 'draft',
	)
	return {
		sample: await isRehearsal(),
		prizeId,
		prizeKey,
		year,
		name: definition.name,
		late: lateness(stage, definition, visit.now),
		isAnnounced: stage === 'frozen',
		opensAt: toMoroccan(new Date(definition.calendar.opensAt)),
		closesAt: toMoroccan(new Date(definition.calendar.closesAt)),
		leftMs: new Date(definition.calendar.closesAt).getTime() - visit.now.getTime(),
		applicantTypes: definition.eligibility.applicantTypes,
		consents: dataConsents(definition),
		noticeVersion: definition.privacyNoticeVersion,
		draftId: draft?.held.application.id ?? null,
		forAccountId: forAccount(args, visit, edition.id),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const edition = await editionOf(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const device = deviceOf(args.request)
	const actor =
		visit.actor.kind === 'visitor' ? { kind: 'visitor' as const, deviceHash: device.hash } : visit.actor
	const { applicantTypes } = edition.definition.eligibility
	const started = await startApplication({
		actor,
		edition,
		language: form.get('language'),
		applicantType: applicantTypes.length === 1 ? (applicantTypes[0] ?? '') : form.get('type'),
		consents: dataConsents(edition.definition).flatMap(({ key }) => (form.has(key) ? [key] : [])),
		readIn: visit.language,
		forAccountId: forAccount(args, visit, edition.id),
		now: visit.now,
		realNow: visit.realNow,
	})
	if (!started.ok) return refused(form, [{ field: faultyField(started.code), ...started }])
	return redirect(`/${visit.language}/applications/${started.value.applicationId}`, {
		headers: visit.actor.kind === 'visitor' ? { 'Set-Cookie': device.cookie } : {},
	})
}

async function editionOf(args: DoorArgs) {
	const edition = await loadEdition(args.params['edition'] ?? '')
	if (!edition) throw notFound()
	return edition
}

/** `?for=<account>`: an officer begins it with the applicant who sits at her desk. */
function forAccount(args: DoorArgs, visit: Visit, editionId: string): string | null {
	const asked = new URL(args.request.url).searchParams.get('for')
	return asked && mayAssistApplicants(visit.actor, editionId) ? asked : null
}

function faultyField(code: string): string | null {
	const fields: Record<string, string> = {
		'application.language-unknown': 'language',
		'application.applicant-type-unknown': 'type',
		'application.consent-missing': 'processing',
	}
	return fields[code] ?? null
}

export default function Start() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const prize = inLanguage(page.name, language).text
	const title = apply['list.edition']({ prize, year: page.year })
	return (
		<ApplyPage
			sample={page.sample}
			back={`prizes/${page.prizeId}`}
			title={title}
			form={page.late ? undefined : 'start'}
		>
			<main id="main" className="wrap apply">
				<div className="apply__main stack stack--m">
					<FaultSummary faults={reply?.faults} />
					<div>
						<p className="eyebrow">{title}</p>
						{page.late ? null : <h1>{apply['start.title']}</h1>}
					</div>
					{page.late ? (
						<StartClosed page={page} draft={page.draftId && to(`applications/${page.draftId}`)} />
					) : (
						<StartForm page={page} reply={reply} />
					)}
				</div>
			</main>
		</ApplyPage>
	)
}
