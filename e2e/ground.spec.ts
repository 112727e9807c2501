import { expect, test } from 'playwright/test'
import { refusalText } from '#app/i18n/catalog.ts'
import { servePortal, type Portal } from './support/server.ts'

let portal: Portal
test.beforeAll(async () => {
	portal = await servePortal()
})
test.afterAll(() => portal.stop())

test('the first run prints how to sign in as the secretariat, once', async ({ page }) => {
	await page.goto(portal.firstLink)
	await page.getByRole('button', { name: 'ادخلوا' }).click()
	await expect(page).toHaveURL(/\/ar\/account$/)
	await page.context().clearCookies()
	await page.goto(portal.firstLink)
	await page.getByRole('button', { name: 'ادخلوا' }).click()
	await expect(page.getByRole('alert')).toContainText(refusalText('ar', 'account.link-unknown'))
})

test('/ leads to the language of the cookie, then of the browser, then Arabic', async ({ browser }) => {
	for (const [locale, path] of [
		['fr-FR', '/fr/'],
		['de-DE', '/ar/'],
		['en-GB', '/en/'],
	] as const) {
		const context = await browser.newContext({ locale })
		const page = await context.newPage()
		await page.goto(portal.url)
		expect(new URL(page.url()).pathname).toBe(path)
		await context.close()
	}
})

test('each language says so on <html>, and an unknown address is not found in that language', async ({
	page,
}) => {
	const languages = [
		['ar', 'ar-MA', 'rtl'],
		['fr', 'fr-MA', 'ltr'],
		['zgh', 'zgh', 'ltr'],
		['en', 'en', 'ltr'],
	] as const
	for (const [path, lang, dir] of languages) {
		const answer = await page.goto(`${portal.url}/${path}/no-such-page`)
		expect(answer?.status()).toBe(404)
		await expect(page.locator('html')).toHaveAttribute('lang', lang)
		await expect(page.locator('html')).toHaveAttribute('dir', dir)
	}
})

test('health and readiness answer; a form from another site is refused', async ({ request }) => {
	expect((await request.get(`${portal.url}/healthz`)).status()).toBe(200)
	expect((await request.get(`${portal.url}/readyz`)).status()).toBe(200)
	const foreign = await request.post(`${portal.url}/ar/sign-in`, {
		headers: { Origin: 'https://elsewhere.example' },
		form: { contact: '0612345678' },
	})
	expect(foreign.status()).toBe(403)
})
