import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import type { Sent } from './applying.ts'
import { news } from './cast.ts'

const ar = words('ar').screening
const fr = words('fr').screening

/** From the queue: the officer marks every rule that the machine left to her, and admits. */
export async function admit(officer: Page, sent: Sent): Promise<void> {
	await openFile(officer, sent)
	for (const fits of await officer.locator('.mk__d[open] input[value=fits]').all())
		await fits.check({ force: true })
	await officer.getByText(ar['decide.admit'], { exact: true }).last().click()
	await officer.getByRole('button', { name: ar['decide.admit-act'] }).click()
	await expect(news(officer)).toContainText(ar['done.admit'])
}

/** The officer proposes a refusal, with the rule and the words that the applicant will read. */
export async function proposeRefusal(officer: Page, sent: Sent, reason: string): Promise<void> {
	await openFile(officer, sent)
	await officer.getByText(ar['decide.refuse'], { exact: true }).click()
	await officer.getByRole('button', { name: ar['decide.refuse-act'] }).click()
	await expect(officer.getByRole('alert')).toBeVisible()
	await officer.getByLabel(ar['decide.reason-code']).selectOption('documents')
	await officer.getByLabel(ar['decide.reason'], { exact: true }).fill(reason)
	await officer.getByRole('button', { name: ar['decide.refuse-act'] }).click()
	await expect(news(officer)).toContainText(ar['done.refuse'])
}

/** Another person reads the file, then the reason, and confirms. */
export async function confirmRefusal(
	second: Page,
	{ cooperative, reference }: Sent,
	reason: string,
): Promise<void> {
	await second.goto(`/fr/office/${cooperative.edition}/confirmations`)
	await second.getByRole('row').filter({ hasText: reference }).getByRole('link').click()
	await second.getByRole('link', { name: fr['state.proposed-see'] }).click()
	await expect(second.getByText(reason)).toBeVisible()
	await second.getByLabel(fr['confirm.sure']).check()
	await second.getByRole('button', { name: fr['confirm.act'] }).click()
	await expect(news(second)).toContainText(fr['done.confirm'])
}

/** The applicant opens her file and reads why, in the words that were written for her. */
export async function readRefusal({ page, home }: Sent, reason: string): Promise<void> {
	await page.goto(home)
	await expect(page.getByText(words('fr').apply['status.inadmissible']).first()).toBeVisible()
	await expect(page.getByText(reason)).toBeVisible()
}

async function openFile(officer: Page, { cooperative, reference }: Sent): Promise<void> {
	await officer.goto(`/ar/office/${cooperative.edition}/applications?status=received`)
	await officer
		.getByRole('row')
		.filter({ hasText: reference })
		.getByRole('rowheader')
		.getByRole('link')
		.click()
	await expect(officer.locator('main')).toContainText(cooperative.name.ar)
	await officer.waitForLoadState()
}
