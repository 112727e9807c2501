import {
	data,
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
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayWorkInOffice } from '#app/domain/people/permissions.ts'
import { cleanLine } from '#app/domain/shared/clean-text.ts'
import { findAtDesk, issueDeskCode, listAssistable } from '#app/server/screening/serve-desk.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain, type FormReply } from '#app/web/forms.server.ts'
import { statusOfRefusal } from '#app/web/screening-form.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enterAs } from '#app/web/visit.server.ts'
import { DeskForms } from './desk-forms.part.tsx'
import { DeskHelp } from './desk-help.part.tsx'
import { DeskSlip, type Slip } from './desk-slip.part.tsx'

export const handle = { body: 'plain', desk: true }
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.office['desk.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayWorkInOffice)
	const { actor, language, realNow } = visit
	const q = cleanLine(new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 100)
	return {
		desk: await deskOf(args, visit, 'office', null),
		q,
		found: q ? await findAtDesk({ actor, q, language, realNow }) : null,
	}
}

type Reply = FormReply & { slip: Slip | null }

/** The code stands in this answer alone: never in an address, never in the page again. */
export async function action(args: ActionFunctionArgs) {
	const { actor, language, now, realNow } = await enterAs(args, mayWorkInOffice)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return data<Reply>({ ...showAgain(form).data, slip: null })
	const fail = (field: string, code: string, details: Record<string, string | number> = {}) => {
		const { typed, faults } = refused(form, [{ field, code, details }]).data
		return data<Reply>({ typed, faults, slip: null }, { status: statusOfRefusal(code) })
	}
	const applicationId = form.get('application')
	if (!form.has('present')) return fail('present', 'screening.not-present')
	const typed = form.get('contact')
	const issued = await issueDeskCode({ actor, applicationId, typed, language, now: realNow })
	if (!issued.ok) return fail('contact', issued.code, issued.details)
	const { code, contact, until, accountId } = issued.value
	const starts = accountId ? await listAssistable(actor, language, now) : []
	const address = `${siteAddress(args.request)}/${language}/sign-in/code?desk=1`
	return data<Reply>({
		typed: {},
		faults: [],
		slip: {
			code,
			contact: contact.value,
			until,
			address,
			starts: starts.map(({ id, name }) => ({
				name,
				href: `/${language}/applications/start/${id}?for=${accountId}`,
			})),
		},
	})
}

export default function OfficeDesk() {
	const { desk, q, found } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const { office } = useWords()
	return (
		<DeskPage desk={desk} form={reply?.slip ? undefined : 'desk-form'}>
			<main id="main" className="wrap gu">
				<div className="dk__h">
					<div>
						<h1>{office['desk.title']}</h1>
						<p>{office['desk.lead']}</p>
					</div>
				</div>
				<div className="gu__m">
					<FaultSummary faults={reply?.faults} />
					{reply?.slip ? (
						<DeskSlip slip={reply.slip} />
					) : (
						<DeskForms q={q} found={found} typed={reply?.typed} faults={reply?.faults} />
					)}
				</div>
				<DeskHelp />
			</main>
		</DeskPage>
	)
}
