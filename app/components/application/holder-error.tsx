import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { SignedOut, type SignedOutProps } from '#app/components/application/signed-out.tsx'
import { ErrorPage, statusOf } from '#app/components/page/error-page.tsx'

/** What an applicant's page shows instead of itself: her text when her session ended, else the error. */
export function HolderError() {
	const error = useRouteError()
	const lost = isRouteErrorResponse(error) && error.status === 401 ? (error.data as SignedOutProps) : null
	return lost?.typed ? (
		<SignedOut typed={lost.typed} path={lost.path} />
	) : (
		<ErrorPage status={statusOf(error)} />
	)
}
