import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { type Cast, type EditionId, enterInvited, type Language, news, NO_SCRIPTS } from './cast.ts'
import type { Cooperative } from './cooperatives.ts'

const ar = words('ar')

/** A member of the jury: of a province and an organisation of her own, so that every rule on readers can be kept. */
export type Member = {
	email: string
	name: string
	organisation: string
	province: string
	language: Language
	chair?: true
}

export const JURY: readonly Member[] = [
	{
		email: 'jury-1@example.org',
		name: 'رئيسة لجنة التحكيم، عينة 1',
		organisation: 'جامعة، عينة 1',
		province: '04.421',
		language: 'ar',
		chair: true,
	},
	{
		email: 'jury-2@example.org',
		name: 'Membre du jury, exemple 2',
		organisation: 'Chambre, exemple 2',
		province: '06.141',
		language: 'fr',
	},
	{
		email: 'jury-3@example.org',
		name: 'عضو لجنة التحكيم، عينة 3',
		organisation: 'شبكة، عينة 3',
		province: '07.351',
		language: 'ar',
	},
	{
		email: 'jury-4@example.org',
		name: 'Membre du jury, exemple 4',
		organisation: 'Fondation, exemple 4',
		province: '09.001',
		language: 'fr',
	},
]

/** Every member's own browser, once invited; the French ones read without scripts. */
export async function seatJury(cast: Cast, edition: EditionId): Promise<void> {
	const { first } = cast
	for (const member of JURY) {
		await first.goto(`/ar/office/${edition}/jury?form=invite`)
		await first.fill('#contact', member.email)
		await first.fill('#displayName', member.name)
		await first.fill('#organisation', member.organisation)
		await first.selectOption('#provinceCode', member.province)
		await first.selectOption('#language', member.language)
		await first.locator('input[name=languages][value=fr]').check()
		if (member.chair) await first.check('#isChair')
		await first.getByRole('button', { name: ar.jury['member.send'] }).click()
		await expect(news(first)).toContainText(/J0\d/)
	}
}

export async function enterJury(cast: Cast): Promise<Page[]> {
	const pages: Page[] = []
	for (const { email, language } of JURY)
		pages.push(await enterInvited(cast, email, 'jury-invitation', language === 'fr' ? NO_SCRIPTS : {}))
	return pages
}

/** Each answers the roster of names; the chair has a link with one of them. */
export async function declare(
	jury: readonly Page[],
	edition: EditionId,
	linked?: Cooperative,
): Promise<void> {
	for (const [index, page] of jury.entries()) {
		const { language, chair } = JURY[index] ?? { language: 'ar' }
		const { jury: say } = words(language)
		await page.goto(`/${language}/jury/roster/${edition}`)
		if (chair && linked) await page.getByRole('checkbox', { name: linked.name[language] }).check()
		await page.getByRole('button', { name: say['roster.declare'] }).click()
		await expect(page.getByText(say['news.declared'])).toBeVisible()
	}
}

/** The manager draws the readings, looks, and adopts. */
export async function assign({ first }: Cast, edition: EditionId, readings: number): Promise<void> {
	await first.goto(`/ar/office/${edition}/assignment`)
	await first.getByRole('button', { name: ar.jury['draw.act'] }).click()
	await expect(first.getByText(ar.jury['draw.readings']({ readings, wanted: readings }))).toBeVisible()
	await expect(first.getByText(ar.jury['draw.rules-kept'])).toBeVisible()
	await first.getByRole('button', { name: ar.jury['draw.adopt'] }).click()
	await expect(news(first)).toContainText(ar.jury['assign.adopted']({ n: readings }))
}

/** Levels of the six criteria, and what is written of each. */
export type Opinion = { levels: readonly number[]; comment: Record<Language, string> }

/** Everybody reads; how many sheets were submitted. */
export async function readAll(
	jury: readonly Page[],
	edition: EditionId,
	opinions: ReadonlyMap<Cooperative, Opinion>,
): Promise<number> {
	let read = 0
	for (const [index, page] of jury.entries())
		read += await readPile(page, JURY[index]?.language ?? 'ar', edition, opinions)
	return read
}

/**
 * A member reads whatever her pile holds, one after the other, and submits each. The title alone tells her which
 * opinion is hers: who wrote a file is nowhere in its page.
 */
async function readPile(
	page: Page,
	language: Language,
	edition: EditionId,
	opinions: ReadonlyMap<Cooperative, Opinion>,
): Promise<number> {
	await page.goto(`/${language}/jury?edition=${edition}`)
	const pile = page.locator('.dl .d__a')
	const size = await pile.count()
	if (size > 0) await pile.first().click()
	for (let read = 0; read < size; read++) {
		await expect(page.locator('#sheet')).toBeAttached()
		await page.waitForLoadState()
		const [cooperative, opinion] = await recognise(page, opinions)
		await expectBlind(page, cooperative)
		await fillSheet(page, opinion, language)
		await page.locator('label[for="at-7"]').click()
		// The next one opens by itself; after the last, the pile.
		const here = page.url()
		await page.locator('#sheet button[value=submit]').click()
		await expect(page).not.toHaveURL(here)
	}
	await expect(page).toHaveURL(/\/jury(\?|$)/)
	return size
}

async function recognise(page: Page, opinions: ReadonlyMap<Cooperative, Opinion>) {
	const text = await page.locator('main').innerText()
	const found = [...opinions].find(([{ project, language }]) => text.includes(project[language]))
	if (!found) throw new Error(`A file of nobody: ${text.slice(0, 200)}`)
	return found
}

/** Neither name, place nor number: in the page's whole source. */
async function expectBlind(page: Page, { name, town, ice, contact }: Cooperative): Promise<void> {
	const html = await page.content()
	const shown = [name.ar, name.fr, town.ar, town.fr, ice, contact].filter((one) => html.includes(one))
	expect(shown).toEqual([])
}

async function fillSheet(page: Page, { levels, comment }: Opinion, language: Language): Promise<void> {
	for (const [index, level] of levels.entries()) {
		await page.locator(`label[for="at-${index + 1}"]`).click()
		await page.locator(`#crit-${index + 1} .lev--${level}`).click()
		await page.locator(`#crit-${index + 1} textarea`).fill(comment[language])
	}
}
