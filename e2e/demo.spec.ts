import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { servePortal, type Portal } from './support/server.ts'

type Account = { role: string; as: string; about: string; edition: string | null }

let dataDir: string
let portal: Portal
let accounts: Account[]

const makeDemo = (folder: string, ...more: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'app/commands/demo.ts', '--data-only', ...more], {
		env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'warn' },
		encoding: 'utf8',
	})

test.beforeAll(async () => {
	test.setTimeout(300_000)
	dataDir = mkdtempSync(join(tmpdir(), 'tatwij-demo-'))
	const made = makeDemo(dataDir)
	expect(made.stderr).toBe('')
	const listed = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
		accounts: Account[]
	}
	accounts = listed.accounts
	portal = await servePortal({ dataDir })
})
test.afterAll(async () => {
	await portal.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

async function enterAs(page: Page, role: string): Promise<void> {
	const account = accounts.find((one) => one.role === role)
	await page.goto(portal.signInLink(account?.as ?? ''))
	await page.locator('#link-form button').first().click()
	await expect(page).toHaveURL(/\/ar\/account$/)
}

test('the home page shows the last winners, and says that all this is a sample', async ({ page }) => {
	await page.goto(`${portal.url}/fr/`)
	await expect(page.locator('body')).toContainText('400')
	await expect(page.locator('body')).toContainText('28')
	await page.goto(`${portal.url}/ar/`)
	await expect(page.locator('body')).toContainText('عينة')
})

test('every listed role enters with its link', async ({ page }) => {
	for (const role of ['manager', 'officer', 'auditor', 'chair', 'juror', 'applicant']) {
		await page.context().clearCookies()
		await enterAs(page, role)
	}
})

test('the office sees the edition at its real size', async ({ page }) => {
	await enterAs(page, 'manager')
	await page.goto(`${portal.url}/ar/office`)
	for (const count of ['388', '371'])
		await expect(page.getByText(count, { exact: true }).first()).toBeVisible()
})

test('a folder that is not a demonstration is left alone', () => {
	const folder = mkdtempSync(join(tmpdir(), 'tatwij-not-a-demo-'))
	try {
		writeFileSync(join(folder, 'letter.txt'), 'mine')
		for (const more of [[], ['--fresh']]) {
			const refused = makeDemo(folder, ...more)
			expect(refused.status).toBe(1)
			expect(refused.stderr).toContain('not a demonstration')
		}
		expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toBe('letter.txt\n')
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
})

test('a demonstration is used again as it is', () => {
	const before = readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')
	const began = Date.now()
	expect(makeDemo(dataDir).status).toBe(0)
	expect(Date.now() - began).toBeLessThan(10_000)
	expect(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')).toBe(before)
})
