import { expect, test, type APIRequestContext, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { servePortal, type Portal } from './support/server.ts'

const ar = words('ar')
let portal: Portal
let office: Page

test.beforeAll(async ({ browser }) => {
	portal = await servePortal()
	const context = await browser.newContext({ javaScriptEnabled: false })
	office = await context.newPage()
	await office.goto(portal.firstLink)
	await office.locator('#link-form button').last().click()
})
test.afterAll(() => portal.stop())

/** Reads the newest code to a contact on the screen of the outbox, as an officer reads it out. */
async function codeFor(contact: string): Promise<string> {
	const row = office.locator('tbody tr', { hasText: contact }).first()
	await expect
		.poll(async () => {
			await office.goto(`${portal.url}/ar/office/outbox?state=held`)
			return row.count()
		})
		.toBeGreaterThan(0)
	await row.getByRole('link', { name: ar.outbox['read'] }).click()
	return /\d{6}/.exec(await office.locator('.of__text').innerText())?.[0] ?? ''
}

async function ask(page: Page, contact: string, next = ''): Promise<void> {
	await page.goto(`${portal.url}/ar/sign-in${next}`)
	await page.fill('#contact', contact)
	await page.locator('#sign-in button[type=submit]').last().click()
	await expect(page).toHaveURL(/\/sign-in\/code/)
}

async function enter(page: Page, code: string): Promise<void> {
	await page.fill('#code', code)
	await page.locator('#code-form button[type=submit]').last().click()
}

/** Status, headers but those of the moment, and body of the two steps of asking for a code. */
async function answersTo(request: APIRequestContext, contact: string) {
	const asked = await request.post(`${portal.url}/ar/sign-in`, { form: { contact }, maxRedirects: 0 })
	const cookies = asked
		.headersArray()
		.filter(({ name }) => name.toLowerCase() === 'set-cookie')
		.map(({ value }) => value.split('=')[0])
	const page = await request.get(`${portal.url}/ar/sign-in/code`)
	const body = (await page.text()).replaceAll(/\d\d:\d\d/g, 'hh:mm')
	return { status: asked.status(), to: asked.headers()['location'], cookies, page: page.status(), body }
}

test('a known and an unknown contact get the same answer, to the letter', async ({ playwright }) => {
	const known = await playwright.request.newContext()
	const unknown = await playwright.request.newContext()
	await office.goto(`${portal.url}/ar/office/people?invite`)
	await office.fill('#contact', 'kkkkk@example.ma')
	await office.locator('button[value=invite]').click()
	const one = await answersTo(known, 'kkkkk@example.ma')
	const other = await answersTo(unknown, 'kuuuu@example.ma')
	expect(one.status).toBe(302)
	expect(other).toEqual(one)
	await known.dispose()
	await unknown.dispose()
})

test('without scripts: a phone, six digits with spaces and Arabic figures, and back to where one was going', async ({
	browser,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
	})
	const page = await context.newPage()
	await page.goto(`${portal.url}/ar/account`)
	await expect(page).toHaveURL(/sign-in\?next=%2Far%2Faccount/)
	await ask(page, '٠٦ ١٢ ٣٤ ٥٦ ٧٨', '?next=%2Far%2Faccount')
	await expect(page.locator('main')).toContainText('+212 6•• •• •• 78')
	const code = await codeFor('+212 612 34 56 78')
	await enter(page, String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
	await expect(page.getByRole('alert')).toContainText('4')
	await expect(page).toHaveTitle(new RegExp(`^${ar.common['error.prefix']}`))
	const arabic = [...code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('')
	await enter(page, `${arabic.slice(0, 3)} ${arabic.slice(3)}`)
	await expect(page).toHaveURL(/\/ar\/account$/)
	await expect(page.locator('main')).toContainText(ar.account['own.no-roles'])
	await context.close()
})

test('a code opens the browser that asked for it and no other', async ({ browser }) => {
	const [mine, other] = [await browser.newContext(), await browser.newContext()]
	const page = await mine.newPage()
	await ask(page, 'mine@example.ma')
	const code = await codeFor('mine@example.ma')
	const stranger = await other.newPage()
	await stranger.goto(`${portal.url}/ar/sign-in/code?desk`)
	await stranger.fill('#contact', 'mine@example.ma')
	await enter(stranger, code)
	await expect(stranger.getByRole('alert')).toBeVisible()
	await enter(page, code)
	await expect(page).toHaveURL(/\/ar\/account$/)
	await mine.close()
	await other.close()
})

test('after five wrong tries the right code opens nothing', async ({ browser }) => {
	const context = await browser.newContext()
	const page = await context.newPage()
	await ask(page, 'five@example.ma')
	const code = await codeFor('five@example.ma')
	const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
	for (let tries = 0; tries < 5; tries++) await enter(page, wrong)
	await enter(page, code)
	await expect(page.getByRole('alert')).toContainText(ar.refusal['people.code-tries-spent'])
	await context.close()
})

test('a phone of several people: the session ends with the browser', async ({ browser }) => {
	const context = await browser.newContext()
	const page = await context.newPage()
	await ask(page, 'shared@example.ma')
	const code = await codeFor('shared@example.ma')
	await page.check('[name=shared]')
	await enter(page, code)
	await expect(page).toHaveURL(/\/ar\/account$/)
	const session = (await context.cookies()).find(({ name }) => name.endsWith('session'))
	expect(session).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax' })
	await expect(page.locator('#sessions')).toContainText(ar.account['own.shared'])
	await context.close()
})

test('only an address of this site is returned to', async ({ browser }) => {
	const context = await browser.newContext()
	const page = await context.newPage()
	await page.goto(portal.signInLink('secretariat@localhost'))
	await page.locator('#link-form button').last().click()
	await expect(page).toHaveURL(/\/ar\/account$/)
	for (const next of [
		'https://example.org/',
		'//example.org/',
		'/\\example.org',
		'/ar//example.org',
		'/ar/\\example.org',
		'/example.org',
		'javascript:alert(1)',
		'/ar/account%0d%0aSet-Cookie:x=1',
		'',
	]) {
		await page.goto(`${portal.url}/ar/sign-in?next=${encodeURIComponent(next)}`)
		expect(new URL(page.url()).origin, next).toBe(portal.url)
		expect(new URL(page.url()).pathname, next).toMatch(/^\/ar\/account/)
	}
	await page.goto(`${portal.url}/fr/sign-in?next=${encodeURIComponent('/ar/office/people?page=2')}`)
	expect(page.url()).toBe(`${portal.url}/fr/office/people?page=2`)
	await context.close()
})

test('one’s other devices are signed out from the account, and stay out', async ({ browser }) => {
	const [here, there] = [await browser.newContext({ javaScriptEnabled: false }), await browser.newContext()]
	const [page, far] = [await here.newPage(), await there.newPage()]
	for (const one of [page, far]) {
		await one.goto(portal.signInLink('secretariat@localhost', 'fr'))
		await one.locator('#link-form button').last().click()
		await expect(one).toHaveURL(/\/fr\/account$/)
	}
	await page.reload()
	await page.locator('button[value="end-others"]').click()
	await expect(page.getByRole('status')).toBeVisible()
	await expect(page.locator('#sessions li')).toHaveCount(1)
	await far.goto(`${portal.url}/fr/account`)
	await expect(far).toHaveURL(/\/fr\/sign-in\?next/)
	await page.locator('#sessions button[value=end]').click()
	await expect(page).toHaveURL(/\/fr\/sign-in\?out/)
	await here.close()
	await there.close()
})

test('the command for the locked-out prints a link that opens once, for accounts that exist', async ({
	request,
}) => {
	const link = portal.signInLink('secretariat@localhost')
	for (let visits = 0; visits < 3; visits++) expect((await request.get(link)).status()).toBe(200)
	const opened = await request.post(link, { form: { enter: 'yes' }, maxRedirects: 0 })
	expect([opened.status(), opened.headers()['location']]).toEqual([302, '/ar/account'])
	expect((await request.post(link, { form: { enter: 'yes' }, maxRedirects: 0 })).status()).toBe(410)
	expect(() => portal.signInLink('nobody@example.ma')).toThrow()
})
