import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { refusalText, words } from '#app/i18n/catalog.ts'
import { graveFindings, tooWide } from './support/axe.ts'
import { whenEnhanced } from './support/enhanced.ts'
import { servePortal, type Portal } from './support/server.ts'

type Application = {
	id: string
	reference: string
	readerCode: string
	nameAr: string
	nameFr: string | null
	provinceCode: string
	ice: string
}

const EDITION = 'lm-2027'
const [ar, fr] = [words('ar'), words('fr')]
const REASON = 'Situation de départ et cible données, rôles clairs ; un indicateur manque.'
/** Three jurors of provinces and organisations of their own. */
const JURORS = [
	{ email: 'reader-1@example.org', name: 'عضو لجنة التحكيم، عينة 1', organisation: 'جامعة (عينة)' },
	{ email: 'reader-2@example.org', name: 'Membre du jury, exemple 2', organisation: 'Chambre (exemple)' },
	{ email: 'reader-3@example.org', name: 'عضو لجنة التحكيم، عينة 3', organisation: 'شبكة (عينة)' },
] as const

let dataDir: string
let portal: Portal
let world: { managerEmail: string; applications: Application[] }

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'tatwij-jury-'))
	const printed = execFileSync(
		process.execPath,
		['--import', 'tsx', 'app/testing/make-jury-world.server.ts'],
		{ env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: '' }, encoding: 'utf8' },
	)
	world = JSON.parse(printed.slice(printed.indexOf('{"managerEmail'))) as typeof world
	portal = await servePortal({ dataDir })
})
test.afterAll(async () => {
	await portal.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

async function enter(
	browser: Browser,
	email: string,
	options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
	const context = await browser.newContext(options)
	const page = await context.newPage()
	await page.goto(portal.signInLink(email))
	await page.locator('main').getByRole('button', { name: ar.account['link.enter'] }).click()
	return page
}

const at = (language: 'ar' | 'fr', path: string) => `${portal.url}/${language}/${path}`

/** Provinces where none of the applications is: every juror may read all of them. */
function freeProvinces(): string[] {
	const taken = new Set(world.applications.map(({ provinceCode }) => provinceCode))
	return ['01.227', '03.231', '04.421', '06.141', '07.351', '09.001', '10.261'].filter(
		(code) => !taken.has(code),
	)
}

/** No serious fault, and nothing scrolls sideways on the smallest phone. */
async function look(page: Page, path: string): Promise<void> {
	const before = page.viewportSize()
	for (const language of ['ar', 'fr'] as const) {
		await page.goto(at(language, path))
		expect(await graveFindings(page), `${language} ${path}`).toEqual([])
		await page.setViewportSize({ width: 320, height: 700 })
		expect(await tooWide(page), `sideways at 320 px: ${language} ${path}`).toEqual([])
		if (before) await page.setViewportSize(before)
	}
}

test('the manager invites three jurors; what was typed stays when something is wrong', async ({
	browser,
}) => {
	const page = await enter(browser, world.managerEmail)
	await look(page, `office/${EDITION}/assignment`)
	await page.goto(at('ar', `office/${EDITION}/assignment`))
	await expect(page.getByText(ar.jury['members.none'])).toBeVisible()
	await page.getByRole('link', { name: ar.jury['members.invite'] }).click()
	await expect(page.getByLabel(ar.jury['member.contact'])).toBeVisible()
	await page.goto(at('ar', `office/${EDITION}/jury`))
	await expect(page.getByText(ar.jury['members.none'])).toBeVisible()
	const provinces = freeProvinces()
	for (const [index, juror] of JURORS.entries()) {
		await page.getByRole('link', { name: ar.jury['members.invite'] }).click()
		await page.getByLabel(ar.jury['member.contact']).fill(index === 0 ? 'reader@' : juror.email)
		await page.getByLabel(ar.jury['member.name']).fill(juror.name)
		await page.getByLabel(ar.jury['member.organisation']).fill(juror.organisation)
		await page.getByLabel(ar.jury['member.province']).selectOption(provinces[index] ?? '')
		await page.getByRole('checkbox', { name: ar.jury['lang.fr'] }).check()
		if (index === 0) {
			await page.getByRole('checkbox', { name: ar.jury['member.chair'] }).check()
			await page.getByRole('button', { name: ar.jury['member.send'] }).click()
			await expect(page.getByRole('alert')).toContainText(refusalText('ar', 'people.email-unreadable'))
			await expect(page.getByLabel(ar.jury['member.organisation'])).toHaveValue(juror.organisation)
			await expect(page.getByRole('checkbox', { name: ar.jury['member.chair'] })).toBeChecked()
			await page.getByLabel(ar.jury['member.contact']).fill(juror.email)
		}
		await page.getByRole('button', { name: ar.jury['member.send'] }).click()
		await expect(page.getByRole('status')).toContainText(`J0${index + 1}`)
	}
	await look(page, `office/${EDITION}/jury`)
	await look(page, `office/${EDITION}/jury?form=invite`)
	await page.goto(at('ar', `office/${EDITION}/assignment`))
	await expect(page.getByText(refusalText('ar', 'jury.roster-undeclared', { count: 3 }))).toBeVisible()
	await page.context().close()
})

test('jurors answer the roster, one without any script; nothing opens before', async ({ browser }) => {
	const [first, second, third] = JURORS
	const one = await enter(browser, first.email)
	await one.goto(at('ar', 'jury'))
	await one.getByRole('link', { name: ar.jury['roster-card.act'] }).click()
	const known = world.applications[1]?.nameAr ?? ''
	await one.getByLabel(ar.jury['roster.search']).fill(known)
	await one.keyboard.press('Enter')
	await expect(one.getByRole('checkbox')).toHaveCount(1)
	await one.getByRole('checkbox').check()
	await one.getByLabel(ar.jury['roster.reason']).fill('قرابة')
	await one.getByLabel(ar.jury['roster.search']).fill('')
	await one.getByRole('button', { name: ar.common['search.act'] }).click()
	await expect(one.getByRole('checkbox')).toHaveCount(4)
	await expect(one.getByRole('checkbox', { checked: true })).toHaveCount(1)
	await one.getByRole('button', { name: ar.jury['roster.declare'] }).click()
	await expect(one.getByText(ar.jury['news.declared'])).toBeVisible()
	await look(one, `jury/roster/${EDITION}`)
	await look(one, 'jury')
	await look(one, `jury/guide/${EDITION}`)

	const two = await enter(browser, second.email, { javaScriptEnabled: false })
	await two.goto(at('fr', `jury/roster/${EDITION}`))
	await two.getByRole('checkbox').first().check()
	await two.getByRole('button', { name: 'العربية' }).click()
	await expect(two).toHaveURL(/\/ar\/jury\/roster/)
	await expect(two.getByRole('checkbox', { checked: true })).toHaveCount(1)
	await two.getByRole('checkbox').first().uncheck()
	await two.getByRole('button', { name: ar.jury['roster.declare'] }).click()
	await expect(two.getByText(ar.jury['roster-card.done'])).toBeVisible()

	const three = await enter(browser, third.email)
	await three.goto(at('fr', `jury/roster/${EDITION}`))
	await three.getByRole('button', { name: fr.jury['roster.declare'] }).click()
	await expect(three.getByText(fr.jury['news.declared'])).toBeVisible()
	for (const page of [one, two, three]) await page.context().close()
})

test('what cannot be assigned says why; then one button draws, another adopts', async ({ browser }) => {
	const page = await enter(browser, world.managerEmail)
	await page.goto(at('fr', `office/${EDITION}/assignment`))
	await page.getByRole('button', { name: fr.jury['draw.act'] }).click()
	await expect(page.getByRole('alert')).toContainText(fr.jury['causes.title']({ n: 1 }))
	await expect(page.locator('.causes')).toContainText(world.applications[1]?.reference ?? '')

	// The juror thinks again: no link after all.
	const juror = await enter(browser, JURORS[0].email)
	await juror.goto(at('ar', `jury/roster/${EDITION}?only=declared`))
	await juror.getByRole('checkbox').uncheck()
	await juror.getByRole('button', { name: ar.jury['roster.declare'] }).click()
	await juror.context().close()

	await page.getByRole('button', { name: fr.jury['draw.act'] }).click()
	await expect(page.getByText(fr.jury['draw.readings']({ readings: 12, wanted: 12 }))).toBeVisible()
	await expect(page.getByText(fr.jury['net.one'])).toBeVisible()
	await page.getByRole('button', { name: fr.jury['draw.again'] }).click()
	await expect(page.getByText(fr.jury['draw.count']({ n: 2 }))).toBeVisible()
	await look(page, `office/${EDITION}/assignment`)
	await page.goto(at('fr', `office/${EDITION}/assignment`))
	await page.getByRole('button', { name: fr.jury['draw.adopt'] }).click()
	await expect(page.getByRole('status').first()).toContainText(fr.jury['assign.adopted']({ n: 12 }))
	await expect(page.getByText(fr.jury['missing.none'])).toBeVisible()
	await page.context().close()

	// The roster is closed: what she said is still there to read.
	const again = await enter(browser, JURORS[0].email)
	await again.goto(at('fr', 'jury'))
	await again.getByRole('link', { name: fr.jury['roster.yours'] }).click()
	await expect(again.getByRole('heading', { name: fr.jury['roster.yours'] })).toBeVisible()
	await expect(again.getByText(fr.jury['roster.no-conflict'])).toBeVisible()
	await expect(again.getByRole('checkbox')).toHaveCount(0)
	await look(again, `jury/roster/${EDITION}`)
	await look(again, 'jury')
	await again.context().close()
})

test('a full sheet by the keyboard alone, saved as it goes, across a reload', async ({ browser }) => {
	portal.setClock('2027-03-03T10:00:00')
	const page = await enter(browser, JURORS[0].email)
	await page.goto(at('ar', 'jury'))
	await page.keyboard.press('Tab')
	const go = page.getByRole('link', { name: /^ابدؤوا/ })
	for (let tabs = 0; tabs < 40 && !(await go.evaluate((link) => link === document.activeElement)); tabs++)
		await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/ar\/jury\/readings\//)
	await whenEnhanced(page, 'scoresheet')
	const html = await page.content()
	for (const { nameAr, nameFr, reference, ice } of world.applications) {
		for (const secret of [nameAr, nameFr, reference, ice]) if (secret) expect(html).not.toContain(secret)
	}
	const saved = page.locator('#saved')
	for (const [index, level] of [4, 3, 4, 5, 2, 3].entries()) {
		await page.keyboard.press(String(level))
		await page.keyboard.press('Tab')
		await page.keyboard.type(`${REASON} ${index + 1}`)
		// Back to the marks, and on with Enter.
		await page.keyboard.press('Shift+Tab')
		await page.keyboard.press('Enter')
		if (index === 2) {
			await expect(saved).toHaveAttribute('data-state', 'saved')
			await expect(page.locator('[data-look="total"]')).toHaveText('48')
			await page.reload()
			await whenEnhanced(page, 'scoresheet')
			await expect(page.locator('#comment-social_impact')).toHaveValue(`${REASON} 3`)
			await expect(page.locator('[data-mark="viability"]').first()).toHaveText('3')
		}
	}
	await expect(page.locator('[data-look="total"]')).toHaveText('70')
	const submit = page.getByRole('button', { name: ar.scoring['act.submit-next'] })
	for (let tabs = 0; tabs < 20 && !(await submit.evaluate((one) => one === document.activeElement)); tabs++)
		await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect(page.getByText(ar.scoring['news.submitted'])).toBeVisible()
	await page.goBack()
	await page.goto(page.url())
	await expect(page.getByText(ar.scoring['read.submitted'])).toBeVisible()
	await page.goto(at('ar', 'jury?state=done'))
	await expect(page.locator('.dl .pill--big')).toHaveText('70')
	await page.locator('.dl a').click()
	await expect(page.getByText(ar.scoring['read.submitted'])).toBeVisible()
	await expect(page.locator('form#sheet')).toHaveCount(0)
	await page.context().close()
})

test('what the network did not take is kept, and goes when it is back', async ({ browser }) => {
	const page = await enter(browser, JURORS[0].email)
	await page.goto(at('fr', 'jury'))
	await page.getByRole('link', { name: /^Continuer/ }).click()
	await whenEnhanced(page, 'autosave')
	await page.context().setOffline(true)
	await page.locator('.lev--5').first().click()
	await page.locator('#comment-innovation').fill(REASON)
	await expect(page.locator('#saved')).toContainText(fr.scoring['autosave.local'])
	await page.context().setOffline(false)
	await page.evaluate(() => dispatchEvent(new Event('online')))
	await expect(page.locator('#saved')).toHaveAttribute('data-state', 'saved')
	await page.reload()
	await expect(page.locator('#comment-innovation')).toHaveValue(REASON)
	await page.context().close()
})

test('in French without any script: next, refusal with what is missing, two windows, submit, skip', async ({
	browser,
}) => {
	const page = await enter(browser, JURORS[1].email, { javaScriptEnabled: false })
	await page.goto(at('fr', 'jury'))
	await page.getByRole('link', { name: /^Commencer/ }).click()
	const address = new URL(page.url()).pathname
	const mark = async (number: number, level: number, comment: string) => {
		await page.locator(`label[for="at-${number}"]`).click()
		await page.locator(`#crit-${number} .lev--${level}`).click()
		await page.locator(`#crit-${number} textarea`).fill(comment)
	}
	await mark(1, 4, REASON)
	await page.getByRole('button', { name: fr.scoring['act.next'] }).click()
	await expect(page.locator('#at-2')).toBeChecked()
	await mark(2, 0, 'Trop court')
	await page.locator('label[for="at-7"]').click()
	await page.getByRole('button', { name: fr.scoring['act.submit-next'] }).click()
	await expect(page.getByRole('alert')).toContainText(
		refusalText('fr', 'scoring.incomplete', { criteria: 5 }),
	)
	await expect(page.getByRole('alert').getByRole('link')).toHaveCount(5)
	await expect(page.locator('#at-2')).toBeChecked()
	await expect(page.locator('#crit-2 textarea')).toHaveValue('Trop court')

	// Another window writes meanwhile: both versions stand on the page, and nothing is overwritten unseen.
	const other = await page.context().newPage()
	await other.goto(portal.url + address + '?at=3')
	await other.locator('#crit-3 .lev--1').click()
	await other.locator('#crit-3 textarea').fill('Écrit dans l’autre fenêtre, avec assez de lettres.')
	await other.getByRole('button', { name: fr.scoring['act.save'] }).click()
	await expect(other.getByText(fr.scoring['news.saved'])).toBeVisible()
	for (let number = 2; number <= 6; number++) await mark(number, 3, REASON)
	const answer = page.waitForResponse((response) => response.request().method() === 'POST')
	await page.getByRole('button', { name: fr.scoring['act.save'] }).click()
	expect((await answer).status()).toBe(409)
	await page.locator('label[for="at-3"]').click()
	await expect(page.locator('#crit-3')).toContainText('Écrit dans l’autre fenêtre')
	await expect(page.locator('#crit-3 textarea')).toHaveValue(REASON)

	// A change of language saves first.
	await page.getByRole('button', { name: 'العربية' }).click()
	await expect(page).toHaveURL(/\/ar\/jury\/readings\/.*at=3/)
	await expect(page.locator('#crit-3 textarea')).toHaveValue(REASON)
	await page.locator('label[for="at-7"]').click()
	await page.getByRole('button', { name: ar.scoring['act.submit-next'] }).click()
	await expect(page).not.toHaveURL(new RegExp(address.replace('/fr/', '/ar/')))
	await page.locator('label[for="at-7"]').click()
	await page.getByRole('button', { name: ar.scoring['act.skip'] }).click()
	await expect(page.locator('form#sheet')).toBeVisible()
	await page.context().close()
})

test('reading at night, on a tablet and on a phone', async ({ browser }) => {
	const page = await enter(browser, JURORS[2].email, { viewport: { width: 1024, height: 768 } })
	await page.goto(at('ar', 'jury'))
	await page.getByRole('link', { name: /^ابدؤوا/ }).click()
	const path = new URL(page.url()).pathname.replace('/ar/', '')
	await look(page, path)
	await page.goto(at('ar', path))
	const [dossier, sheet] = [
		await page.locator('.doc').boundingBox(),
		await page.locator('.pan').boundingBox(),
	]
	expect(sheet && dossier && sheet.x + sheet.width <= dossier.x + 1).toBe(true)
	await page.getByRole('button', { name: ar.common['desk.night'] }).click()
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
	await expect(page).toHaveURL(new RegExp(path))
	const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
	expect(violations.map(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
	await page.screenshot({ path: test.info().outputPath('night.png') })

	await page.setViewportSize({ width: 390, height: 844 })
	await expect(page.locator('.pan__c:visible .lev')).toHaveCount(6)
	await page.locator('.pan__grip').click()
	await expect(page.locator('.pan__c:visible .scale')).toBeHidden()
	await expect(page.locator('.pan__c:visible .keys')).toBeVisible()
	await page.context().close()
})

test('stepping aside closes the door, and the manager is told when nobody may take over', async ({
	browser,
}) => {
	const page = await enter(browser, JURORS[2].email)
	await page.goto(at('fr', 'jury'))
	await page.getByRole('link', { name: /^Continuer|^Commencer/ }).click()
	const reading = page.url()
	await page.getByRole('link', { name: fr.scoring['recuse.act'] }).click()
	await look(page, new URL(page.url()).pathname.replace('/fr/', ''))
	await page.getByRole('button', { name: fr.jury['recuse.act'] }).click()
	await expect(page.getByRole('status')).toBeVisible()
	await expect(page.locator('.d--out')).toHaveCount(1)
	expect((await page.request.get(reading)).status()).toBe(404)
	expect((await page.request.get(`${reading}/recuse`)).status()).toBe(404)
	await page.context().close()

	const manager = await enter(browser, world.managerEmail)
	await manager.goto(at('ar', `office/${EDITION}/assignment`))
	await expect(manager.locator('#missing ~ .man')).toContainText(ar.jury['missing.impossible'])
	await expect(manager.locator('#moves ~ .man')).toContainText(ar.jury['moves.recusal'])
	await manager.goto(at('ar', `office/${EDITION}/jury`))
	await manager.getByRole('link', { name: ar.jury['act.change'] }).first().click()
	await manager.getByRole('button', { name: ar.jury['leave.act'] }).click()
	await expect(manager.getByRole('alert')).toContainText(refusalText('ar', 'jury.not-confirmed'))
	await manager.getByRole('checkbox', { name: ar.jury['leave.confirm'] }).check()
	await manager.getByRole('button', { name: ar.jury['leave.act'] }).click()
	await expect(manager.getByRole('status')).toContainText('J01')
	await manager.context().close()
})
