import { expect, test, type BrowserContext, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { hasLine, readPdfText } from '#app/testing/pdf-text.ts'
import { samplePdf, samplePhoto } from '#app/testing/sample-files.ts'
import { openEditions, REQUIRED_SLOTS, typeAnswers, wholeApplication } from './support/application.ts'
import { graveFindings, tooWide } from './support/axe.ts'
import { whenEnhanced } from './support/enhanced.ts'
import { servePortal, type Portal } from './support/server.ts'

const ar = words('ar').apply
const fr = words('fr').apply
const PHONE = { width: 390, height: 844 }

let portal: Portal
test.beforeAll(async () => {
	portal = await servePortal()
	openEditions(portal.dataDir)
	portal.setClock('2027-01-26T14:32:00')
})
test.afterAll(() => portal.stop())

/** Begins a draft and returns its address. */
async function begin(page: Page, language: 'ar' | 'fr', edition: string): Promise<string> {
	await page.goto(`${portal.url}/${language}/applications/start/${edition}`)
	await page.check('#processing')
	await page.locator('#start button[type=submit]').last().click()
	await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)
	return page.url()
}

function savedState(page: Page) {
	return page.locator('#saved')
}

test('an Arabic cooperative applies from a phone, its text saved as it is typed', async ({ browser }) => {
	const context = await browser.newContext({ viewport: PHONE })
	const page = await context.newPage()
	await page.goto(`${portal.url}/ar/applications/start/lm-2027`)
	await expect(page.locator('.note').first()).toContainText('الجمعة 5 فبراير على الساعة 16:30')
	await page.locator('#start button[type=submit]').last().click()
	await expect(page.getByRole('alert')).toContainText('ضعوا العلامة')
	const home = await begin(page, 'ar', 'lm-2027')
	await expect(page.locator('.task')).toHaveCount(7)
	const answers = wholeApplication('ar', '001561191000066')

	await page.goto(`${home}/sections/cooperative`)
	await typeAnswers(page, answers['cooperative'] ?? {})
	await expect(savedState(page)).toHaveAttribute('data-state', 'saved')
	await expect(savedState(page)).toContainText('14:3')
	await page.reload()
	await expect(page.locator('[name="registered_on.day"]')).toHaveValue('3')
	await expect(page.locator('[name=province]')).toHaveValue('08.577')

	for (const key of ['cooperative', 'members', 'project', 'impact', 'budget']) {
		await page.goto(`${home}/sections/${key}`)
		await typeAnswers(page, answers[key] ?? {})
		await page.locator('button[value=continue]').click()
		await expect(page).not.toHaveURL(new RegExp(`sections/${key}`))
	}
	await expect(page).toHaveURL(/sections\/documents$/)
	const photo = await samplePhoto()
	for (const slot of [...REQUIRED_SLOTS, 'photos']) {
		const file =
			slot === 'photos'
				? { name: 'الورشة.jpg', mimeType: 'image/jpeg', buffer: photo }
				: {
						name: `${slot} «وثيقة»؛ 1.pdf`,
						mimeType: 'application/pdf',
						buffer: samplePdf({ padding: slot.length }),
					}
		await page.setInputFiles(`#file-${slot}`, file)
		await expect(page.locator(`#files-${slot} .file`)).toContainText('وصل')
	}
	await page.goto(home)
	await expect(page.locator('.task--done')).toHaveCount(6)
	await page.goto(`${home}/check`)
	await expect(page.locator('main')).toContainText('••••••56')
	await expect(page.locator('main')).not.toContainText('AB123456')
	await page.check('#declaration')
	await page.locator('#check button[value=send]').click()
	await expect(page.getByRole('alert')).toContainText('لا أحد من مسيرينا')
	await page.check('#independence')
	await page.locator('#check button[value=send]').click()
	await expect(page).toHaveURL(/\/receipt$/)
	await expect(page.locator('.slip')).toContainText(/LM27-0001-[2-9A-Z]{2}/)
	await expect(page.locator('.slip')).toContainText('عينة 12')

	const receipt = await page.request.get(`${portal.url}/documents/receipt/${home.split('/').pop()}/ar`)
	expect(receipt.headers()['content-type']).toBe('application/pdf')
	const number = (await page.locator('.ref').textContent())?.trim() ?? ''
	expect(hasLine(readPdfText(await receipt.body()), number)).toBe(true)

	await looks(page)
	await page.goto(home)
	await looks(page)
	await page.goto(`${home}/withdraw`)
	await looks(page)
	await page.locator('#withdraw button').first().click()
	await expect(page.getByRole('alert')).toContainText('ضعوا العلامة')
	await page.check('#sure')
	await page.locator('#withdraw button').first().click()
	await expect(page.locator('.tag').first()).toContainText(ar['status.withdrawn'])
	await page.locator('button[value=reopen]').click()
	await page.goto(`${home}/check`)
	await page.locator('#check button[value=send]').click()
	await expect(page.locator('.slip')).toContainText('LM27-0001-')
	await expect(page.locator('.slip')).toContainText(ar['receipt.version']({ n: 2 }))
	await context.close()
})

test.describe('nothing typed is lost', () => {
	let context: BrowserContext
	let page: Page
	let home: string
	test.beforeEach(async ({ browser }) => {
		context = await browser.newContext({ viewport: PHONE })
		page = await context.newPage()
		home = await begin(page, 'ar', 'lm-2027')
		await page.goto(`${home}/sections/project`)
		await whenEnhanced(page, 'autosave')
	})
	test.afterEach(() => context.close())

	test('without a network it stays on the phone, and goes when the network is back', async () => {
		await context.setOffline(true)
		await page.fill('[name=project_title]', 'تجفيف اللوز')
		await expect(savedState(page)).toContainText(ar['autosave.local'])
		await context.setOffline(false)
		await expect(savedState(page)).toContainText('حُفظ على الساعة')
	})

	test('what is typed before the scripts come is kept and saved when they come', async () => {
		let letThrough = () => {}
		const comes = new Promise<void>((resolve) => (letThrough = resolve))
		await page.route(/\/autosave-[^/]*\.js$/, async (route) => {
			await comes
			await route.continue()
		})
		await page.goto(`${home}/sections/project`, { waitUntil: 'commit' })
		await page.fill('[name=project_title]', 'كُتب قبل أن تصل الصفحة كلها')
		letThrough()
		await expect(savedState(page)).toContainText('حُفظ على الساعة')
		await page.reload()
		await expect(page.locator('[name=project_title]')).toHaveValue('كُتب قبل أن تصل الصفحة كلها')
	})

	test('scripts that a cut network stopped come with the network', async () => {
		await page.route(/\/autosave-[^/]*\.js$/, (route) => route.abort())
		await page.goto(`${home}/sections/project`)
		await page.fill('[name=project_title]', 'كُتب والشبكة مقطوعة')
		await page.unroute(/\/autosave-[^/]*\.js$/)
		await context.setOffline(true)
		await context.setOffline(false)
		await expect(savedState(page)).toContainText('حُفظ على الساعة')
	})

	test('a page closed before the text arrived finds it again', async () => {
		await page.route('**/save', (route) => route.abort())
		await page.fill('[name=project_title]', 'نص لم يصل بعد')
		await expect(savedState(page)).toContainText(ar['autosave.local'])
		await page.close()
		page = await context.newPage()
		await page.goto(`${home}/sections/project`)
		await expect(page.locator('[name=project_title]')).toHaveValue('نص لم يصل بعد')
		await expect(savedState(page)).toContainText('حُفظ على الساعة')
		await expect(page.getByRole('status').filter({ hasText: 'رجع نص' })).toBeVisible()
	})

	test('a change of language saves first', async () => {
		await page.fill('[name=project_title]', 'تجفيف اللوز بالشمس')
		await page.getByRole('button', { name: 'Français' }).click()
		await expect(page).toHaveURL(/\/fr\/applications\/.*\/sections\/project$/)
		await expect(page.locator('[name=project_title]')).toHaveValue('تجفيف اللوز بالشمس')
	})

	test('two windows: both texts are shown, and one is chosen', async () => {
		const other = await context.newPage()
		await other.goto(`${home}/sections/project`)
		await other.fill('[name=project_title]', 'من النافذة الثانية')
		await other.locator('button[value=save]').click()
		await expect(other.getByRole('status').filter({ hasText: 'حُفظ هذا القسم' })).toBeVisible()
		await page.fill('[name=project_title]', 'من النافذة الأولى')
		await expect(savedState(page)).toContainText(ar['autosave.stale'])
		const [response] = await Promise.all([
			page.waitForResponse(
				(one) => one.request().method() === 'POST' && one.url().endsWith('/sections/project'),
			),
			page.locator('button[value=save]').click(),
		])
		expect(response.status()).toBe(409)
		await expect(page.locator('[name=project_title]')).toHaveValue('من النافذة الأولى')
		await expect(page.locator('.theirs')).toContainText('من النافذة الثانية')
		await page.locator('button[value=save]').click()
		await expect(page.locator('[name=project_title]')).toHaveValue('من النافذة الأولى')
		await expect(page.locator('.theirs')).toHaveCount(0)
	})

	test('a file chosen before the script has come goes when it comes', async () => {
		let letThrough = () => {}
		const comes = new Promise<void>((resolve) => (letThrough = resolve))
		await page.route(/\/upload-[^/]*\.js$/, async (route) => {
			await comes
			await route.continue()
		})
		await page.goto(`${home}/sections/documents`, { waitUntil: 'commit' })
		const buffer = samplePdf()
		await page.setInputFiles('#file-statutes', { name: 'statuts.pdf', mimeType: 'application/pdf', buffer })
		await expect(page.locator('#slot-statutes form.upload button').first()).toBeVisible()
		letThrough()
		await expect(page.locator('#files-statutes .file')).toContainText('statuts.pdf')
	})

	test('a session that ends gives the text back, and takes it after signing in', async ({ browser }) => {
		const plain = await browser.newContext({ javaScriptEnabled: false })
		const writer = await plain.newPage()
		const own = await begin(writer, 'fr', 'lm-2027')
		await writer.goto(`${own}/sections/project`)
		await writer.fill('[name=project_title]', 'Sécher l’amande')
		const cookies = await plain.cookies()
		await plain.clearCookies()
		await writer.locator('button[value=save]').click()
		await expect(writer.locator('h1')).toContainText(fr['signed-out.title'])
		await expect(writer.locator('main')).toContainText('Sécher l’amande')
		await plain.addCookies(cookies)
		await writer.getByRole('button', { name: fr['signed-out.save'] }).click()
		await expect(writer.locator('[name=project_title]')).toHaveValue('Sécher l’amande')
		await expect(writer.getByRole('status').filter({ hasText: 'enregistrée' })).toBeVisible()
		await plain.close()
	})
})

test('another phone neither reads nor writes a draft; its own is kept by a code', async ({ browser }) => {
	const mine = await browser.newContext()
	const page = await mine.newPage()
	const home = await begin(page, 'fr', 'lm-2027')
	const other = await (await browser.newContext()).newPage()
	await other.goto(`${home}/sections/project`)
	await expect(other).toHaveURL(/\/fr\/sign-in\?next=/)
	const stranger = await other.request.post(`${home}/sections/project/save`, {
		form: { project_title: 'x', rev: '0' },
	})
	expect(stranger.status()).toBe(401)

	await page.goto(`${home}/keep`)
	await page.fill('#contact', 'cooperative-12@example.ma')
	await page.locator('button[value=send]').click()
	await expect(page.locator('#code')).toBeVisible()
	await page.fill('#code', '000 000')
	await page.locator('button[value=code]').click()
	await expect(page.getByRole('alert')).toBeVisible()
	await expect(page).toHaveURL(/keep/)
	await mine.close()
})

test('the keyboard alone fills in a part', async ({ page }) => {
	await page.goto(`${portal.url}/fr/applications/start/lm-2027`)
	await page.locator('#processing').focus()
	await page.keyboard.press('Space')
	await page.locator('#start button[type=submit]').last().focus()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)
	const home = page.url()
	await page.goto(`${home}/sections/impact`)
	await page.locator('[name=beneficiaries]').focus()
	await page.keyboard.type('12')
	for (const name of ['change', 'environment', 'governance']) {
		for (let tabs = 0; tabs < 6; tabs++) {
			await page.keyboard.press('Tab')
			if ((await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)) === name)
				break
		}
		await page.keyboard.type(
			'Quatre membres travailleront pour la première fois, et deux tiendront les comptes.',
		)
	}
	for (let tabs = 0; tabs < 6; tabs++) {
		await page.keyboard.press('Tab')
		if (
			(await page.evaluate(() => (document.activeElement as HTMLButtonElement | null)?.value)) === 'continue'
		)
			break
	}
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/sections\/budget$/)
	await page.goto(home)
	await expect(page.locator('.task--done')).toHaveCount(1)
})

for (const language of ['ar', 'fr'] as const) {
	test(`every page is reachable by all and fits 320 px, ${language}`, async ({ browser }) => {
		const context = await browser.newContext({ viewport: { width: 320, height: 720 } })
		const page = await context.newPage()
		await page.goto(`${portal.url}/${language}/applications/start/lm-2027`)
		await looks(page)
		const home = await begin(page, language, 'lm-2027')
		await looks(page)
		const sections = language === 'ar' ? ['members', 'project', 'budget', 'documents'] : ['documents']
		for (const part of [...sections.map((key) => `sections/${key}`), 'keep', 'check']) {
			await page.goto(`${home}/${part}`)
			await looks(page)
		}
		await page.goto(`${home}/sections/cooperative`)
		await page.locator('button[value=continue]').click()
		await expect(page.getByRole('alert')).toBeVisible()
		await looks(page)
		await page.goto(`${portal.url}/${language}/applications`)
		await looks(page)
		await context.close()
	})
}

test('a French cooperative applies without JavaScript, one second late, then in time', async ({
	browser,
}) => {
	portal.setClock('2027-04-20T10:00:00')
	const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
	const page = await context.newPage()
	const home = await begin(page, 'fr', 'sg-2027')
	const answers = wholeApplication('fr', '001561191000163')
	await page.goto(`${home}/sections/members`)
	await typeAnswers(page, { members_total: 'douze', women: '13' })
	await page.locator('button[value=continue]').click()
	await expect(page.getByRole('alert')).toContainText('Combien de membres en tout')
	await expect(page.locator('[name=members_total]')).toHaveValue('douze')

	for (const key of ['cooperative', 'members', 'project', 'impact', 'budget']) {
		await page.goto(`${home}/sections/${key}`)
		await typeAnswers(page, answers[key] ?? {})
		if (key === 'budget') {
			await page.locator('button[value=add-line]').click()
			await expect(page.locator('[name="budget.4.label"]')).toBeVisible()
			await expect(page.locator('[name="budget.1.amount"]')).toHaveValue('40000')
		}
		await page.locator('button[value=continue]').click()
		await expect(page).not.toHaveURL(new RegExp(`sections/${key}`))
	}
	await page.goto(`${home}/sections/documents`)
	await page.setInputFiles('#file-statutes', {
		name: 'statuts.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('Ceci n’est pas un PDF'),
	})
	await page.locator('#slot-statutes form.upload button').click()
	await expect(page.getByRole('alert')).toBeVisible()
	for (const slot of REQUIRED_SLOTS) {
		const buffer = samplePdf({ padding: 40 + slot.length })
		await page.setInputFiles(`#file-${slot}`, { name: `${slot}.pdf`, mimeType: 'application/pdf', buffer })
		await page.locator(`#slot-${slot} form.upload button`).click()
		await expect(page.locator(`#files-${slot} .file`)).toHaveCount(1)
	}
	await page.goto(`${home}/check`)
	await expect(page.locator('#missing')).toHaveCount(0)
	await page.check('#declaration')
	await page.check('#independence')

	portal.setClock('2027-05-07T16:30:01')
	await page.locator('#check button[value=send]').click()
	await expect(page.getByRole('alert')).toContainText('16 h 30 min 00 s')
	await page.goto(`${home}/sections/project`)
	await expect(page.locator('[name=project_title]')).toHaveValue('Sécher l’amande au soleil')
	await expect(page.locator('button[value=continue]')).toHaveCount(0)

	portal.setClock('2027-05-07T16:20:00')
	await page.goto(`${home}/check`)
	await page.check('#declaration')
	await page.check('#independence')
	await page.locator('#check button[value=send]').click()
	await expect(page.locator('.slip')).toContainText(/SG27-0001-[2-9A-Z]{2}/)
	await expect(page.locator('.rc__tl')).toContainText(fr['receipt.step-decision'])
	await context.close()
})

/** Nothing serious for axe, and no sideways scroll. */
async function looks(page: Page): Promise<void> {
	expect([page.url(), await graveFindings(page), await tooWide(page)]).toEqual([page.url(), [], []])
}
