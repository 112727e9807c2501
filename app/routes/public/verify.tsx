import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Button } from '#app/design-system/button.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { TextField } from '#app/design-system/text-field.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { refusalText, slot, weave } from '#app/i18n/catalog.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { verifyPaper } from '#app/server/publication/verify-paper.server.ts'
import { describeAnswer } from '#app/web/describe-paper.server.ts'
import { mayCheckPaper } from '#app/web/limits.server.ts'
import { enter } from '#app/web/visit.server.ts'
import { PaperAnswer } from './paper-answer.part.tsx'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches, data: found }) =>
	titleOf(location, matches, (all) => all.verify['title'], Boolean(found?.fault))

/** Typed, or followed from a QR code: a plain form that asks by its address. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const typed = (new URL(args.request.url).searchParams.get('code') ?? '').slice(0, 60)
	const page = { typed, sample: await isRehearsal() }
	if (typed.trim() === '') return { ...page, answer: null, fault: null }
	const limit = await mayCheckPaper(visit.ip)
	if (!limit.ok) return data({ ...page, answer: null, fault: limit }, { status: 429 })
	const found = await verifyPaper(typed, visit.now)
	if (!found.ok) return data({ ...page, answer: null, fault: found }, { status: 422 })
	return { ...page, answer: describeAnswer(visit.language, found.value), fault: null }
}

/** What the numbers look like; no real one. */
const EXAMPLES = { certificate: 'LM27-K7QX-2M4P', receipt: 'LM27-0142-K7' }

export default function Verify() {
	const { typed, sample, answer, fault } = useLoaderData<typeof loader>()
	const language = useLanguage()
	const { verify } = useWords()
	return (
		<PublicPage current="verify" sample={sample}>
			<main id="main" className="wrap vf">
				<div className="vf__m">
					<h1>{verify['heading']}</h1>
					{answer ? <PaperAnswer answer={answer} /> : null}
					<p className="lead">{verify['lead']}</p>
					<form className="card card--pad vf__f" method="get">
						<TextField
							id="code"
							name="code"
							shape="code"
							label={verify['label']}
							hint={weave(verify['hint']({ certificate: slot('certificate'), receipt: slot('receipt') }), {
								certificate: <Ltr key="certificate">{EXAMPLES.certificate}</Ltr>,
								receipt: <Ltr key="receipt">{EXAMPLES.receipt}</Ltr>,
							})}
							error={
								fault ? refusalText(language, fault.code, 'details' in fault ? fault.details : {}) : undefined
							}
							defaultValue={typed}
							dir="ltr"
							autoComplete="off"
							autoCapitalize="characters"
							spellCheck={false}
							maxLength={60}
							required
							autoFocus={Boolean(fault)}
						/>
						<Button block size="lg">
							{verify['act']}
						</Button>
					</form>
				</div>
				<div className="vf__s">
					<WhatIsChecked />
				</div>
			</main>
		</PublicPage>
	)
}

function WhatIsChecked() {
	const { verify } = useWords()
	return (
		<section className="stack" aria-labelledby="what">
			<h2 id="what">{verify['what-title']}</h2>
			<dl className="facts-list">
				<div>
					<dt>{verify['what-certificate']}</dt>
					<dd>{verify['what-certificate-text']}</dd>
				</div>
				<div>
					<dt>{verify['what-receipt']}</dt>
					<dd>{verify['what-receipt-text']}</dd>
				</div>
			</dl>
			<p className="small muted">{verify['what-kept']}</p>
		</section>
	)
}
