import type { Browser } from 'playwright/test'

export type Weight = {
	/** Bytes that came over the wire for a first visit, bodies only, compressed as sent. */
	total: number
	/** By kind: document, stylesheet, font, image, script. */
	kinds: Readonly<Record<string, number>>
	parts: readonly { path: string; kind: string; bytes: number }[]
}

/**
 * What a first visit of a page weighs: the page, its sheets, the fonts that its letters need and its pictures, with
 * nothing kept from before. Without scripts unless told.
 */
export async function weigh(
	browser: Browser,
	url: string,
	options: { width?: number; scripts?: boolean } = {},
): Promise<Weight> {
	const { width = 390, scripts = false } = options
	const context = await browser.newContext({
		viewport: { width, height: 844 },
		javaScriptEnabled: scripts,
	})
	const page = await context.newPage()
	const ended: Promise<{ path: string; kind: string; bytes: number }>[] = []
	page.on('requestfinished', (request) => {
		ended.push(
			request.sizes().then(({ responseBodySize }) => ({
				path: new URL(request.url()).pathname,
				kind: request.resourceType(),
				bytes: responseBodySize,
			})),
		)
	})
	await page.goto(url, { waitUntil: 'networkidle' })
	const parts = await Promise.all(ended)
	await context.close()
	const kinds: Record<string, number> = {}
	for (const { kind, bytes } of parts) kinds[kind] = (kinds[kind] ?? 0) + bytes
	return { total: parts.reduce((sum, { bytes }) => sum + bytes, 0), kinds, parts }
}
