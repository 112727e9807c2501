import { expect, type Page } from 'playwright/test'

/** What the keyboard stands on. */
export type Stop = {
	tag: string
	type: string
	name: string
	value: string
	id: string
	text: string
	href: string
	isChecked: boolean
	/** An outline stands around it or, where it is drawn by its label, around the label. */
	isSeen: boolean
}

export function standingOn(page: Page): Promise<Stop> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLInputElement
		const drawn = [element, ...(element.labels ?? [])]
		return {
			tag: element.tagName.toLowerCase(),
			type: element.type ?? '',
			name: element.name ?? '',
			value: element.value ?? '',
			id: element.id,
			text: element.textContent ?? '',
			href: element.getAttribute('href') ?? '',
			isChecked: element.checked ?? false,
			isSeen: drawn.some((one) => {
				const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one)
				const { width, height } = one.getBoundingClientRect()
				const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
				return isDrawn && opacity !== '0' && width > 4 && height > 4
			}),
		}
	})
}

/** One Tab; wherever it lands, one must see where that is. */
export async function tab(page: Page): Promise<Stop> {
	await page.keyboard.press('Tab')
	const stop = await standingOn(page)
	if (stop.tag !== 'body') expect(stop, 'the focus is seen').toMatchObject({ isSeen: true })
	return stop
}

/** Tabs on until a stop fits. */
export async function tabTo(page: Page, fits: (stop: Stop) => boolean, most = 120): Promise<Stop> {
	for (let tabs = 0; tabs < most; tabs++) {
		const stop = await tab(page)
		if (fits(stop)) return stop
	}
	throw new Error(`The keyboard does not get there in ${most} stops, on ${page.url()}`)
}

/** Gives the value to what has the focus: letters, arrows or the space bar, as its kind asks. */
export async function answer(page: Page, stop: Stop, value: string): Promise<void> {
	if (stop.tag === 'select' || stop.type === 'radio') return pick(page, stop, value)
	if (stop.type === 'checkbox') return page.keyboard.press('Space')
	await page.keyboard.insertText(value)
}

/** Down through the options of a list, or through the radios of a question, as far as the one that is meant. */
async function pick(page: Page, first: Stop, value: string): Promise<void> {
	let stop = first
	for (let downs = 0; stop.value !== value && downs < 90; downs++) {
		await page.keyboard.press('ArrowDown')
		stop = await standingOn(page)
	}
	if (stop.type === 'radio' && !stop.isChecked) await page.keyboard.press('Space')
	expect(await standingOn(page)).toMatchObject({ name: first.name, value })
}
