import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { refusalText, words } from '#app/i18n/catalog.ts'
import { whenEnhanced } from './support/enhanced.ts'
import type { Portal } from './support/server.ts'
import { serveWorld, signInAs, type Role, type World } from './support/world.ts'

let portal: Portal
let world: World
test.beforeAll(async () => {
	;({ portal, world } = await serveWorld())
})
test.afterAll(() => portal.stop())

const [ar, fr] = [words('ar'), words('fr')]
const office = (language: 'ar' | 'fr', path = '') => `${portal.url}/${language}/office${path}`
const EDITION = 'lm-2027'

async function open(browser: Browser, role: Role, options: Parameters<Browser['newContext']>[0] = {}) {
	const context = await browser.newContext(options)
	await signInAs(context, portal, world, role)
	return context.newPage()
}

/** Marks every rule that is flagged and not marked as fitting. */
async function markAllFits(page: Page): Promise<void> {
	for (const open of await page.locator('.mk__d[open] input[value=fits]').all())
		await open.check({ force: true })
}

test('from the board to a request for completion, on a phone, in Arabic', async ({ browser }) => {
	const page = await open(browser, 'officer09', { viewport: { width: 390, height: 844 } })
	await page.goto(office('ar'))
	await page.getByRole('link', { name: ar.office['waits.received-act'] }).click()
	await expect(page).toHaveURL(/applications\?status=received$/)
	await expect(page.getByRole('row').filter({ hasText: /LM27-/ })).toHaveCount(2)
	await page.getByRole('rowheader').getByRole('link').first().click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar.screening['title'])

	// A rule to ask about: its note becomes the words of the request.
	const standing = page.getByRole('group', {
		name: ar.screening['verdict.label']({ rule: ar.screening['rule.standing'] }),
	})
	await standing
		.getByRole('radio', { name: ar.screening['verdict.fits'], exact: true })
		.check({ force: true })
	await page.getByRole('button', { name: ar.screening['verdict.save'] }).click()
	await expect(page.getByRole('status')).toContainText(ar.screening['done.marks'])

	await page.getByText(ar.screening['decide.ask'], { exact: true }).click()
	await page.getByText(ar.screening['decide.others']).click()
	await page.getByRole('checkbox', { name: 'لائحة الأعضاء' }).check()
	await page.getByRole('button', { name: ar.screening['decide.ask-act'] }).click()
	const short = refusalText('ar', 'screening.message-too-short', { min: 10, length: 0 })
	await expect(page.getByRole('alert')).toContainText(short)
	await expect(page.getByRole('checkbox', { name: 'لائحة الأعضاء' })).toBeChecked()
	const message = page.getByLabel(ar.screening['decide.message-for']({ what: 'لائحة الأعضاء' }))
	await expect(message).toHaveJSProperty('tagName', 'TEXTAREA')
	await message.fill('سنة الميلاد ناقصة في اللائحة، أضيفوها من فضلكم.')
	await page.getByRole('button', { name: ar.screening['decide.ask-act'] }).click()
	await expect(page.getByRole('status')).toContainText(ar.screening['done.ask'])
	await expect(page.getByText(ar.screening['state.waits-title'])).toBeVisible()
	await expect(page.getByText('سنة الميلاد ناقصة في اللائحة، أضيفوها من فضلكم.')).toBeVisible()
	await expect(page.getByRole('button', { name: ar.screening['decide.admit-act'] })).toHaveCount(0)
	await page.context().close()
})

test('admitted without any script, in French; a change of language keeps what is typed', async ({
	browser,
}) => {
	const page = await open(browser, 'officer09', { javaScriptEnabled: false })
	await page.goto(office('fr', `/${EDITION}/applications?status=received`))
	await page.getByRole('rowheader').getByRole('link').first().click()
	await page.getByText(fr.screening['decide.admit'], { exact: true }).last().click()
	await page.getByRole('button', { name: fr.screening['decide.admit-act'] }).click()
	await expect(page.getByRole('alert')).toContainText(refusalText('fr', 'screening.rules-open', { count: 1 }))
	await markAllFits(page)
	await page.locator('.mk__d[open] input.input').first().fill('Visa reçu ce matin')
	await page.getByRole('button', { name: 'العربية' }).click()
	await expect(page).toHaveURL(/\/ar\/office/)
	await expect(page.locator('.mk__d[open] input.input').first()).toHaveValue('Visa reçu ce matin')
	await page.getByRole('button', { name: 'Français' }).click()
	await page.getByRole('button', { name: fr.screening['decide.admit-act'] }).click()
	await expect(page.getByRole('status')).toContainText(fr.screening['done.admit'])
	await expect(page.getByText('Visa reçu ce matin')).toBeVisible()
	await page.context().close()
})

test('a refusal takes two people, and the second reads before she sees why', async ({ browser }) => {
	const first = await open(browser, 'nationalOfficer')
	await first.goto(office('fr', `/${EDITION}/applications?status=received`))
	await first.getByRole('rowheader').getByRole('link').first().click()
	const file = new URL(first.url()).pathname
	await first.getByText(fr.screening['decide.refuse'], { exact: true }).click()
	const refuse = first.getByRole('button', { name: fr.screening['decide.refuse-act'] })
	await first.getByLabel(fr.screening['decide.reason'], { exact: true }).fill('Trop court.')
	await refuse.click()
	await expect(first.getByRole('alert')).toContainText(refusalText('fr', 'screening.reason-unknown'))
	await first.getByLabel(fr.screening['decide.reason-code']).selectOption('share')
	await refuse.click()
	await expect(first.getByRole('alert')).toContainText(
		refusalText('fr', 'screening.reason-too-short', { min: 30, length: 11 }),
	)
	const reason = 'La liste compte huit femmes sur douze : deux tiers exactement, il en faut plus.'
	await first.getByLabel(fr.screening['decide.reason'], { exact: true }).fill(reason)
	await refuse.click()
	await expect(first.getByRole('status')).toContainText(fr.screening['done.refuse'])

	// Her own proposal: the reason, and no button.
	const id = file.split('/').at(-1)
	await first.goto(office('fr', `/${EDITION}/confirmations?application=${id}`))
	await expect(first.getByText(reason)).toBeVisible()
	await expect(first.getByRole('button', { name: fr.screening['confirm.act'] })).toHaveCount(0)

	const second = await open(browser, 'manager')
	await second.goto(office('ar', `/${EDITION}/confirmations?application=${id}`))
	await expect(second.getByText(ar.screening['confirm.read-first-title'], { exact: true })).toBeVisible()
	await expect(second.getByText(reason)).toHaveCount(0)
	await second.getByRole('link', { name: ar.screening['confirm.read'], exact: true }).click()
	await second.getByRole('link', { name: ar.screening['state.proposed-see'] }).click()
	await expect(second.getByText(reason)).toBeVisible()
	await second.getByRole('button', { name: ar.screening['confirm.act'] }).click()
	await expect(second.getByRole('alert')).toContainText(refusalText('ar', 'screening.not-ticked'))
	await second.getByLabel(ar.screening['confirm.sure']).check()
	await second.getByRole('button', { name: ar.screening['confirm.act'] }).click()
	await expect(second.getByRole('status')).toContainText(ar.screening['done.confirm'])
	await second.goto(portal.url + file)
	await expect(second.getByText(reason)).toBeVisible()
	await first.context().close()
	await second.context().close()
})

test('a stale decision is not made over another one, and nothing typed is lost', async ({ browser }) => {
	const [one, two] = [await open(browser, 'nationalOfficer'), await open(browser, 'manager')]
	const list = office('fr', `/${EDITION}/applications?mark=overdue`)
	await one.goto(list)
	await one.getByRole('rowheader').getByRole('link').first().click()
	await two.goto(one.url())
	for (const page of [one, two]) {
		await page.getByText(fr.screening['decide.refuse'], { exact: true }).click()
		await page.getByLabel(fr.screening['decide.reason-code']).selectOption('documents')
	}
	const [hers, his] = [
		'Les pièces demandées ne sont pas arrivées dans le délai.',
		'Le complément n’est pas venu, le délai est dépassé.',
	]
	await one.getByLabel(fr.screening['decide.reason'], { exact: true }).fill(hers)
	await two.getByLabel(fr.screening['decide.reason'], { exact: true }).fill(his)
	await one.getByRole('button', { name: fr.screening['decide.refuse-act'] }).click()
	await expect(one.getByRole('status')).toBeVisible()
	const [answer] = await Promise.all([
		two.waitForResponse((response) => response.request().method() === 'POST'),
		two.getByRole('button', { name: fr.screening['decide.refuse-act'] }).click(),
	])
	expect(answer.status()).toBe(409)
	await expect(two.getByRole('alert')).toContainText(fr.screening['stale.title'])
	await expect(two.getByText(his)).toBeVisible()
	await expect(two.getByText(hers)).toHaveCount(0)
	await one.context().close()
	await two.context().close()
})

test('a file of another region, or an action of an auditor, is not there', async ({ browser }) => {
	const page = await open(browser, 'officer09')
	const file = office('fr', `/${EDITION}/applications/${world.foreign}`)
	expect((await page.goto(file))?.status()).toBe(404)
	expect(
		(await page.request.post(file, { form: { intent: 'admit' }, headers: { Origin: portal.url } })).status(),
	).toBe(404)
	expect((await page.goto(office('fr', '/sg-2031/applications')))?.status()).toBe(404)
	const auditor = await open(browser, 'auditor')
	expect((await auditor.goto(file))?.status()).toBe(200)
	await expect(auditor.getByText(fr.screening['state.reads-only'])).toBeVisible()
	const act = await auditor.request.post(file, { form: { intent: 'admit' }, headers: { Origin: portal.url } })
	expect(act.status()).toBe(404)
	expect((await auditor.goto(office('fr', '/desk')))?.status()).toBe(404)
	const juror = await open(browser, 'juror')
	expect((await juror.goto(office('fr')))?.status()).toBe(404)
	for (const one of [page, auditor, juror]) await one.context().close()
})

test('a code from the desk opens the applicant’s own account', async ({ browser }) => {
	const desk = await open(browser, 'officer09', { javaScriptEnabled: false })
	await desk.goto(office('fr', '/desk'))
	await desk.getByLabel(fr.office['desk.contact']).fill('06 12 34 56 99')
	await desk.getByRole('button', { name: fr.office['desk.issue'] }).click()
	await expect(desk.getByRole('alert')).toContainText(refusalText('fr', 'screening.not-present'))
	await desk.getByLabel(fr.office['desk.seen']).check()
	await desk.getByRole('button', { name: fr.office['desk.issue'] }).click()
	const code = (await desk.locator('.slip__c').innerText()).replace(/\D/g, '')
	expect(code).toMatch(/^\d{6}$/)
	const hers = await (await browser.newContext()).newPage()
	await hers.goto(`${portal.url}/fr/sign-in/code?desk=1`)
	await hers.getByLabel(fr.account['sign-in.contact']).fill('+212 612 34 56 99')
	await hers.getByLabel(fr.account['code.field']).fill(code)
	await hers.getByLabel(fr.account['code.field']).press('Enter')
	await expect(hers).toHaveURL(/\/fr\/account$/)
	await desk.context().close()
	await hers.context().close()
})

test('another document opens without losing what is typed; a secret answer shows on demand', async ({
	browser,
}) => {
	const page = await open(browser, 'nationalOfficer')
	await page.goto(office('fr', `/${EDITION}/applications?status=received`))
	await page.getByRole('rowheader').getByRole('link').first().click()
	await expect(page.locator('#doc iframe, #doc img.paper').first()).toBeAttached()
	await whenEnhanced(page, 'viewer')
	const note = page.locator('.mk__d[open] input.input').first()
	await note.fill('À vérifier avec la délégation')
	const links = page.locator('.docs a')
	await links.nth(1).click()
	await expect(links.nth(1)).toHaveAttribute('aria-current', 'true')
	await expect(page).toHaveURL(/doc=/)
	await expect(note).toHaveValue('À vérifier avec la délégation')
	const secret = page.locator('#answer-representative_national_id')
	await expect(secret).not.toContainText(/[A-Z]{1,2}\d{3,}/)
	await secret.getByRole('button').click()
	await expect(secret).toContainText(/[A-Z]{1,2}\d{3,}/)
	await expect(note).toHaveValue('À vérifier avec la délégation')
	await page.context().close()
})

test('nothing serious for axe, nothing wider than 320 px, in Arabic and in French', async ({ browser }) => {
	test.slow()
	const page = await open(browser, 'manager', { viewport: { width: 320, height: 700 } })
	for (const language of ['ar', 'fr'] as const) {
		for (const path of [
			'',
			`/${EDITION}/applications`,
			`/${EDITION}/applications/${world.received[0]}`,
			`/${EDITION}/confirmations`,
			'/desk?q=LM27-0001',
		]) {
			expect((await page.goto(office(language, path)))?.status()).toBe(200)
			const width = await page.evaluate(() => document.documentElement.scrollWidth)
			expect([path, width]).toEqual([path, 320])
			const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
			const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			expect(serious.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
		}
	}
	await page.context().close()
})
