import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { graveFindings, readFrame, tooWide } from './support/axe.ts'
import { openWorldDatabase, type WorldDatabase } from './support/database.ts'
import { pagesOf, type PageOfWorld } from './support/pages.ts'
import type { Portal } from './support/server.ts'
import { serveWorld, type World } from './support/world.ts'

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 720 }
const FRAMES = { ar: { lang: 'ar-MA', dir: 'rtl' }, fr: { lang: 'fr-MA', dir: 'ltr' } } as const
type Language = keyof typeof FRAMES

/** Addresses that are no page, and the one that leads to the language. */
const NO_PAGE = /^(:lang|sign-out|theme|.*\/save|files\/.*|documents\/.*|api\/uploadthing|ut\/\*)$/

let portal: Portal
let world: World
let db: WorldDatabase
test.beforeAll(async () => {
	;({ portal, world } = await serveWorld())
	db = openWorldDatabase(portal.dataDir)
})
test.afterAll(async () => {
	db.close()
	await portal.stop()
})

test('every page of app/routes.ts is in the list', () => {
	const source = readFileSync('app/routes.ts', 'utf8')
	const routes = [...source.matchAll(/\broute\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')
	const listed = pagesOf(world, db).flatMap(({ pages }) => pages.map(({ route }) => route.split(' ')[0]))
	expect(routes.filter((route) => !NO_PAGE.test(route) && !listed.includes(route))).toEqual([])
})

for (const language of ['ar', 'fr'] as const) {
	test(`everybody can use every page, ${language}`, async ({ browser }) => {
		test.setTimeout(300_000)
		for (const { at, pages } of pagesOf(world, db)) {
			portal.setClock(at)
			const context = await browser.newContext({ viewport: WIDE })
			const page = await context.newPage()
			for (const one of pages) await test.step(one.route, () => look(page, one, language))
			await context.close()
		}
	})
}

async function look(page: Page, one: PageOfWorld, language: Language): Promise<void> {
	const name = `${one.route} · ${language}`
	await page.setViewportSize(WIDE)
	expect.soft(await open(page, one, language), `${name}: status`).toBe(one.status ?? 200)
	expect.soft(await page.content(), `${name}: letters that came whole`).not.toContain('\ufffd')
	expect.soft(await readFrame(page), `${name}: frame`).toEqual({
		...FRAMES[language],
		hasTitle: true,
		heads: one.heads ?? 1,
		styled: [],
		twice: [],
	})
	expect.soft(await graveFindings(page), `${name}: axe`).toEqual([])
	await page.setViewportSize(NARROW)
	expect.soft(await tooWide(page), `${name}: at 320 px`).toEqual([])
}

/** Opens the page as its reader, by a form when it is the answer to one. */
async function open(page: Page, one: PageOfWorld, language: Language): Promise<number | undefined> {
	const address = `${portal.url}/${language}${one.path}`
	const context = page.context()
	await context.clearCookies()
	const [name, value] = one.cookie?.split('=') ?? []
	if (name && value) await context.addCookies([{ name, value, url: portal.url }])
	if (!one.form) return (await page.goto(address))?.status()
	await page.route(
		address,
		(route) =>
			route.continue({
				method: 'POST',
				headers: { ...route.request().headers(), 'content-type': 'application/x-www-form-urlencoded' },
				postData: new URLSearchParams(one.form).toString(),
			}),
		{ times: 1 },
	)
	return (await page.goto(address))?.status()
}
