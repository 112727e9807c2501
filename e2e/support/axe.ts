import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** What axe finds serious or critical: rule and first element. */
export async function graveFindings(page: Page): Promise<string[]> {
	// Legacy mode runs in the page itself; the other opens a page more for each one.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.analyze()
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(
			({ id, nodes }) =>
				`${id} (${nodes.length}): ${nodes[0]?.html ?? ''}\n${nodes[0]?.failureSummary ?? ''}`,
		)
}

/** What every page must hold, seen in its elements. */
export function readFrame(page: Page) {
	return page.evaluate(() => {
		const all = (selector: string) => [...document.querySelectorAll(selector)]
		const ids = all('[id]').map(({ id }) => id)
		return {
			lang: document.documentElement.lang,
			dir: document.documentElement.dir,
			hasTitle: document.title.trim() !== '',
			heads: all('h1').length,
			styled: all('[style]').map(({ outerHTML }) => outerHTML.slice(0, 120)),
			twice: ids.filter((id, index) => ids.indexOf(id) !== index),
		}
	})
}

/** The widest things, when the page is wider than the window; nothing when it fits. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const wide = document.documentElement.scrollWidth
		if (wide <= window.innerWidth) return []
		const over = [...document.body.querySelectorAll('*')].filter((element) => {
			const { left, right } = element.getBoundingClientRect()
			return left < -1 || right > window.innerWidth + 1
		})
		return [
			`${wide} px`,
			...over
				.slice(0, 5)
				.map((element) => `<${element.tagName} class="${element.getAttribute('class') ?? ''}">`),
		]
	})
}
