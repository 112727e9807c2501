import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { REFUSED } from '#app/components/page/title.ts'
import { EntryScriptAddress } from '#app/components/page/entry-script.tsx'
import { languageOfPath } from '#app/i18n/direction.ts'
import { logError, pathForLog } from '#app/server/log.server.ts'
import { readCookie, writeCookie } from '#app/web/cookies.server.ts'
import { mendPage } from '#app/web/mended-page.server.ts'

export { boot } from '#app/web/boot.server.ts'

const GIVE_UP_AFTER_MS = 10_000
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Pages are rendered whole before the first byte leaves: a failed page is an error page with its status, never half a page. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
): Promise<Response> {
	rememberLanguage(request, headers)
	if (isUnchanged(request, status, headers, context.manifest.version))
		return Promise.resolve(new Response(null, { status: 304, headers }))
	sayRefused(context, status)
	return new Promise((resolve, reject) => {
		const page = (
			<EntryScriptAddress.Provider value={context.manifest.entry.module}>
				<RemixServer context={context} url={request.url} />
			</EntryScriptAddress.Provider>
		)
		const { pipe, abort } = renderToPipeableStream(page, {
			onAllReady() {
				const body = mendPage()
				headers.set('Content-Type', 'text/html; charset=utf-8')
				resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
				pipe(body)
			},
			onShellError: reject,
			onError(error) {
				logError(error, { at: 'render', url: pathForLog(request.url) })
			},
		})
		setTimeout(abort, GIVE_UP_AFTER_MS).unref()
	})
}

/** Errors that no rule expected: logged with the request's id, shown without their words. A wrong method is the asker's. */
export function handleError(error: unknown, { request }: { request: Request }): void {
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
	logError(error, { at: 'request', url: pathForLog(request.url) })
}

/**
 * A page that names what it says (`ETag`, app/web/keep.server.ts) is not sent twice to who has it. The same words in a
 * new build are a new page.
 */
function isUnchanged(request: Request, status: number, headers: Headers, build: string): boolean {
	const tag = headers.get('ETag')
	if (!tag || status !== 200) return false
	const own = tag.replace(/"$/, `-${build}"`)
	headers.set('ETag', own)
	return request.headers.get('If-None-Match') === own
}

/** A form that was refused says so in the page's title (app/components/page/title.ts). */
function sayRefused({ staticHandlerContext: page }: EntryContext, status: number): void {
	if (page.actionData && status >= 400) page.location.state = REFUSED
}

/** The language one reads in is the language `/` leads to next time. Caches of many readers keep no cookie of one. */
function rememberLanguage(request: Request, headers: Headers): void {
	const language = languageOfPath(new URL(request.url).pathname)
	if (!language || readCookie(request, 'language') === language) return
	headers.append('Set-Cookie', writeCookie('language', language, YEAR_SECONDS))
	const kept = headers.get('Cache-Control')
	if (kept) headers.set('Cache-Control', kept.replace('public', 'private'))
}
