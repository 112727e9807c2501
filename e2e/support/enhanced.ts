import type { Page } from 'playwright/test'

/** Waits until every script that the page asks for has come: before that, a page is one without scripts. */
export async function whenEnhanced(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		[...document.querySelectorAll<HTMLElement>('[data-enhance]')].every(({ dataset }) =>
			(dataset['enhance'] ?? '').split(/\s+/).every((name) => dataset['enhanced']?.split(' ').includes(name)),
		),
	)
}
