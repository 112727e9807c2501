import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { samplePdf } from '#app/testing/sample-files.ts'
import { REQUIRED_SLOTS, wholeApplication, type Typed } from './support/application.ts'
import { whenEnhanced } from './support/enhanced.ts'
import { answer, standingOn, tab, tabTo, type Stop } from './support/keyboard.ts'
import { servePortal, type Portal } from './support/server.ts'

const { apply, scoring } = words('fr')
const REASON = 'Situation de départ et cible données, rôles clairs ; un indicateur manque.'
const LEVELS = [4, 3, 4, 5, 2, 3]

let dataDir: string
let portal: Portal
let world: { session: string }
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'tatwij-keyboard-'))
	const printed = execFileSync(
		process.execPath,
		['--import', 'tsx', 'app/testing/make-reading-world.server.ts'],
		{ env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: '' }, encoding: 'utf8' },
	)
	world = JSON.parse(printed.slice(printed.indexOf('{"session'))) as typeof world
	portal = await servePortal({ dataDir })
})
test.afterAll(async () => {
	await portal.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

const isButton =
	(value: string) =>
	({ tag, value: own }: Stop): boolean =>
		tag === 'button' && own === value

/** Every question of a section in the order in which Tab meets them, then on to the next section. */
async function fillSection(page: Page, answers: Typed): Promise<void> {
	const left = new Map(Object.entries(answers))
	for (;;) {
		const stop = await tabTo(page, (one) => left.has(one.name) || isButton('continue')(one))
		const value = left.get(stop.name)
		if (value === undefined) break
		await answer(page, stop, value)
		left.delete(stop.name)
	}
	expect([...left.keys()], 'questions that the keyboard did not meet').toEqual([])
	await page.keyboard.press('Enter')
}

/** Whenever a key opens the browser's own window to choose a file in, a small document is chosen in it. */
function chooseFiles(page: Page): void {
	page.on('filechooser', (chooser) => {
		const file = { name: 'exemple.pdf', mimeType: 'application/pdf', buffer: samplePdf() }
		void chooser.setFiles(file)
	})
}

async function sendFile(page: Page, slot: string, key: 'Enter' | 'Space'): Promise<void> {
	await tabTo(page, ({ id }) => id === `file-${slot}`)
	await page.keyboard.press(key)
	await expect(page.locator(`#files-${slot} .file`)).toContainText(apply['documents.done'])
}

test('a whole application, from the first page to the receipt', async ({ page }) => {
	portal.setClock('2027-01-26T14:32:00')
	await page.goto(`${portal.url}/fr/applications/start/lm-2027`)
	await tabTo(page, ({ id }) => id === 'processing')
	await page.keyboard.press('Space')
	await tabTo(page, ({ tag, type, text }) => tag === 'button' && type === 'submit' && text !== '')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)

	const answers = wholeApplication('fr', '001561191000066')
	await tabTo(page, ({ href }) => href.endsWith('/sections/cooperative'))
	await page.keyboard.press('Enter')
	for (const key of ['cooperative', 'members', 'project', 'impact', 'budget']) {
		await expect(page).toHaveURL(new RegExp(`/sections/${key}$`))
		await fillSection(page, answers[key] ?? {})
	}
	await expect(page).toHaveURL(/\/sections\/documents$/)
	await page.waitForLoadState('networkidle')
	chooseFiles(page)
	for (const [index, slot] of REQUIRED_SLOTS.entries())
		await sendFile(page, slot, index % 2 === 0 ? 'Enter' : 'Space')

	await tabTo(page, ({ href }) => href.endsWith('/check'))
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/check$/)
	for (const id of ['independence', 'declaration']) {
		await tabTo(page, (stop) => stop.id === id)
		await page.keyboard.press('Space')
	}
	await tabTo(page, isButton('send'))
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/receipt$/)
	await expect(page.locator('.slip')).toContainText(/LM27-\d{4}-[2-9A-Z]{2}/)
	await expect(page.locator('.slip')).toContainText('exemple 12')
})

test('a whole scoresheet, by its controls alone', async ({ page, context }) => {
	portal.setClock('2027-03-16T10:00:00')
	await context.addCookies([{ name: 'tatwij-session', value: world.session, url: portal.url }])
	await page.goto(`${portal.url}/fr/jury?state=todo`)
	await tabTo(page, ({ href }) => href.includes('/jury/readings/'))
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/jury\/readings\/[0-9a-f-]{36}$/)
	await whenEnhanced(page, 'scoresheet')

	let stop = await tabTo(page, ({ name }) => name.startsWith('level.'))
	for (const [index, level] of LEVELS.entries()) {
		await answer(page, stop, String(level))
		stop = await tab(page)
		expect(stop.name).toMatch(/^comment\./)
		await answer(page, stop, `${REASON} ${index + 1}`)
		await tabTo(page, isButton('next'))
		await page.keyboard.press('Enter')
		// The next criterion comes under the hand, and the focus with it.
		stop = await standingOn(page)
		expect(stop).toMatchObject({ isSeen: true })
	}
	await expect(page.locator('[data-look="total"]')).toHaveText('70')
	await tabTo(page, isButton('submit'))
	await page.keyboard.press('Enter')
	await expect(page.getByText(scoring['news.submitted'])).toBeVisible()
})
