import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Messages } from '#app/i18n/catalog.ts'
import { env } from '#app/server/env.server.ts'
import { readCalls } from '#app/server/publication/read-calls.server.ts'
import { readNoticeVersion } from '#app/server/edition/read-notice-version.server.ts'
import { organisersOf } from '#app/web/describe-call.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { enter } from '#app/web/visit.server.ts'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.privacy['title'])

/** The notice of law 09-08, with the version that consents name. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const calls = await readCalls(visit.now)
	const [edition] = calls.flatMap((call) => call.edition ?? []).sort((a, b) => b.year - a.year)
	const organisers = edition?.definition.organisers
	return keptPage(
		visit,
		{
			version: await readNoticeVersion(),
			hosted: env().UPLOADTHING_TOKEN !== undefined,
			organisers: organisersOf(calls, visit.language),
			who: organisers
				? {
						office: inLanguage(organisers.office, visit.language).text,
						ministry: inLanguage(organisers.ministry, visit.language).text,
					}
				: null,
		},
		{ publications: [] },
	)
}

export default function Privacy() {
	const { version, hosted, organisers, who } = useLoaderData<typeof loader>()
	const { privacy, common } = useWords()
	const parts = noticeParts(privacy, who, hosted)
	return (
		<PublicPage organisers={organisers ?? undefined}>
			<main id="main" className="wrap sec pv">
				<h1>{privacy['title']}</h1>
				<p className="lead">{privacy['lead']}</p>
				<p className="muted">
					{privacy['version']({ version })} {privacy['print']}
				</p>
				{parts.map(({ key, lines }) => (
					<section key={key} aria-labelledby={key} id={`part-${key}`}>
						<h2 id={key}>{privacy[key]}</h2>
						{lines.length === 1 ? (
							<p>{lines[0]}</p>
						) : (
							<ul>
								{lines.map((line) => (
									<li key={line}>{line}</li>
								))}
							</ul>
						)}
					</section>
				))}
				<dl className="facts-list">
					<div>
						<dt>{privacy['cndp']}</dt>
						<dd>{common['answer.not-set']}</dd>
					</div>
				</dl>
			</main>
		</PublicPage>
	)
}

type Who = { office: string; ministry: string } | null

function noticeParts(privacy: Messages['privacy'], who: Who, hosted: boolean) {
	return [
		{ key: 'who', lines: [who ? privacy['who-text'](who) : privacy['who-plain']] },
		{
			key: 'what',
			lines: [
				privacy['what-cooperative'],
				privacy['what-person'],
				privacy['what-project'],
				privacy['what-account'],
				privacy['what-acts'],
			],
		},
		{ key: 'why', lines: [privacy['why-text']] },
		{
			key: 'read',
			lines: [
				privacy['read-office'],
				privacy['read-jury'],
				privacy['read-public'],
				hosted ? privacy['read-abroad-hosted'] : privacy['read-abroad'],
			],
		},
		{ key: 'long', lines: [privacy['long-text'], privacy['long-published']] },
		{ key: 'safe', lines: [privacy['safe-text']] },
		{
			key: 'rights',
			lines: [privacy['rights-text'], privacy['rights-withdraw'], privacy['rights-complain']],
		},
		{ key: 'cookies', lines: [privacy['cookies-text']] },
		{ key: 'contact', lines: [privacy['contact-text']] },
	] as const
}
