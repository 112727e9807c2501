import { chromium } from 'playwright'
import { chromiumExecutable } from '../../../e2e/support/browser.ts'

export const KINDS = ['html', 'css', 'js', 'fonts', 'images'] as const
export type Kind = (typeof KINDS)[number]
/** Bytes of bodies as they came over the wire, compressed. */
export type Weight = Readonly<Record<Kind, number>>

const KIND_OF: Readonly<Record<string, Kind>> = {
	document: 'html',
	stylesheet: 'css',
	script: 'js',
	font: 'fonts',
	image: 'images',
}

export type PageToWeigh = { readonly name: string; readonly path: string; readonly cookie?: string }

/** Opens each page in a new Chromium, as on a first visit, and adds up what was really loaded. */
export async function weighPages(
	url: string,
	pages: readonly PageToWeigh[],
): Promise<{ name: string; weight: Weight }[]> {
	const browser = await chromium.launch({
		executablePath: await chromiumExecutable(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
	})
	try {
		const weighed = []
		for (const { name, path, cookie } of pages) {
			const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
			await context.addCookies(cookiesOf(url, cookie ?? ''))
			const page = await context.newPage()
			const weight = { html: 0, css: 0, js: 0, fonts: 0, images: 0 }
			const sizes: Promise<void>[] = []
			page.on('requestfinished', (request) => {
				const kind = KIND_OF[request.resourceType()]
				if (!kind) return
				sizes.push(
					request.sizes().then(
						({ responseBodySize }) => void (weight[kind] += responseBodySize),
						() => undefined,
					),
				)
			})
			const answer = await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' })
			if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`)
			await Promise.all(sizes)
			weighed.push({ name, weight })
			await context.close()
		}
		return weighed
	} finally {
		await browser.close()
	}
}

function cookiesOf(url: string, header: string) {
	return header
		.split('; ')
		.filter(Boolean)
		.map((pair) => ({
			name: pair.slice(0, pair.indexOf('=')),
			value: pair.slice(pair.indexOf('=') + 1),
			url,
		}))
}
