import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useSpoken } from '#app/components/jury/spoken.ts'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Icon } from '#app/design-system/icon.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { Tag } from '#app/design-system/tag.tsx'
import { isJurorOf } from '#app/domain/people/permissions.ts'
import { readGuide } from '#app/server/jury/read-guide.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { enterSignedIn, notFound } from '#app/web/visit.server.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['guide.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterSignedIn(args)
	const edition = await readGuide(visit.actor, args.params['edition'] ?? '')
	if (!edition) throw notFound()
	const { rubric, reading, name } = edition.definition
	const room = isJurorOf(visit.actor, edition.id) ? 'jury' : 'office'
	return {
		prizeKey: edition.prizeKey,
		edition: { name, year: edition.year },
		rubric,
		reading,
		desk: await deskOf(args, visit, room, edition.id),
	}
}

export default function GuideRoute() {
	const { desk, edition, rubric, reading } = useLoaderData<typeof loader>()
	const spoken = useSpoken()
	const { jury } = useWords()
	const steps = [
		jury['guide.step-levels'],
		jury['guide.step-evidence'],
		jury['guide.step-comment']({ n: rubric.commentMinimum }),
		jury['guide.step-total'],
		jury['guide.step-gap']({ points: reading.gapPoints, more: reading.extraReadings }),
		jury['guide.step-keys'],
	]
	const secrecy = [
		jury['guide.secret-blind'],
		jury['guide.secret-others'],
		jury['guide.secret-talk'],
		jury['guide.secret-recuse'],
		jury['guide.secret-files'],
	]
	return (
		<DeskPage desk={desk} current="guide">
			<main id="main" className="wrap gd">
				<div className="dk__h">
					<div>
						<p className="eyebrow">{jury['edition']({ name: spoken(edition.name), year: edition.year })}</p>
						<h1>{jury['guide.title']}</h1>
					</div>
				</div>
				<GuideList title={jury['guide.how']} items={steps} />
				<GuideList title={jury['guide.secrecy']} items={secrecy} icon="lock" />
				<section className="gd__r" aria-labelledby="rubric">
					<h2 id="rubric">{jury['guide.rubric']}</h2>
					<p>{jury['guide.rubric-text']}</p>
					{rubric.criteria.map(({ key, name, detail, weight, levels }, index) => (
						<section key={key} className="card card--pad">
							<h3>
								<span className="gd__n">{index + 1}</span> {spoken(name)}{' '}
								{detail ? <small>{spoken(detail)}</small> : null}{' '}
								<Tag tone="line">{jury['guide.weight']({ weight })}</Tag>
							</h3>
							<ol className="gd__l" start={0}>
								{levels.map((level, value) => (
									// oxlint-disable-next-line react/no-array-index-key -- the place is the level
									<li key={value}>
										<b className="num" aria-hidden="true">
											{value}
										</b>
										<span>{spoken(level)}</span>
									</li>
								))}
							</ol>
						</section>
					))}
				</section>
			</main>
		</DeskPage>
	)
}

function GuideList({ title, items, icon }: { title: string; items: readonly string[]; icon?: 'lock' }) {
	return (
		<section className="card card--pad gd__c">
			<h2>
				{icon ? <Icon name={icon} /> : null} {title}
			</h2>
			<ul className="gd__p">
				{items.map((item) => (
					<li key={item}>{item}</li>
				))}
			</ul>
		</section>
	)
}
