import { isRouteErrorResponse } from '@remix-run/react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'

const KNOWN = [400, 403, 404, 405, 410, 413, 429, 500, 503] as const
export type KnownStatus = (typeof KNOWN)[number]

/** Status of an error; what no page expected is a 500. */
export function statusOf(error: unknown): KnownStatus {
	const status = isRouteErrorResponse(error) ? error.status : 500
	return KNOWN.find((known) => known === status) ?? (status >= 500 ? 500 : 404)
}

/** What happened, what is safe, what to do. */
export function ErrorPage({ status }: { status: KnownStatus }) {
	const { common } = useWords()
	const to = useAddress()
	return (
		<PublicPage>
			<main id="main" className="wrap errpage">
				<div className="miss">
					<CutCloth />
					<h1>{common[`page-${status}.title`]}</h1>
					<p>{common[`page-${status}.text`]}</p>
					<div className="row">
						<ButtonLink href={to('')}>{common['page.back-home']}</ButtonLink>
						<ButtonLink look="quiet" href={to('applications')}>
							{common['nav.applications']}
						</ButtonLink>
					</div>
				</div>
			</main>
		</PublicPage>
	)
}

/** A weave with a cut in it and the loose thread. */
function CutCloth() {
	const warp = Array.from({ length: 20 }, (_, index) => 3 + index * 6).filter((x) => x < 48 || x > 72)
	return (
		<svg className="miss__w" viewBox="0 0 120 36" aria-hidden="true" focusable="false">
			<path d={warp.map((x) => `M${x} 0v36`).join('')} stroke="#CDBD9F" strokeWidth="2" />
			<path
				d="M0 33h42M120 33h-36M0 27h48M120 27h-42M0 21h42M120 21h-48M0 15h48M120 15h-36M0 9h42M120 9h-42"
				stroke="#5B3A22"
				strokeWidth="4.4"
				fill="none"
			/>
			<path d="M48 15c8 10 14-8 24 4" stroke="#E3A325" strokeWidth="3" fill="none" />
		</svg>
	)
}
