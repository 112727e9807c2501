import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { type Cast, type EditionId, enterByLink, news, readInvitation } from './cast.ts'

const ar = words('ar')
const fr = words('fr')

/** The first manager comes in by the address that the first run printed, and says who she is. */
export async function comeInFirst({ first, portal }: Cast): Promise<void> {
	await enterByLink(first, portal.firstLink)
	await first.fill('#name', 'مسيرة الدورة، عينة 1')
	await press(first, 'save')
	await expect(news(first)).toContainText(ar.account['own.saved'])
}

/** Invites somebody to the secretariat, of the whole country and every edition. */
export async function invite(
	{ first }: Cast,
	person: { email: string; name: string; role: 'manager' | 'officer'; language: 'ar' | 'fr' },
): Promise<void> {
	await first.goto('/ar/office/people?invite')
	await first.fill('#contact', person.email)
	await first.fill('#name', person.name)
	await first.locator(`input[name=role][value=${person.role}]`).check()
	await first.selectOption('#language', person.language)
	await press(first, 'invite')
	await expect(news(first)).toContainText(ar.people['invited'])
}

/** The second manager comes in by the link of her message. */
export async function comeInSecond(cast: Cast, email: string): Promise<void> {
	await enterByLink(cast.second, await readInvitation(cast.first, email, 'staff-invitation'))
	await expect(cast.second.locator('main')).toContainText(fr.account['role.manager'])
}

/** Both read the edition and sign it; the second signature opens it. */
export async function openEdition({ first, second }: Cast, edition: EditionId): Promise<void> {
	await first.goto(`/ar/office/${edition}/opening`)
	await first.check('#read')
	await press(first, 'sign')
	await expect(first.locator('main')).toContainText(ar.edition['signed-own'])
	await second.goto(`/fr/office/${edition}/opening`)
	await second.check('#read')
	await press(second, 'sign')
	await expect(news(second)).toContainText(fr.edition['opened'])
}

const press = (page: Page, intent: string) => page.locator(`main button[value="${intent}"]`).click()
