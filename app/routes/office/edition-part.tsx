import {
	redirect,
	type ActionFunctionArgs,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { PARTS } from '#app/domain/edition/parts.ts'
import { savePart } from '#app/server/edition/save-part.server.ts'
import { enterEdition, readPartPage } from '#app/web/edition-page.server.ts'
import { nameKey, showChange } from '#app/web/edition-words.server.ts'
import { isLanguageSwitch, readForm, type SentForm } from '#app/web/forms.server.ts'
import { replyPart } from '#app/web/part-reply.server.ts'
import { readVersionsPage } from '#app/web/versions-page.server.ts'
import { notFound } from '#app/web/visit.server.ts'
import { PartScreen } from './edition-screen.part.tsx'
import { VersionsScreen } from './edition-versions.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.page.head.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, location, matches }) =>
	titleOf(location, matches, (all) =>
		data?.kind === 'part' ? all.edition[`part.${data.page.part}`] : all.edition['versions'],
	)

export async function loader(args: LoaderFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	if (args.params['part'] === 'versions') {
		return { kind: 'versions' as const, page: await readVersionsPage(args, visit, edition) }
	}
	const part = partOfAddress(args.params['part'])
	return { kind: 'part' as const, page: await readPartPage(args, visit, edition, part) }
}

function partOfAddress(text: string | undefined) {
	const part = PARTS.find((one) => one === text)
	if (!part) throw notFound()
	return part
}

/** Saves one screen: a new version, or what to correct, or both texts when somebody saved meanwhile. */
export async function action(args: ActionFunctionArgs) {
	const { visit, edition } = await enterEdition(args)
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return replyPart(form)
	if (form.intent !== 'save') throw new Response(null, { status: 400 })
	const part = partOfAddress(args.params['part'])
	const item = new URL(args.request.url).searchParams.get('item')
	const saved = await savePart({
		actor: visit.actor,
		editionId: edition.id,
		target: { part, item },
		fromVersionId: form.get('version'),
		form: sentPart(form),
		now: visit.realNow,
	})
	switch (saved.kind) {
		case 'saved': {
			const query = item ? `item=${encodeURIComponent(item)}&` : ''
			return redirect(
				`/${visit.language}/office/${edition.id}/edition/${part}?${query}saved=${saved.changed}`,
			)
		}
		case 'faults':
			return replyPart(form, {
				status: 422,
				faults: saved.faults.map(({ field, ...fault }) => ({
					...fault,
					field,
					details: nameKey({ path: field, details: fault.details }, edition.definition, visit.language),
				})),
			})
		case 'stale':
			return replyPart(form, {
				status: 409,
				versionId: saved.versionId,
				stale: saved.changes.map((change) => showChange(change, edition.definition, visit.language)),
			})
		case 'refused':
			return replyPart(form, { status: 422, faults: [{ field: null, code: saved.code }] })
		case 'nothing-there':
			throw notFound()
	}
}

function sentPart(form: SentForm) {
	return { get: form.get, all: form.all, has: form.has }
}

export default function EditionPart() {
	const data = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const form = data.kind === 'part' && data.page.head.editable ? 'part-form' : undefined
	return (
		<DeskPage desk={data.page.head.desk} current="edition" form={form}>
			{data.kind === 'part' ? (
				<PartScreen page={data.page} reply={reply} />
			) : (
				<VersionsScreen page={data.page} />
			)}
		</DeskPage>
	)
}
