import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FaultSummary, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { Medallion } from '#app/components/jury/medallion.tsx'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { RECUSAL_REASONS } from '#app/domain/jury/conflict.ts'
import { isAnyJuror } from '#app/domain/people/permissions.ts'
import { slot, weave } from '#app/i18n/catalog.ts'
import { recuseReading } from '#app/server/jury/recuse-reading.server.ts'
import { readRecusal, type RecusalView } from '#app/server/scoring/read-recusal.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { type FormReply, isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['recuse.title']({ code: page?.code ?? '' }))

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const reading = await readRecusal(visit.actor, args.params['assignment'] ?? '', visit.now)
	if (!reading) throw notFound()
	return { ...reading, desk: await deskOf(args, visit, 'jury', reading.editionId) }
}

export async function action(args: ActionFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const reason = RECUSAL_REASONS.find((one) => one === form.get('reason')) ?? 'recognised'
	const recused = await recuseReading({
		...visit,
		assignmentId: args.params['assignment'] ?? '',
		reason,
		words: form.get('words'),
		site: siteAddress(args.request),
	})
	if (!recused) throw notFound()
	if (!recused.ok) {
		const field = recused.code === 'jury.recusal-needs-words' ? 'words' : null
		return refused(form, [{ field, ...recused }])
	}
	const { editionId, readerCode, reassigned } = recused.value
	const query = new URLSearchParams({ edition: editionId, recused: readerCode })
	if (reassigned) query.set('moved', '')
	return redirect(`/${visit.language}/jury?${query}`)
}

export default function RecuseRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as FormReply | undefined
	const { jury } = useWords()
	const title = weave<React.ReactNode>(jury['recuse.title']({ code: slot('code') }), {
		code: (
			<bdi key="code" className="code">
				{page.code}
			</bdi>
		),
	})
	return (
		<DeskPage desk={page.desk} current="pile" form={page.tooLate ? undefined : 'recuse'}>
			<main id="main" className="wrap re">
				<FaultSummary faults={reply?.faults} />
				<div className="re__h">
					<Medallion code={page.code} prizeKey={page.prizeKey} className="js__e" />
					<h1>{title}</h1>
				</div>
				{page.tooLate ? (
					<Note tone="warn">{jury['recuse.too-late']}</Note>
				) : (
					<RecuseForm page={page} reply={reply} />
				)}
			</main>
		</DeskPage>
	)
}

function RecuseForm({ page, reply }: { page: RecusalView; reply: FormReply | undefined }) {
	const { jury } = useWords()
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	return (
		<form id="recuse" method="post" className="card card--pad stack" noValidate>
			<p>{jury['recuse.text']}</p>
			{page.hasSheet ? (
				<Note tone="warn">
					{page.isSubmitted ? jury['recuse.voids-submitted'] : jury['recuse.voids-draft']}
				</Note>
			) : null}
			<Choices
				id="reason"
				name="reason"
				legend={jury['recuse.reason']}
				value={typedText(reply?.typed, 'reason') || 'recognised'}
				choices={RECUSAL_REASONS.map((reason) => ({
					value: reason,
					label: jury[`recuse.${reason}`],
				}))}
			/>
			<TextAreaField
				id="words"
				name="words"
				rows={3}
				label={jury['recuse.words']}
				hint={jury['recuse.words-hint']}
				error={faults.of('words')}
				defaultValue={typedText(reply?.typed, 'words')}
			/>
			<div className="row">
				<Button look="bad" icon="user-x" name="intent" value="recuse">
					{jury['recuse.act']}
				</Button>
				<ButtonLink look="ghost" href={to(`jury/readings/${page.id}`)}>
					{jury['recuse.back']}
				</ButtonLink>
			</div>
		</form>
	)
}
