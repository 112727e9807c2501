import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary } from '#app/components/form/faults.tsx'
import { useSpoken } from '#app/components/jury/spoken.ts'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { changeJuror } from '#app/server/jury/change-juror.server.ts'
import { inviteJuror } from '#app/server/jury/invite-juror.server.ts'
import { listJury } from '#app/server/jury/list-jury.server.ts'
import { remindJurors } from '#app/server/jury/remind-jurors.server.ts'
import { removeJuror } from '#app/server/jury/remove-juror.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, refused, type SentForm, showAgain } from '#app/web/forms.server.ts'
import { linkAddressOf, siteAddress } from '#app/web/site.server.ts'
import { type DoorArgs, enterAs, notFound } from '#app/web/visit.server.ts'
import { JurorForm } from './juror-form.part.tsx'
import { JurorLeaves } from './juror-leaves.part.tsx'
import { JuryNews } from './jury-news.part.tsx'
import { JuryTable } from './jury-table.part.tsx'
import { describeJury, readMemberInput } from './jury-view.part.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['members.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterManager(args)
	const edition = await loadEdition(editionOf(args))
	if (!edition) throw notFound()
	const lines = await listJury(edition, visit.now)
	return {
		...describeJury(edition, lines, visit.language, new URL(args.request.url).searchParams),
		desk: await deskOf(args, visit, 'office', edition.id),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enterManager(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const asked = {
		...visit,
		editionId: editionOf(args),
		memberId: form.get('member'),
		member: readMemberInput(form),
		contact: form.get('contact'),
		language: LANGUAGES.find((one) => one === form.get('language')) ?? ('ar' as const),
		confirmed: form.has('confirmed'),
		site: siteAddress(args.request),
		linkAddress: linkAddressOf(args.request),
	}
	const here = `/${visit.language}/office/${asked.editionId}/jury`
	if (form.intent === 'remind' || form.intent === 'remind-all') {
		const told = await remindJurors({ ...asked, memberId: form.intent === 'remind' ? asked.memberId : null })
		if (!told) throw notFound()
		return redirect(`${here}?reminded=${told.reminded}`)
	}
	if (form.intent === 'invite') {
		const invited = await inviteJuror(asked)
		if (!invited?.ok) return sayNo(form, invited)
		return redirect(`${here}?invited=${invited.value.code}`)
	}
	if (form.intent === 'remove') {
		const left = await removeJuror(asked)
		if (!left?.ok) return sayNo(form, left && { ...left, field: 'confirmed' })
		const { code, moved, lacking } = left.value
		return redirect(`${here}?left=${code}&moved=${moved}&lacking=${lacking}`)
	}
	const changed = await changeJuror(asked)
	if (!changed?.ok) return sayNo(form, changed)
	return redirect(`${here}?changed=1`)
}

const LANGUAGES = ['ar', 'fr', 'zgh', 'en'] as const

function editionOf(args: DoorArgs): string {
	return args.params['edition'] ?? ''
}

function enterManager(args: DoorArgs) {
	return enterAs(args, (actor) => mayManageEdition(actor, editionOf(args)))
}

type Refusal = Extract<Outcome<never, string>, { ok: false }> & { field: string | null }

function sayNo(form: SentForm, refusal: Refusal | null) {
	if (!refusal) throw notFound()
	return refused(form, [refusal])
}

export default function JuryRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const spoken = useSpoken()
	const { jury } = useWords()
	const to = useAddress()
	const home = to(`office/${page.editionId}/jury`)
	return (
		<DeskPage desk={page.desk} current="jury" form={page.form ? 'juror' : undefined}>
			<main id="main" className="wrap ju">
				<FaultSummary faults={reply?.faults} />
				<JuryNews news={page.news} />
				<div className="dk__h">
					<div>
						<p className="eyebrow">
							{jury['edition']({ name: spoken(page.edition.name), year: page.edition.year })}
						</p>
						<h1>{jury['members.title']}</h1>
					</div>
					<ButtonLink look="quiet" icon="waypoints" href={to(`office/${page.editionId}/assignment`)}>
						{jury['members.to-assignment']}
					</ButtonLink>
				</div>
				{page.form ? (
					<>
						<JurorForm
							page={page}
							form={page.form}
							typed={reply?.typed['intent'] === 'remove' ? undefined : reply?.typed}
							faults={reply?.faults}
						/>
						{page.form.member && page.form.member.state !== 'left' ? (
							<JurorLeaves member={page.form.member} faults={reply?.faults} />
						) : null}
					</>
				) : (
					<div className="row">
						<ButtonLink icon="user-plus" href={`${home}?form=invite`}>
							{jury['members.invite']}
						</ButtonLink>
						<ButtonLink look="ghost" href={to(`jury/guide/${page.editionId}`)}>
							{jury['guide.title']}
						</ButtonLink>
						{page.waiting > 0 ? (
							<form method="post">
								<Button look="quiet" icon="mail" name="intent" value="remind-all">
									{jury['members.remind-all']({ n: page.waiting })}
								</Button>
							</form>
						) : null}
					</div>
				)}
				<JuryTable page={page} home={home} />
			</main>
		</DeskPage>
	)
}
