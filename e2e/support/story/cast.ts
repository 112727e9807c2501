import { expect, type Browser, type BrowserContextOptions, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import type { Portal } from '../server.ts'

export type Language = 'ar' | 'fr'
export type EditionId = 'lm-2027' | 'sg-2027'

/** Who lives the edition, each in a browser of her own. */
export type Cast = {
	browser: Browser
	portal: Portal
	/** Two managers: one in Arabic, one in French without scripts. */
	first: Page
	second: Page
}

export const PHONE = { viewport: { width: 390, height: 844 } }
export const NO_SCRIPTS = { javaScriptEnabled: false }

/** A browser that nobody has signed in; addresses begin at the portal. */
export async function openBrowser(
	{ browser, portal }: Pick<Cast, 'browser' | 'portal'>,
	options: BrowserContextOptions = {},
): Promise<Page> {
	const context = await browser.newContext({ baseURL: portal.url, ...options })
	return context.newPage()
}

/** Opens a one-time address and enters by its button. */
export async function enterByLink(page: Page, link: string): Promise<void> {
	await page.goto(link)
	await page.locator('#link-form button').last().click()
	await expect(page).toHaveURL(/\/account$/)
}

/** A browser of somebody whom the secretariat has invited, signed in by the link of her message. */
export async function enterInvited(
	cast: Cast,
	email: string,
	invitation: 'staff-invitation' | 'jury-invitation',
	options: BrowserContextOptions = {},
): Promise<Page> {
	const page = await openBrowser(cast, options)
	await enterByLink(page, await readInvitation(cast.first, email, invitation))
	return page
}

/** The one-time address in an invitation. */
export async function readInvitation(
	manager: Page,
	email: string,
	invitation: 'staff-invitation' | 'jury-invitation',
): Promise<string> {
	const text = await readMessage(manager, email, words('ar').outbox[`template.${invitation}`])
	return /https?:\S+\/sign-in\/link\/\S+/.exec(text)?.[0] ?? ''
}

/** The newest message of this kind to a contact, read on the screen of the outbox once the worker has held it. */
export async function readMessage(manager: Page, contact: string, template: string): Promise<string> {
	const { outbox } = words('ar')
	const row = manager.locator('tbody tr', { hasText: contact }).filter({ hasText: template }).first()
	await expect
		.poll(async () => {
			await manager.goto('/ar/office/outbox?state=held')
			return row.count()
		})
		.toBe(1)
	await row.getByRole('link', { name: outbox['read'] }).click()
	await expect(manager).toHaveURL(/message=/)
	await manager.waitForLoadState()
	return manager.locator('.of__text').innerText()
}

/** What a page says has just been done. */
export const news = (page: Page) => page.locator('.note[role=status]')
