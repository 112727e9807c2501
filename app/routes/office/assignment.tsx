import {
	data,
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
import { ButtonLink } from '#app/design-system/button.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { askReadings } from '#app/server/jury/ask-readings.server.ts'
import { confirmAssignment } from '#app/server/jury/confirm-assignment.server.ts'
import { drawAssignment } from '#app/server/jury/draw-assignment.server.ts'
import { readAssignment } from '#app/server/jury/read-assignment.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { type FieldFault, readForm } from '#app/web/forms.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { type DoorArgs, enterAs, notFound } from '#app/web/visit.server.ts'
import { AssignmentCauses } from './assignment-causes.part.tsx'
import { AssignmentDraw } from './assignment-draw.part.tsx'
import { AssignmentJurors } from './assignment-jurors.part.tsx'
import { AssignmentMissing, AssignmentMoves } from './assignment-missing.part.tsx'
import { AssignmentNet } from './assignment-net.part.tsx'
import { AssignmentNews } from './assignment-news.part.tsx'
import { AssignmentRules } from './assignment-rules.part.tsx'
import { describeAssignment } from './assignment-view.part.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['assign.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterManager(args)
	const view = await readAssignment(visit.actor, editionOf(args))
	if (!view) throw notFound()
	return {
		...describeAssignment(view, visit.language, new URL(args.request.url).searchParams),
		desk: await deskOf(args, visit, 'office', view.edition.id),
	}
}

type Reply = { faults: readonly FieldFault[]; causes: readonly AssignmentCause[] }

export async function action(args: ActionFunctionArgs) {
	const visit = await enterManager(args)
	const form = await readForm(args.request)
	const asked = { ...visit, editionId: editionOf(args), site: siteAddress(args.request) }
	const here = `/${visit.language}/office/${asked.editionId}/assignment`
	if (form.intent === 'confirm') {
		const confirmed = await confirmAssignment({ ...asked, seed: form.get('seed') })
		if (!confirmed) throw notFound()
		if (!confirmed.ok) return sayNo([{ field: null, ...confirmed }])
		return redirect(`${here}?assigned=${confirmed.value.readings}`)
	}
	if (form.intent === 'ask') {
		const readings = await askReadings(asked)
		if (!readings) throw notFound()
		if (!readings.ok) return sayNo([{ field: null, ...readings }])
		return redirect(`${here}?asked=${readings.value.added}`)
	}
	if (form.intent !== 'draw') throw new Response(null, { status: 400 })
	const drawn = await drawAssignment({ ...asked, signal: args.request.signal })
	if (!drawn) throw notFound()
	if (drawn.ok) return redirect(`${here}#draw`)
	return 'causes' in drawn ? sayNo([], drawn.causes) : sayNo([{ field: null, ...drawn }])
}

function sayNo(faults: readonly FieldFault[], causes: readonly AssignmentCause[] = []) {
	return data<Reply>({ faults, causes }, { status: 422 })
}

function editionOf(args: DoorArgs): string {
	return args.params['edition'] ?? ''
}

function enterManager(args: DoorArgs) {
	return enterAs(args, (actor) => mayManageEdition(actor, editionOf(args)))
}

export default function AssignmentRoute() {
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>() as Reply | undefined
	const spoken = useSpoken()
	const { jury } = useWords()
	const to = useAddress()
	const shape = page.draw ?? page.current
	return (
		<DeskPage desk={page.desk} current="jury">
			<main id="main" className="wrap as">
				<div className="dk__h">
					<div>
						<FaultSummary faults={reply?.faults} />
						<AssignmentNews news={page.news} />
						<p className="eyebrow">
							{jury['edition']({ name: spoken(page.edition.name), year: page.edition.year })}
						</p>
						<h1>{jury['assign.title']}</h1>
					</div>
					<ButtonLink look="quiet" size="sm" icon="users" href={to(`office/${page.editionId}/jury`)}>
						{jury['members.title']}
					</ButtonLink>
				</div>
				{reply && reply.causes.length > 0 ? <AssignmentCauses page={page} causes={reply.causes} /> : null}
				<AssignmentJurors page={page} />
				<aside className="as__a">
					<AssignmentRules page={page} />
					<AssignmentDraw page={page} />
				</aside>
				{shape ? <AssignmentNet jurors={page.jurors} shape={shape} /> : null}
				{page.current ? <AssignmentMissing page={page} /> : null}
				{page.moves.length > 0 ? <AssignmentMoves moves={page.moves} /> : null}
			</main>
		</DeskPage>
	)
}
