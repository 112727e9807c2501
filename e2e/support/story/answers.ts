import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import type { Sent } from './applying.ts'
import { type Cast, NO_SCRIPTS, openBrowser, PHONE } from './cast.ts'

/** On another phone: an officer sees who is before her and issues a code, which opens the account. */
async function enterFromDesk(cast: Cast, officer: Page, { cooperative }: Sent): Promise<Page> {
	const { office } = words('ar')
	const { account } = words(cooperative.language)
	await officer.goto('/ar/office/desk')
	await officer.getByLabel(office['desk.contact']).fill(cooperative.contact)
	await officer.getByLabel(office['desk.seen']).check()
	await officer.getByRole('button', { name: office['desk.issue'] }).click()
	const code = (await officer.locator('.slip__c').innerText()).replace(/\D/g, '')
	const page = await openBrowser(cast, { ...PHONE, ...NO_SCRIPTS })
	await page.goto(`/${cooperative.language}/sign-in/code?desk=1`)
	await page.getByLabel(account['sign-in.contact']).fill(cooperative.contact)
	await page.getByLabel(account['code.field']).fill(code)
	await page.getByLabel(account['code.field']).press('Enter')
	await expect(page).toHaveURL(/\/account$/)
	return page
}

/** Whoever applied finds her own answer in her account, and nobody else's. */
export async function findAnswer(
	cast: Cast,
	officer: Page,
	sent: Sent,
	expected: { heading: string; says: string; foreign: Sent },
): Promise<void> {
	const { language } = sent.cooperative
	const page = await enterFromDesk(cast, officer, sent)
	await page.goto(`/${language}/applications`)
	await page.getByRole('link', { name: words(language).apply['list.open'] }).click()
	await expect(page).toHaveURL(new RegExp(sent.home))
	await page.goto(`${sent.home}/result`)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(expected.heading)
	expect(await page.locator('main').textContent()).toContain(expected.says)
	expect((await page.request.get(`${expected.foreign.home}/result`)).status()).toBe(404)
	await page.context().close()
}
