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
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { DialogBox } from '#app/design-system/dialog.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { decideWithdraw } from '#app/domain/application/withdraw.ts'
import { formatDateTime, toMinute } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { withdrawApplication } from '#app/server/application/withdraw-application.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { enterAsHolder, notHeld } from '#app/web/holder.server.ts'
import { enter } from '#app/web/visit.server.ts'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['withdraw.title'])

export async function loader(args: LoaderFunctionArgs) {
	const { visit, held } = await enterAsHolder(args)
	const { application, edition, definition } = held
	const home = `/${visit.language}/applications/${application.id}`
	if (application.status === 'draft' || application.status === 'withdrawn') throw redirect(home)
	const decided = decideWithdraw({
		actor: visit.actor,
		application,
		stage: edition.stage,
		definition,
		receivedAt: visit.now,
	})
	return {
		sample: await isRehearsal(),
		id: application.id,
		reference: application.reference,
		closesAt: toMoroccan(new Date(definition.calendar.closesAt)),
		mayWithdraw: decided.ok,
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enter(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const applicationId = args.params['application'] ?? ''
	if (!form.has('sure')) return refused(form, [{ field: 'sure', code: 'application.withdrawal-not-sure' }])
	const withdrawn = await withdrawApplication({ ...visit, applicationId })
	if (!withdrawn) throw notHeld(visit, form)
	if (!withdrawn.ok && withdrawn.code !== 'application.moved-on')
		return refused(form, [{ field: null, ...withdrawn }])
	return redirect(`/${visit.language}/applications/${applicationId}`)
}

export default function Withdraw() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const closesAt = formatDateTime(language, toMinute(page.closesAt), { zone: false, year: false })
	const stay = to(`applications/${page.id}`)
	return (
		<ApplyPage
			sample={page.sample}
			back={`applications/${page.id}`}
			title={apply['withdraw.title']}
			form={page.mayWithdraw ? 'withdraw' : undefined}
		>
			<main id="main" className="wrap sect">
				<div className="sect__main">
					<FaultSummary faults={reply?.faults} />
					<h1>{apply['withdraw.title']}</h1>
					{page.mayWithdraw ? (
						<DialogBox id="withdrawal" title={<Ltr>{page.reference}</Ltr>}>
							<p>{apply['withdraw.what']({ closesAt })}</p>
							<form id="withdraw" method="post" className="codebox">
								<CheckRow id="sure" name="sure" value="yes" label={apply['withdraw.sure']} />
								<div className="row">
									<Button look="bad">{apply['withdraw.go']}</Button>
									<ButtonLink look="quiet" href={stay}>
										{apply['withdraw.stay']}
									</ButtonLink>
								</div>
							</form>
						</DialogBox>
					) : (
						<>
							<Note tone="plain">{apply['withdraw.closed']}</Note>
							<p>
								<ButtonLink look="quiet" href={stay}>
									{apply['receipt.tasks']}
								</ButtonLink>
							</p>
						</>
					)}
				</div>
			</main>
		</ApplyPage>
	)
}

export const ErrorBoundary = HolderError
