import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { openAs, serveJudged, type JudgedWorld } from './support/judged.ts'
import type { Portal } from './support/server.ts'
import { weigh } from './support/weight.ts'

/** One story, in its order: two managers publish, the minute comes, the public reads, a correction follows. */
test.describe.configure({ mode: 'serial' })

const HUNDRED_KB = 100 * 1024
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
/** No bank has the code 999. */
const RIB = '999000000000123456789067'
const DESK = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }
let portal: Portal
let world: JudgedWorld
let slug = ''
let code = ''

test.beforeAll(async () => {
	test.setTimeout(180_000)
	;({ portal, world } = await serveJudged())
})
test.afterAll(() => portal?.stop())

const publication = (language: string) => `/${language}/office/${world.edition}/publication`
const list = (language: string) => `/${language}/winners/${world.edition}`
const result = (language: string, application: string) => `/${language}/applications/${application}/result`

/** Everything a stranger could try. Each answers as if there were no such thing. */
async function expectNothingPublic(page: Page) {
	const nobody = await page.request.get(`/ar/winners/lm-1999`)
	const hidden = await page.request.get(list('ar'))
	expect([nobody.status(), hidden.status()]).toEqual([404, 404])
	const bare = async (answer: typeof nobody) => (await answer.text()).replaceAll(/lm-(1999|2027)/g, 'x')
	expect(await bare(hidden)).toBe(await bare(nobody))
	expect((await page.request.get(`${list('ar')}.data`)).status()).toBe(404)
	expect((await page.request.get(`/documents/certificate/${world.edition}/${slug || '01-x'}`)).status()).toBe(
		404,
	)
	expect(await (await page.request.get('/ar')).text()).not.toContain(words('ar').home['last-title'])
	if (code) {
		const asked = await page.request.get(`/fr/verify?code=${code}`)
		expect(await asked.text()).toContain(words('fr').verify['unknown'])
	}
}

test('two managers sign, without scripts: the first prepares in French, the second approves in Arabic', async ({
	browser,
}) => {
	const fr = words('fr').publication
	const ar = words('ar').publication
	const first = await openAs(browser, portal, world.sessions.first, DESK)
	await first.goto(publication('fr'))
	await expect(first.locator('#date')).toHaveValue('2027-04-15')
	await first.locator('#date').fill('2027-04-14')
	await first.locator('#time').fill('15:00')
	await first.getByRole('button', { name: fr['prepare']({ version: 1 }) }).click()
	await expect(first.getByRole('alert')).toContainText(words('fr').refusal['publication.in-the-past'])
	await expect(first.locator('#time')).toHaveValue('15:00')
	await first.locator('#date').fill('2027-04-15')
	await first.locator('#time').fill('11:00')
	await first.getByRole('button', { name: fr['prepare']({ version: 1 }) }).click()
	await expect(first.getByRole('status')).toContainText(fr['prepared']({ version: 1 }))
	await expect(first.getByText(fr['waits-for-other'])).toBeVisible()
	await expect(first.getByRole('button', { name: fr['approve'] })).toHaveCount(0)

	const second = await openAs(browser, portal, world.sessions.second, DESK)
	await second.goto(publication('ar'))
	await second.getByRole('button', { name: ar['approve'] }).click()
	await expect(second.getByRole('alert')).toContainText(words('ar').refusal['publication.not-read'])
	await second.getByLabel(ar['read-all']).check()
	await second.getByRole('button', { name: ar['approve'] }).click()
	await expect(second.getByText(`${ar['approved']}.`)).toBeVisible()
	await second.goto(`${publication('ar')}?preview=fr`)
	await expect(second.locator('.prev')).toHaveAttribute('lang', 'fr-MA')
})

test('before the minute there is nothing, and the applicants wait', async ({ browser }) => {
	const db = new Sqlite(join(portal.dataDir, 'tatwij.sqlite'), { readonly: true })
	;({ slug, verifyCode: code } = db.prepare('select slug, verifyCode from Award where number = 1').get() as {
		slug: string
		verifyCode: string
	})
	db.close()
	portal.setClock('2027-04-15T10:58:30')
	await expectNothingPublic(await openAs(browser, portal, null, PHONE))
	const winner = await openAs(browser, portal, world.sessions.winner, PHONE)
	await winner.goto(result('ar', world.winner))
	await expect(winner.getByRole('heading', { level: 1 })).toHaveText(words('ar').result['awaited'])
})

test('from the minute on the public reads, in Arabic on a phone without scripts', async ({ browser }) => {
	portal.setClock('2027-04-15T11:00:00')
	const ar = words('ar')
	const page = await openAs(browser, portal, null, PHONE)
	await page.goto('/ar')
	await expect(page.getByText(ar.home['tag-published'])).toBeVisible()
	await page.getByRole('link', { name: ar.home['act-winners'] }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar.winners['headline']({ n: 31 }))
	const cards = page.getByRole('list', { name: ar.winners['list-label'] }).getByRole('listitem')
	await expect(cards).toHaveCount(31)
	await page.locator('.wr__fold summary').click()
	await page.locator('.wr__fold a').nth(1).click()
	await expect(page).toHaveURL(/region=01/)
	const some = await cards.count()
	expect(some).toBeLessThan(31)
	await page.goto(list('ar'))
	await cards.first().getByRole('link').click()
	await expect(page).toHaveURL(new RegExp(`${slug}$`))
	const certificate = await page.request.get(`/documents/certificate/${world.edition}/${slug}`)
	expect(certificate.headers()['content-type']).toBe('application/pdf')
	expect((await certificate.body()).subarray(0, 5).toString()).toBe('%PDF-')
	await page.getByRole('link', { name: ar.winners['verifiable-act'] }).click()
	await expect(page.getByRole('heading', { name: ar.verify['valid'] })).toBeVisible()
})

test('in French on a large screen: one prize, one sector, verification by hand', async ({ browser }) => {
	const fr = words('fr')
	const page = await openAs(browser, portal, null, DESK)
	await page.goto('/fr/winners')
	await page.getByRole('link', { name: fr.winners['index-see'] }).first().click()
	await page.getByRole('navigation', { name: fr.winners['filter-sector'] }).getByRole('link').nth(1).click()
	await expect(page).toHaveURL(/sector=/)
	await page.goto('/fr/verify')
	await page.getByLabel(fr.verify['label']).fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
	await page.getByRole('button', { name: fr.verify['act'] }).click()
	await expect(page.getByRole('heading', { name: fr.verify['valid'] })).toBeVisible()
	await page.getByLabel(fr.verify['label']).fill('LM27-0001')
	await page.getByRole('button', { name: fr.verify['act'] }).click()
	await expect(page.getByText(fr.refusal['publication.receipt-incomplete'])).toBeVisible()
})

test('everyone finds her own answer, and nobody another’s', async ({ browser }) => {
	const [ar, fr] = [words('ar'), words('fr')]
	const winner = await openAs(browser, portal, world.sessions.winner, PHONE)
	await winner.goto(result('ar', world.winner))
	await expect(winner.getByRole('heading', { level: 1 })).toHaveText(ar.result['won'])
	expect((await winner.goto(result('ar', world.loser)))?.status()).toBe(404)
	const loser = await openAs(browser, portal, world.sessions.loser, DESK)
	await loser.goto(result('fr', world.loser))
	await expect(loser.getByRole('heading', { level: 1 })).toHaveText(fr.result['lost'])
	await expect(loser.getByText('jeudi 29 avril 2027 à 16 h 30, heure du Maroc')).toBeVisible()
	const refused = await openAs(browser, portal, world.sessions.refused, DESK)
	await refused.goto(result('fr', world.refused))
	await expect(refused.getByRole('heading', { level: 1 })).toHaveText(fr.result['refused'])
	const nobody = await openAs(browser, portal, null, PHONE)
	await nobody.goto(result('ar', world.loser))
	await expect(nobody).toHaveURL(/\/ar\/sign-in/)
})

test('a winner says where the prize is paid, without scripts; only a manager reads it, on demand', async ({
	browser,
}) => {
	const [ar, fr] = [words('ar'), words('fr')]
	const winner = await openAs(browser, portal, world.sessions.winner, PHONE)
	await winner.goto(result('ar', world.winner))
	const field = winner.getByLabel(ar.result['account-rib'])
	await field.fill(`${RIB.slice(0, -1)}8`)
	const refusal = winner.waitForResponse((answer) => answer.request().method() === 'POST')
	await winner.getByRole('button', { name: ar.result['account-give'] }).click()
	expect((await refusal).status()).toBe(422)
	await expect(winner.getByRole('alert')).toContainText(ar.refusal['publication.rib-mistyped'])
	await expect(field).toHaveValue(`${RIB.slice(0, -1)}8`)
	await field.fill('٩٩٩ ٠٠٠ ٠٠٠٠٠٠١٢٣٤٥٦٧٨٩٠ ٦٧')
	await winner.getByRole('button', { name: ar.result['account-give'] }).click()
	await expect(winner.getByRole('status')).toContainText(ar.result['account-thanks'])
	await expect(winner.getByText('•••• 9067')).toBeVisible()
	await expect(field).toBeHidden()
	await winner.getByText(ar.result['account-change']).click()
	await expect(field).toHaveValue('')
	expect(await winner.content()).not.toContain(RIB)

	const loser = await openAs(browser, portal, world.sessions.loser, PHONE)
	const refused = await loser.request.post(result('fr', world.loser), { form: { rib: RIB } })
	expect(refused.status()).toBe(422)
	expect(await refused.text()).toContain(fr.refusal['publication.rib-no-award'])
	const others = await loser.request.post(result('fr', world.winner), { form: { rib: RIB } })
	expect(others.status()).toBe(404)

	const manager = await openAs(browser, portal, world.sessions.second, DESK)
	await manager.goto(publication('fr'))
	await expect(manager.getByText(fr.publication['accounts-count']({ given: 1, of: 31 }))).toBeVisible()
	expect(await manager.content()).not.toContain('••••')
	await manager.locator('#accounts').getByRole('button').click()
	await expect(manager.locator('#accounts').getByText(RIB)).toBeVisible()
	await manager.goto(publication('fr'))
	expect(await manager.content()).not.toContain(RIB)
})

test('the letters entered the outbox at the minute, once', async () => {
	const count = () => {
		const db = new Sqlite(join(portal.dataDir, 'tatwij.sqlite'), { readonly: true })
		const { n } = db
			.prepare("select count(distinct applicationId) as n from Message where template like 'result-%'")
			.get() as { n: number }
		const marks = db
			.prepare("select payload from JournalEntry where action = 'publication.letters-queued'")
			.all() as { payload: string }[]
		db.close()
		return [n, ...marks.map(({ payload }) => payload)]
	}
	await expect.poll(count, { timeout: 15_000 }).toEqual([48, '{"letters":48,"version":1}'])
})

test('a correction takes its place at its own minute; what it corrected stays readable', async ({
	browser,
}) => {
	const [ar, fr] = [words('ar'), words('fr')]
	const first = await openAs(browser, portal, world.sessions.first, DESK)
	await first.goto(publication('fr'))
	await first.locator('#date').fill('2027-04-20')
	await first.locator('#time').fill('09:00')
	await first.getByText(fr.publication['withdraw'], { exact: true }).click()
	await first.locator('.pb__w', { hasText: code }).locator('summary').click()
	await first.getByRole('checkbox', { name: code }).check()
	await first.getByRole('button', { name: fr.publication['prepare']({ version: 2 }) }).click()
	await expect(first.getByRole('alert')).toContainText(fr.refusal['publication.notice-missing'])
	await expect(first.getByRole('checkbox', { name: code })).toBeChecked()
	await first.locator('#notice-ar').fill('سُحب تتويج واحد بعد طعن مقبول.')
	await first.locator('#notice-fr').fill('Une distinction est retirée après un recours accepté.')
	await first.getByRole('button', { name: fr.publication['prepare']({ version: 2 }) }).click()
	const second = await openAs(browser, portal, world.sessions.second, DESK)
	await second.goto(publication('ar'))
	await second.getByLabel(ar.publication['read-all']).check()
	await second.getByRole('button', { name: ar.publication['approve'] }).click()
	portal.setClock('2027-04-20T09:00:00')
	// What a third version would be is shown without what the second took away.
	await second.goto(publication('ar'))
	await expect(second.locator('main')).toContainText(ar.winners['headline']({ n: 30 }))
	const page = await openAs(browser, portal, null, PHONE)
	await page.goto(list('ar'))
	await expect(page.getByText('سُحب تتويج واحد بعد طعن مقبول.')).toBeVisible()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar.winners['headline']({ n: 30 }))
	await page.goto(`${list('fr')}?version=1`)
	await expect(page.getByText(fr.winners['old'])).toBeVisible()
	await page.goto(`${list('fr')}/${slug}`)
	await expect(page.getByText(fr.winners['withdrawn'])).toBeVisible()
	await expect(page.getByText(fr.winners['ribbon']({ year: 2027 }))).toHaveCount(0)
	expect((await page.request.get(`/documents/certificate/${world.edition}/${slug}`)).status()).toBe(404)
	await page.goto(`/fr/verify?code=${code}`)
	await expect(page.getByRole('heading', { name: fr.verify['withdrawn'] })).toBeVisible()
	await expect(page.getByText('Une distinction est retirée après un recours accepté.')).toBeVisible()
})

test('nothing of those who were not awarded is anywhere a stranger can look', async ({ browser }) => {
	const db = new Sqlite(join(portal.dataDir, 'tatwij.sqlite'), { readonly: true })
	const secrets = secretsIn(db)
	db.close()
	expect(secrets.length).toBeGreaterThan(150)
	const page = await openAs(browser, portal, null, PHONE)
	const seen = new Set<string>()
	const queue = ['/ar', '/fr', '/en/winners', '/zgh', `${list('fr')}?version=1`, `/fr/verify?code=${code}`]
	for (let path = queue.shift(); path !== undefined && seen.size < 240; path = queue.shift()) {
		if (seen.has(path)) continue
		seen.add(path)
		const answer = await page.request.get(path, { maxRedirects: 0 })
		const text = await answer.text()
		expect([path, secrets.filter((secret) => text.includes(secret))]).toEqual([path, []])
		if (path.startsWith('/documents/') || path.endsWith('.data')) continue
		if (answer.status() === 200)
			queue.push(`${path.split('?')[0]}.data${path.includes('?') ? `?${path.split('?')[1]}` : ''}`)
		for (const [, href = ''] of text.matchAll(/ href="([^"#]+)/g))
			if (/^\/(ar|fr|documents)\/?/.test(href) && !/sign-in|applications/.test(href))
				queue.push(href.replaceAll('&amp;', '&'))
	}
	expect(seen.size).toBeGreaterThan(120)
})

/** Names, titles, numbers, codes, scores and comments of whoever is not on the public list, as they stand in the database. */
function secretsIn(db: Sqlite.Database): string[] {
	const outside = `from Application where id not in (select applicationId from Award)`
	const rows = db
		.prepare(`select nameAr, nameFr, reference, readerCode, ice, projectTitle, id, accountId ${outside}`)
		.all() as Record<string, string | null>[]
	const inside = db.prepare(
		`select projectTitle from Application where id in (select applicationId from Award)`,
	)
	const shown = (inside.all() as { projectTitle: string }[]).map(({ projectTitle }) => projectTitle)
	const comments = db.prepare('select comment from Mark where length(comment) > 30 limit 400').all() as {
		comment: string
	}[]
	const people = db.prepare('select phone, email from Account').all() as Record<string, string | null>[]
	const references = db.prepare('select reference from Application').all() as { reference: string | null }[]
	const sealed = db.prepare('select sealedRib from PrizeAccount').all() as { sealedRib: string }[]
	const all = [
		...rows.flatMap((row) => Object.values(row)),
		...comments.map(({ comment }) => comment),
		...people.flatMap((row) => Object.values(row)),
		...references.map(({ reference }) => reference),
		// Of a winner too: her account, sealed, masked and in clear.
		...sealed.map(({ sealedRib }) => sealedRib),
		...['•••• 9067', RIB, RIB.slice(6, 22)],
	]
	// A title that is in the title of an awarded one is public by her.
	const isShown = (text: string) => shown.some((title) => title.includes(text))
	return [...new Set(all)].filter((text): text is string => Boolean(text) && !isShown(text ?? ''))
}

test('can we take part? Without scripts by the button, with them while one types', async ({ browser }) => {
	const { prize } = words('ar')
	const path = '/ar/prizes/lalla-al-moutaaouina'
	const plain = await openAs(browser, portal, null, PHONE)
	await plain.goto(path)
	await plain.getByLabel(prize['ask-total']).fill('٩')
	await plain.getByLabel(prize['ask-women']).fill('6')
	await plain.getByRole('button', { name: prize['ask-act'] }).click()
	await expect(plain.getByRole('status')).toContainText(prize['answer-share'])
	await expect(plain.locator('.loom__w')).toHaveCount(6)
	const live = await openAs(browser, portal, null)
	await live.goto(path)
	await live.getByLabel(prize['ask-total']).fill('10')
	await live.getByLabel(prize['ask-women']).fill('7')
	await expect(live.getByRole('status')).toContainText(prize['answer-yes'])
	await expect(live.locator('.loom__w')).toHaveCount(7)
	await live.getByRole('radio', { name: words('ar').common['answer.yes'] }).check()
	await expect(live.getByRole('status')).toContainText(prize['answer-won'])
	expect(live.url()).toContain('won=yes')
	expect(live.url()).not.toContain('only=')
})

test('an unchanged page is not sent twice', async ({ browser }) => {
	const page = await openAs(browser, portal, null, PHONE)
	const tag = (await page.request.get(list('ar'))).headers()['etag'] ?? ''
	expect(tag).toMatch(/^W\/"/)
	const again = await page.request.get(list('ar'), { headers: { 'If-None-Match': tag } })
	expect([again.status(), (await again.body()).length]).toEqual([304, 0])
	expect((await page.request.get(list('fr'), { headers: { 'If-None-Match': tag } })).status()).toBe(200)
})

test('no word of a prize’s name is broken, at any width', async ({ browser }) => {
	const page = await (await browser.newContext()).newPage()
	for (const width of [320, 390, 768, 1024, 1280]) {
		await page.setViewportSize({ width, height: 800 })
		await page.goto(`${portal.url}/fr`)
		await page.evaluate(async () => document.fonts.ready)
		const broken = await page.locator('.rug h2').evaluateAll((heads) =>
			heads.flatMap((head) => {
				const range = document.createRange()
				const text = head.firstChild
				if (!text?.textContent) return ['no name']
				return [...text.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
					range.setStart(text, index)
					range.setEnd(text, index + word.length)
					return range.getClientRects().length > 1 ? [word] : []
				})
			}),
		)
		expect([width, broken]).toEqual([width, []])
	}
	await page.context().close()
})

test('home and winners weigh at most 100 KB the first time, all in, and need no script', async ({
	browser,
}) => {
	for (const path of ['/ar', '/fr', list('ar'), list('fr')]) {
		const weight = await weigh(browser, `${portal.url}${path}`, { scripts: true })
		test.info().annotations.push({
			type: 'weight',
			description: `${path} ${weight.total} ${JSON.stringify(weight.kinds)}`,
		})
		expect(weight.kinds['script'] ?? 0).toBe(0)
		expect([path, weight.total, weight.total <= HUNDRED_KB]).toEqual([path, weight.total, true])
	}
})
