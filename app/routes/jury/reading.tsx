import {
	data,
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Dossier } from '#app/components/scoring/dossier.tsx'
import type { SheetReply } from '#app/components/scoring/reading-page.ts'
import { SheetPanel } from '#app/components/scoring/sheet-panel.tsx'
import { SubmittedSheet } from '#app/components/scoring/submitted-sheet.tsx'
import { UnsavedSheet } from '#app/components/scoring/unsaved-sheet.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isAnyJuror } from '#app/domain/people/permissions.ts'
import { findMissing } from '#app/domain/scoring/sheet.ts'
import { readReading } from '#app/server/scoring/read-reading.server.ts'
import { saveReading, type SaveOutcome } from '#app/server/scoring/save-sheet.server.ts'
import { submitReading, type SubmitOutcome } from '#app/server/scoring/submit-sheet.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { isLanguageSwitch, readForm, type SentForm } from '#app/web/forms.server.ts'
import { readSheet } from '#app/web/sheet-form.server.ts'
import { enterAs, notFound, type Visit } from '#app/web/visit.server.ts'
import { ReadingBar, RecuseNote } from './reading-bar.part.tsx'
import { describeReading } from './reading-view.part.ts'

export const handle = {
	body: 'plain reading',
	scripts: true,
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) =>
	titleOf(location, matches, ({ scoring }) => scoring['title']({ code: page?.view.code ?? '' }))

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const reading = await readReading({ ...visit, assignmentId: args.params['assignment'] ?? '' })
	if (reading === null) throw notFound()
	if (reading === 'before') throw redirect(`/${visit.language}/jury`)
	return {
		...describeReading(reading, visit.language, new URL(args.request.url).searchParams),
		desk: await deskOf(args, visit, 'jury', reading.editionId),
	}
}

/** Saves on every way out of the page; submitting a second time leads to the sheet as it was submitted. */
export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const form = await readForm(args.request)
	const assignmentId = args.params['assignment'] ?? ''
	const asked = { ...visit, assignmentId, input: readSheet(form) }
	const outcome = form.intent === 'submit' ? await submitReading(asked) : await saveReading(asked)
	if (!outcome) throw notFound()
	const here = `/${visit.language}/jury/readings/${assignmentId}`
	if (!outcome.ok) {
		if (outcome.code === 'scoring.already-submitted') return redirect(here)
		return refuse(form, outcome)
	}
	if (isLanguageSwitch(form)) return redirect(`${here}?at=${at(form)}`)
	if (form.intent === 'next') return redirect(`${here}?at=${at(form) + 1}`)
	if (form.intent === 'submit' || form.intent === 'skip')
		return redirect(await wayOn(visit, assignmentId, form.intent === 'submit'))
	return redirect(`${here}?at=${at(form)}&saved`)
}

type Refused = Extract<SaveOutcome | SubmitOutcome, { ok: false }>

/** What was typed stays; a stale save shows what the other window saved, and pressing again writes over it knowingly. */
function refuse(form: SentForm, outcome: Refused) {
	const isStale = outcome.code === 'scoring.stale'
	return data<SheetReply>(
		{
			typed: form.typed,
			fault: { code: outcome.code, ...(outcome.details && { details: outcome.details }) },
			stands: isStale ? outcome.stands : null,
			missing: 'missing' in outcome ? (outcome.missing ?? []) : [],
			rev: outcome.stands.rev,
		},
		{ status: isStale ? 409 : 422 },
	)
}

function at(form: SentForm): number {
	return Number(form.get('at')) || 1
}

/** To the next reading that is not done, else back to the pile. */
async function wayOn(visit: Visit, assignmentId: string, submitted: boolean): Promise<string> {
	const reading =
		visit.actor.kind === 'person' ? await readReading({ ...visit, actor: visit.actor, assignmentId }) : null
	const next = reading === null || reading === 'before' ? null : reading.place.nextToRead
	if (!next) return `/${visit.language}/jury?done=all`
	return `/${visit.language}/jury/readings/${next}${submitted ? '?from=last' : ''}`
}

export default function ReadingRoute() {
	const { desk, ...loaded } = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as SheetReply | undefined
	const page = { ...loaded, ...(reply && afterRefusal(loaded, reply)) }
	const isOpen = page.writing === 'open'
	return (
		<>
			{isOpen ? <DefaultButton /> : null}
			<DeskPage desk={desk} current="pile" form={isOpen ? 'sheet' : undefined}>
				<main id="main" className="js">
					<ReadingBar page={page} />
					<div className="js__split">
						<Dossier
							view={page.view}
							texts={page.texts}
							criteria={page.rubric.criteria}
							current={page.rubric.criteria[page.at - 1]?.key}
						>
							{page.mayRecuse ? <RecuseNote id={page.id} /> : null}
						</Dossier>
						{isOpen ? (
							<SheetPanel page={page} reply={reply} />
						) : (
							<SubmittedSheet page={page}>
								{reply ? <UnsavedSheet page={page} reply={reply} /> : null}
							</SubmittedSheet>
						)}
					</div>
				</main>
			</DeskPage>
		</>
	)
}

type Page = Omit<ReturnType<typeof useLoaderData<typeof loader>>, 'desk'>

/** The first criterion that lacks something comes under the hand. */
function afterRefusal(page: Page, reply: SheetReply) {
	const { rubric } = page
	const missing = reply.missing.length > 0 ? reply.missing : findMissing(page.sheet, rubric)
	const first = rubric.criteria.findIndex(({ key }) => key === reply.missing[0]?.criterionKey)
	const typed = Number(reply.typed['at']) || page.at
	return { missing, at: first === -1 ? typed : first + 1 }
}

/** Enter in a form presses its first button: without scripts that must be "next", not the switch of language. */
function DefaultButton() {
	return (
		<button
			className="vh"
			type="submit"
			form="sheet"
			name="intent"
			value="next"
			tabIndex={-1}
			aria-hidden="true"
		/>
	)
}
