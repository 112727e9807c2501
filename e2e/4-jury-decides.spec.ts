import { expect, test, type Browser, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { hasLine, readPdfText } from '#app/testing/pdf-text.ts'
import { graveFindings, tooWide } from './support/axe.ts'
import type { Portal } from './support/server.ts'
import { cookieOf, serveWorld, signInAs, type Role, type World } from './support/world.ts'

const ar = words('ar').deliberation
const fr = words('fr').deliberation
const REASON = 'Le marché n’est pas démontré : aucune commande, aucun prix.'

let portal: Portal
let world: World
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
	;({ portal, world } = await serveWorld({ read: 1 }))
	portal.setClock('2027-03-31T10:05:00')
})
test.afterAll(() => portal?.stop())

const jury = (language: string) => `${portal.url}/${language}/jury/deliberation/${world.judging}`
const office = (language: string) => `${portal.url}/${language}/office/${world.judging}/deliberation`

async function openAs(browser: Browser, role: Role, more: { javaScriptEnabled?: boolean } = {}) {
	const context = await browser.newContext(more)
	await signInAs(context, portal, world, role)
	return context.newPage()
}

async function get(address: string, role: Role): Promise<{ status: number; text: string }> {
	const response = await fetch(address, { headers: { Cookie: cookieOf(world, role) }, redirect: 'manual' })
	return { status: response.status, text: await response.text() }
}

async function expectAccessible(page: Page, address: string) {
	await page.goto(address)
	expect(await graveFindings(page), address).toEqual([])
	await page.setViewportSize({ width: 320, height: 800 })
	expect(await tooWide(page), `sideways at 320 px: ${address}`).toEqual([])
	await page.setViewportSize({ width: 1280, height: 900 })
}

/** Reader code of a line of the ranking. */
async function codeAt(page: Page, order: number): Promise<string> {
	const row = page
		.locator('tbody tr')
		.filter({ has: page.locator('td.rk', { hasText: new RegExp(`^${order}$`) }) })
	return (await row.locator('th a').getAttribute('href'))?.split('file=')[1] ?? ''
}

test('before a sitting the jury sees no score, no rank and no name, by no door', async () => {
	for (const address of [jury('fr'), `${jury('fr')}?view=close`, `${jury('fr')}?all=1`, office('fr')]) {
		const { status, text } = await get(address, 'juror')
		expect([address, status]).toEqual([address, address.includes('/office/') ? 404 : 200])
		expect(text).not.toMatch(/J0\d \d\d,|rank__|exemple \d/)
	}
	const page = await get(jury('ar'), 'juror')
	expect(page.text).toContain(ar['not-yet.text'])
	const data = await get(`${jury('fr')}.data`, 'juror')
	expect(data.text).not.toMatch(/"rows"|"score"|"total"|"hash"|exemple/)
	for (const role of ['applicant', 'officer09', 'pastJuror', 'manager'] as const)
		expect([role, (await get(jury('fr'), role)).status]).toEqual([role, 404])
	for (const role of ['applicant', 'officer09', 'pastJuror', 'chair'] as const)
		expect([role, (await get(office('fr'), role)).status]).toEqual([role, 404])
	expect((await get(office('fr'), 'auditor')).text).toContain(fr['ranking.provisional'])
	const visitor = await fetch(jury('fr'), { redirect: 'manual' })
	expect(visitor.headers.get('location')).toContain('/fr/sign-in?next=')
})

test('the chair opens, records who is there, departs by a reasoned vote, confirms and closes; without scripts', async ({
	browser,
}) => {
	const page = await openAs(browser, 'chair', { javaScriptEnabled: false })
	await page.goto(jury('fr'))
	await page.getByRole('button', { name: fr['open.act'] }).click()
	await expect(page.getByRole('status')).toHaveText(fr['done.opened'])
	// By code for the jury, the chair too: the office alone sees names.
	const text = await page.locator('main').innerText()
	expect(text).not.toMatch(/exemple|LM27-/)
	expect((await get(office('fr'), 'manager')).text).toMatch(/LM27-\d{4}/)

	const first = await codeAt(page, 1)
	await page.goto(`${jury('fr')}?file=${first}`)
	await page.getByLabel(fr['way.vote-no-award']).check()
	await page.getByLabel(fr['decide.for']).fill('4')
	await page.getByLabel(fr['decide.reason']).fill(REASON)
	await page.getByRole('button', { name: fr['decide.act'] }).click()
	await expect(page.locator('#errors')).toContainText('Le quorum manque')
	await expect(page.getByLabel(fr['decide.reason'])).toHaveValue(REASON)

	await page.goto(jury('fr'))
	for (const code of ['J02', 'J03', 'J04', 'J05']) await page.locator(`input[value="${code}"]`).check()
	await page.getByRole('button', { name: fr['attendance.act'] }).click()
	await expect(page.locator('.de__k')).toContainText('présents sur 7, il en faut 5')

	await page.goto(`${jury('fr')}?file=${first}`)
	await page.getByLabel(fr['way.vote-no-award']).check()
	await page.getByLabel(fr['decide.for']).fill('3')
	await page.getByLabel(fr['decide.against']).fill('١')
	await page.getByLabel(fr['decide.reason']).fill('Trop court.')
	const refused = page.waitForResponse((response) => response.request().method() === 'POST')
	await page.getByRole('button', { name: fr['decide.act'] }).click()
	expect((await refused).status()).toBe(422)
	await expect(page.locator('.err')).toContainText('Pas de décision sans motif')
	await page.getByRole('button', { name: 'العربية' }).click()
	await expect(page.getByLabel(ar['decide.reason'])).toHaveValue('Trop court.')
	await page.getByLabel(ar['decide.reason']).fill(REASON)
	await page.getByRole('button', { name: ar['decide.act'] }).click()
	await expect(page.getByRole('status')).toHaveText(ar['done.decided'])
	await expect(page.locator('.hist')).toContainText(REASON)

	await page.goto(`${jury('fr')}?view=close`)
	await expect(page.locator('.cv__o')).toContainText('lignes restent à confirmer')
	await page.goto(`${jury('fr')}?view=confirm`)
	await page.getByRole('button', { name: 'Confirmer 29 lignes' }).click()
	await expect(page.getByRole('status')).toHaveText(fr['done.confirmed'])
	await page.getByRole('link', { name: fr['close.link'] }).click()
	await page.getByRole('button', { name: fr['close.act'] }).click()
	await expect(page.locator('#errors')).toContainText('Cochez d’abord la case')
	await page.getByLabel(fr['close.tick']).check()
	await page.getByRole('button', { name: fr['close.act'] }).click()
	await expect(page.getByRole('status')).toHaveText(fr['done.closed'])
	await expect(page.locator('.dec', { hasText: fr['sittings'] })).toContainText(fr['minutes.pdf-ar'])
})

test('a form of an older page changes nothing, and says so', async ({ browser }) => {
	const page = await openAs(browser, 'chair')
	const response = await page.request.post(jury('fr'), {
		form: { intent: 'attendance', rev: '0000', present: 'J01' },
		headers: { Origin: portal.url },
	})
	expect(response.status()).toBe(409)
	expect(await response.text()).toContain('Cette séance est close')
})

test('minutes in Arabic and French: on screen, as PDF, for those who may read them', async ({ browser }) => {
	const page = await openAs(browser, 'auditor')
	await page.goto(office('fr'))
	await page.getByRole('link', { name: fr['sittings.minutes'] }).click()
	await expect(page.locator('.a4p')).toContainText(REASON)
	await expect(page.locator('.a4p')).toContainText('محضر مداولة لجنة التحكيم')
	const addresses = await page
		.locator('.mn__a a[href^="/documents"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
	expect(addresses).toHaveLength(2)
	const pdf = async (address: string, role: Role) =>
		fetch(portal.url + address, { headers: { Cookie: cookieOf(world, role) }, redirect: 'manual' })
	const texts = await Promise.all(
		addresses.map(async (address) =>
			readPdfText(Buffer.from(await (await pdf(address, 'auditor')).arrayBuffer())),
		),
	)
	const [arabic, french] = texts
	if (!arabic || !french) throw new Error('Two PDFs were expected')
	for (const line of [
		'Lalla Al Moutaaouina · édition 2027 · séance 1',
		'Membres présents : 5 sur 7. Quorum : 5. Le quorum est atteint.',
		'Membre J01 · présidence',
		'30 dossiers, 94 lectures, moyenne corrigée de la sévérité des lecteurs. Grille : version 1. 31 places.',
		'3 / 1 / 0',
		'21 dossiers primés. Au classement : 21. Places régionales : 0.',
	])
		expect([line, hasLine(french, line)]).toEqual([line, true])
	for (const line of [
		'لالة المتعاونة · دورة 2027 · الجلسة 1',
		'الأعضاء الحاضرون: 5 من 7. النصاب: 5. اكتمل النصاب.',
		'30 ملفا، 94 قراءة، معدل مصحح حسب صرامة القراء.',
		'3 / 1 / 0',
		'يتوج 21 ملفا. حسب الترتيب: 21.',
	])
		expect([line, hasLine(arabic, line)]).toEqual([line, true])
	const [first = ''] = addresses
	for (const role of ['chair', 'juror', 'manager'] as const)
		expect([role, (await pdf(first, role)).status]).toEqual([role, 200])
	for (const role of ['applicant', 'officer09', 'pastJuror'] as const)
		expect([role, (await pdf(first, role)).status]).toEqual([role, 404])
	expect((await pdf(first.replace(/ar$/, 'en'), 'manager')).status).toBe(404)
	const minutes = `${portal.url}/fr/office/${world.judging}/minutes`
	expect((await get(`${minutes}/2`, 'manager')).status).toBe(404)
	expect((await get(`${minutes}/1`, 'officer09')).status).toBe(404)
	expect((await get(`${minutes}/1`, 'chair')).status).toBe(404)
})

test('every view reads well in Arabic and French, on a phone of 320 px, by a screen reader', async ({
	browser,
}) => {
	const chair = await openAs(browser, 'chair')
	const auditor = await openAs(browser, 'auditor')
	await chair.goto(jury('fr'))
	const code = await codeAt(chair, 2)
	for (const language of ['ar', 'fr']) {
		for (const query of ['', `?file=${code}`, '?view=open', '?all=1'])
			await expectAccessible(chair, jury(language) + query)
		await expectAccessible(auditor, office(language))
		await expectAccessible(auditor, `${portal.url}/${language}/office/${world.judging}/minutes/1`)
	}
})

test('another sitting: its reason, then every view of an open one, and adjourned with its own minutes', async ({
	browser,
}) => {
	const page = await openAs(browser, 'chair')
	await page.goto(`${jury('ar')}?view=open`)
	await page.getByRole('button', { name: ar['open.act'] }).click()
	await expect(page.locator('#errors')).toContainText('لا قرار بلا سبب')
	await page.getByLabel(ar['open.reason']).fill('ظهر خطأ في عدد الأصوات المسجلة في الجلسة الأولى.')
	await page.getByRole('button', { name: ar['open.act'] }).click()
	await expect(page.locator('.eyebrow')).toContainText('الجلسة 2')
	const code = await codeAt(page, 2)
	for (const query of ['', `?file=${code}`, '?view=confirm', '?view=close', '?view=adjourn'])
		await expectAccessible(page, jury('fr') + query)
	await page.goto(`${jury('fr')}?view=adjourn`)
	await page.getByLabel(fr['adjourn.reason']).fill('Le quorum n’est pas atteint ce matin, suite lundi.')
	await page.getByRole('button', { name: fr['adjourn.act'] }).click()
	await expect(page.getByRole('heading', { name: fr['open.again'] })).toBeVisible()
	// Adjourned: the jury sees scores again in the next sitting only.
	const juror = await get(jury('fr'), 'juror')
	expect(juror.text).toContain(fr['not-yet.adjourned'])
	expect(juror.text).not.toMatch(/J0\d \d\d,/)
	expect(juror.text).not.toContain('/documents/minutes/')
})
