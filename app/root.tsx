import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, useLoaderData, useMatches, useRouteError } from '@remix-run/react'
import { EntryScript } from '#app/components/page/entry-script.tsx'
import { ErrorPage, statusOf } from '#app/components/page/error-page.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { pageLanguage } from '#app/i18n/direction.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { readCookie } from '#app/web/cookies.server.ts'

/** What a route may say about the page around it: `export const handle: PageHandle = { … }`. */
export type PageHandle = {
	/** Class names of <body>: `plain` keeps Kufic heads out of forms and desks. */
	body?: string
	/** Loads the enhancement script. Public pages leave it out and stay without any script. */
	scripts?: boolean
	/** Desks may be read at night: the reader's theme goes on <html>. */
	desk?: boolean
	/** Design key of the page, from its loader's data, when it belongs to one prize. */
	prizeKey?: (data: unknown) => string | undefined
}

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

export function loader({ request }: LoaderFunctionArgs) {
	return { theme: readCookie(request, 'theme') === 'dark' ? ('dark' as const) : null }
}

export default function Root() {
	const { theme } = useLoaderData<typeof loader>()
	const matches = useMatches()
	const handles = matches.map((match) => ({ handle: (match.handle ?? {}) as PageHandle, data: match.data }))
	const body = handles
		.map(({ handle }) => handle.body)
		.filter(Boolean)
		.join(' ')
	const prizeKey = handles.map(({ handle, data }) => handle.prizeKey?.(data)).find(Boolean)
	const isDesk = handles.some(({ handle }) => handle.desk)
	return (
		<Document
			body={body}
			prizeKey={prizeKey}
			theme={isDesk ? theme : null}
			scripts={handles.some(({ handle }) => handle.scripts)}
		>
			<Outlet />
		</Document>
	)
}

type DocumentProps = {
	body?: string | undefined
	prizeKey?: string | undefined
	theme?: string | null
	scripts?: boolean
	/** Of an error page, which has no `meta` of its own. */
	title?: string
	children: React.ReactNode
}

function Document({ body, prizeKey, theme, scripts, title, children }: DocumentProps) {
	const { lang, dir } = pageLanguage(useLanguage())
	return (
		<html lang={lang} dir={dir} data-prize={prizeKey} data-theme={theme ?? undefined}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				{title ? <title>{title}</title> : <Meta />}
				<Links />
			</head>
			<body className={body || undefined}>
				{children}
				{scripts ? <EntryScript /> : null}
			</body>
		</html>
	)
}

/** Errors that no page below caught, in the language of the address. Nothing tells a hidden thing from a missing one. */
export function ErrorBoundary() {
	const status = statusOf(useRouteError())
	const { common } = useWords()
	return (
		<Document body="plain" title={common['page.title']({ page: common[`page-${status}.title`] })}>
			{sheets.public.map((href) => (
				<link key={href} rel="stylesheet" href={href} />
			))}
			<ErrorPage status={status} />
		</Document>
	)
}
