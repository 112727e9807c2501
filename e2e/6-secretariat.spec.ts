import { expect, test, type Browser, type BrowserContext, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { servePortal, type Portal } from './support/server.ts'

const ar = words('ar')
const fr = words('fr')
/** Sixty letters, in a name. */
const LONG_NAME = 'مسيرة الدورة في مديرية التعاون بمكتب تنمية التعاون، عينة رقم 1'

let portal: Portal
let first: Page
let second: Page
test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
	portal = await servePortal()
	first = await openDesk(browser)
	second = await openDesk(browser)
})
test.afterAll(() => portal.stop())

/** Nothing here needs a script. */
async function openDesk(browser: Browser): Promise<Page> {
	const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false })
	return context.newPage()
}
const office = (language: 'ar' | 'fr', path: string) => `${portal.url}/${language}/office/${path}`
const news = (page: Page) => page.locator('.note[role=status]')
const press = (page: Page, intent: string) => page.locator(`main button[value="${intent}"]`).click()

/** Waits for the worker to hold a message, then reads it on screen as the secretariat does. */
async function readNewestHeld(page: Page): Promise<string> {
	await expect
		.poll(async () => {
			await page.goto(office('ar', 'outbox?state=held'))
			return page.locator('tbody tr').count()
		})
		.toBeGreaterThan(0)
	await page.getByRole('link', { name: ar.outbox['read'] }).first().click()
	await expect(page).toHaveURL(/message=/)
	await page.waitForLoadState()
	return page.locator('.of__text').innerText()
}

test('the first manager comes in by the printed link, once, and says who she is', async () => {
	await first.goto(portal.firstLink)
	// A mail program that follows the address does not use it up.
	await first.goto(portal.firstLink)
	await first.locator('#link-form button').last().click()
	await expect(first).toHaveURL(/\/ar\/account$/)
	await first.fill('#name', LONG_NAME)
	await press(first, 'save')
	await expect(news(first)).toContainText(ar.account['own.saved'])
	await first.getByRole('link', { name: ar.account['own.to-office'] }).click()
	await first.goto(office('ar', 'people'))
	await first.getByRole('link', { name: ar.people['open'] }).click()
	await first.fill('#email', 'first@example.ma')
	await press(first, 'change')
	await expect(news(first)).toContainText(ar.people['saved'])
	await second.goto(portal.firstLink)
	await second.locator('#link-form button').last().click()
	await expect(second.getByRole('alert')).toBeVisible()
})

test('she invites another manager, who comes in by the link of the message', async () => {
	await first.goto(office('ar', 'people?invite'))
	await press(first, 'invite')
	await expect(first.getByRole('alert')).toBeVisible()
	await first.fill('#contact', 'second@example.ma')
	await first.fill('#name', 'مسير الدورة، عينة 2')
	await first.check('input[value=manager]')
	await first.selectOption('#language', 'fr')
	await press(first, 'invite')
	await expect(news(first)).toContainText(ar.people['invited'])
	const text = await readNewestHeld(first)
	const link = /https?:\S+\/fr\/sign-in\/link\/\S+/.exec(text)?.[0] ?? ''
	await second.goto(link)
	await second.locator('#link-form button').last().click()
	await expect(second).toHaveURL(/\/fr\/account$/)
	await expect(second.locator('main')).toContainText(fr.account['role.manager'])
})

test('another manager’s contact is read, never changed', async () => {
	await first.goto(office('ar', 'people?q=second'))
	await first.getByRole('link', { name: ar.people['open'] }).click()
	await expect(first.locator('main')).toContainText('second@example.ma')
	await expect(first.locator('main')).toContainText(ar.people['contact-own'])
	await expect(first.locator('input:not([type=hidden])[name=email]')).toHaveCount(0)
	await first.fill('#name', 'مسير الدورة، عينة 2 (الرباط)')
	await press(first, 'change')
	await expect(news(first)).toContainText(ar.people['saved'])
})

test('nobody takes the last manager away, nor anybody without saying so', async () => {
	await first.goto(office('ar', 'people?q=first'))
	await first.getByRole('link', { name: ar.people['open'] }).click()
	await first.getByRole('link', { name: ar.people['close'] }).click()
	await expect(first.locator('main')).toContainText(ar.people['confirm-own'])
	await press(first, 'close')
	await expect(first.getByRole('alert')).toContainText(ar.refusal['people.confirm-own'])
	await first.getByRole('link', { name: ar.common['act.cancel'] }).click()
	await expect(first.locator('h1')).toContainText(LONG_NAME)
})

test('weights that do not make 100 are refused in words, and what was typed stays', async () => {
	await first.goto(office('ar', 'lm-2027/edition/rubric'))
	const weight = (index: number) => first.locator(`[name="rubric.criteria.${index}.weight"]`)
	await weight(0).fill('25')
	const [answer] = await Promise.all([
		first.waitForResponse((one) => one.request().method() === 'POST'),
		press(first, 'save'),
	])
	expect(answer.status()).toBe(422)
	await expect(first.getByRole('alert')).toContainText('105')
	await expect(weight(0)).toHaveValue('25')
	await expect(first.locator('.sum')).toContainText(ar.edition['sum-more']({ n: 5 }))
	await weight(1).fill('١٥')
	await press(first, 'save')
	await expect(news(first)).toContainText(ar.edition['saved']({ version: 2 }))
	await expect(weight(1)).toHaveValue('15')
})

test('a screen that somebody saved meanwhile shows both texts, and saves over it only when asked again', async () => {
	await second.goto(office('fr', 'lm-2027/edition/awards'))
	await first.goto(office('ar', 'lm-2027/edition/awards'))
	await first.fill('[name="awards.seats"]', '32')
	await press(first, 'save')
	await expect(news(first)).toBeVisible()
	await second.fill('[name="awards.seats"]', '33')
	const [answer] = await Promise.all([
		second.waitForResponse((one) => one.request().method() === 'POST'),
		press(second, 'save'),
	])
	expect(answer.status()).toBe(409)
	const row = second.locator('.ed__diff tbody tr')
	await expect(row).toHaveCount(1)
	await expect(row).toContainText('32')
	await expect(row).toContainText('33')
	await expect(second.locator('[name="awards.seats"]')).toHaveValue('33')
	await press(second, 'save')
	await expect(news(second)).toContainText(fr.edition['saved']({ version: 4 }))
	await second.goto(office('fr', 'lm-2027/edition/versions?to=4'))
	await expect(second.locator('.ed__diff tbody tr')).toHaveCount(1)
})

test('the language of a screen changes and keeps what is typed', async () => {
	await first.goto(office('ar', 'lm-2027/edition/texts'))
	await first.fill('[name="theme.ar"]', 'نساء يبنين الغد')
	await first.getByRole('button', { name: 'Français' }).click()
	await expect(first).toHaveURL(/\/fr\/office\/lm-2027\/edition\/texts/)
	await expect(first.locator('[name="theme.ar"]')).toHaveValue('نساء يبنين الغد')
})

test('Enter in a box does what the button of its form does', async () => {
	await first.goto(`${portal.url}/ar/account`)
	await first.locator('#name').press('Enter')
	await expect(news(first)).toContainText(ar.account['own.saved'])
	await first.goto(office('ar', 'people?invite'))
	await first.locator('#contact').press('Enter')
	await expect(first.getByRole('alert')).toBeVisible()
	await first.goto(office('ar', 'lm-2027/edition/rubric'))
	await first.fill('[name="rubric.criteria.0.weight"]', '29')
	await first.locator('[name="rubric.criteria.0.weight"]').press('Enter')
	await expect(first.getByRole('alert')).toContainText('104')
	await first.goto(office('ar', 'settings'))
	await first.fill('#clock', '')
	await first.locator('#clock').press('Enter')
	await expect(first.getByRole('alert')).toBeVisible()
})

test('two people sign the same version; a change in between voids the first signature', async () => {
	await first.goto(office('ar', 'lm-2027/opening'))
	await press(first, 'sign')
	await expect(first.getByRole('alert')).toContainText(ar.refusal['edition.not-read'])
	await first.check('#read')
	await press(first, 'sign')
	await expect(news(first)).toContainText(ar.edition['signed'])
	await expect(first.locator('main')).toContainText(ar.edition['signed-own'])
	await expect(first.locator('button[value=sign]')).toHaveCount(0)

	await second.goto(office('fr', 'lm-2027/edition/awards'))
	await second.fill('[name="ranking.floor"]', '55')
	await press(second, 'save')
	await second.goto(office('fr', 'lm-2027/opening'))
	await expect(second.locator('.two .is-done')).toHaveCount(0)
	await second.check('#read')
	await press(second, 'sign')
	await first.goto(office('ar', 'lm-2027/opening'))
	await expect(first.locator('main')).toContainText(ar.edition['sign-second-text'])
	await first.check('#read')
	await press(first, 'sign')
	await expect(news(first)).toContainText(ar.edition['opened'])
	await expect(first.locator('.two .is-done')).toHaveCount(2)
	// Who made the other a manager stands beside her signature.
	await expect(first.locator('.two .is-done').first()).toContainText(LONG_NAME)
})

test('an open edition is read only, but its closing may be put off by two people', async () => {
	await second.goto(office('fr', 'lm-2027/edition/dates'))
	await expect(second.locator('fieldset[disabled]')).toHaveCount(1)
	await expect(second.locator('button[value=save]')).toHaveCount(0)
	portal.setClock('2027-01-20T10:00:00')
	await first.goto(office('ar', 'lm-2027/opening'))
	await first.fill('[name="calendar.closesAt"]', '2027-02-12T16:30')
	await press(first, 'propose')
	await expect(first.getByRole('alert')).toBeVisible()
	for (const [language, text] of [
		['ar', 'انقطاع الشبكة في جهتين'],
		['fr', 'Réseau coupé dans deux régions'],
		['en', 'Network cut in two regions'],
	] as const)
		await first.fill(`[name="reason.${language}"]`, text)
	await press(first, 'propose')
	await expect(news(first)).toContainText(ar.edition['extension-proposed'])
	await expect(first.locator('button[value=confirm]')).toHaveCount(0)
	await second.goto(office('fr', 'lm-2027/opening'))
	await press(second, 'confirm')
	await expect(second.locator('#extension')).toContainText('vendredi 12 février 2027')
	await expect(second.locator('#extension')).toContainText('Réseau coupé dans deux régions')
	await expect(second.locator('button[value=propose]')).toHaveCount(0)
})

test('next year’s edition is a copy, once', async () => {
	await first.goto(office('ar', 'lm-2027/edition'))
	await press(first, 'next')
	await expect(first).toHaveURL(/office\/lm-2028\/edition/)
	await expect(first.locator('main')).toContainText('2028')
	await first.goto(office('ar', 'lm-2028/edition/rubric'))
	await expect(first.locator('[name="rubric.criteria.0.weight"]')).toHaveValue('25')
})

test('the journal verifies, and holds no name and no address', async () => {
	await first.goto(office('ar', 'journal?verify'))
	await expect(news(first)).toContainText(/السلسلة سليمة/)
	await first.goto(office('ar', 'journal?about=edition&id=lm-2027'))
	await expect(first.locator('tbody')).toContainText(ar.journal['act.edition.frozen'])
	await expect(first.locator('main')).not.toContainText('example.ma')
})

test('a rehearsal’s clock moves from the page; what is no time is refused', async () => {
	await first.goto(office('ar', 'settings'))
	await first.locator('#clock').evaluate((input) => input.setAttribute('type', 'text'))
	await first.fill('#clock', 'غدا')
	await press(first, 'clock')
	await expect(first.getByRole('alert')).toContainText(ar.refusal['clock.unreadable'])
	await first.fill('#clock', '2027-01-21T09:00')
	await press(first, 'clock')
	await expect(news(first)).toContainText(ar.settings['clock-moved'])
	await expect(first.locator('.specimen')).toContainText('21')
})

test('whoever is closed is out at once', async () => {
	await first.goto(office('ar', 'people?q=second'))
	await first.getByRole('link', { name: ar.people['open'] }).click()
	await first.getByRole('link', { name: ar.people['close'] }).click()
	await first.check('#confirmed')
	await press(first, 'close')
	await expect(news(first)).toContainText(ar.people['closed-done'])
	await second.goto(office('fr', 'people'))
	await expect(second).toHaveURL(/\/fr\/sign-in\?next=/)
	await first.goto(office('ar', 'people'))
	await first.getByRole('link', { name: ar.people['open'] }).click()
	await first.getByRole('link', { name: ar.people['close'] }).click()
	await first.check('#confirmed')
	await press(first, 'close')
	await expect(first.getByRole('alert')).toContainText(ar.refusal['people.last-manager'])
})
