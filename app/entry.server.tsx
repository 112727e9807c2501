import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { EntryScriptAddress } from '#app/components/page/entry-script.tsx'
import { languageOfPath } from '#app/i18n/direction.ts'
import { logError } from '#app/server/log.server.ts'
import { readCookie, writeCookie } from '#app/web/cookies.server.ts'

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
	return new Promise((resolve, reject) => {
		const page = (
			<EntryScriptAddress.Provider value={context.manifest.entry.module}>
				<RemixServer context={context} url={request.url} />
			</EntryScriptAddress.Provider>
		)
		const { pipe, abort } = renderToPipeableStream(page, {
			onAllReady() {
				const body = new PassThrough()
				headers.set('Content-Type', 'text/html; charset=utf-8')
				rememberLanguage(request, headers)
				resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
				pipe(body)
			},
			onShellError: reject,
			onError(error) {
				logError(error, { at: 'render', url: new URL(request.url).pathname })
			},
		})
		setTimeout(abort, GIVE_UP_AFTER_MS).unref()
	})
}

/** Errors that no rule expected: logged with the request's id, shown without their words. */
export function handleError(error: unknown, { request }: { request: Request }): void {
	if (request.signal.aborted) return
	logError(error, { at: 'request', url: new URL(request.url).pathname })
}

/** The language one reads in is the language `/` leads to next time. */
function rememberLanguage(request: Request, headers: Headers): void {
	const language = languageOfPath(new URL(request.url).pathname)
	if (language && readCookie(request, 'language') !== language) {
		headers.append('Set-Cookie', writeCookie('language', language, YEAR_SECONDS))
	}
}
