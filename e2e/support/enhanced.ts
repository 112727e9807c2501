import type { Page } from 'playwright/test'

/** Waits until a script has come to its element: before that, the page is one without scripts. */
export async function whenEnhanced(page: Page, script: string): Promise<void> {
	await page.locator(`[data-enhanced~="${script}"]`).first().waitFor({ state: 'attached' })
}
