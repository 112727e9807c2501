import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { samplePdf } from '#app/testing/sample-files.ts'
import { REQUIRED_SLOTS, typeAnswers, wholeApplication } from '../application.ts'
import { documents } from '../../../prisma/seeds/parts/documents.ts'
import { type Cast, type Language, NO_SCRIPTS, news, openBrowser, PHONE, readMessage } from './cast.ts'
import type { Cooperative } from './cooperatives.ts'
import { expectLines } from './papers.ts'

/** An application that was sent, in the browser of who sent it. */
export type Sent = {
	cooperative: Cooperative
	page: Page
	/** Its address, language and all. */
	home: string
	/** `LM27-0001`, and with its check characters. */
	reference: string
	receiptNumber: string
}

/** From the home page to the receipt: on a phone in Arabic, or without any script in French. */
export async function apply(cast: Cast, cooperative: Cooperative): Promise<Sent> {
	const { language } = cooperative
	const page = await openBrowser(cast, language === 'ar' ? PHONE : { ...PHONE, ...NO_SCRIPTS })
	const home = await begin(page, cooperative)
	await keep(cast, page, home, cooperative)
	await fillIn(page, home, cooperative)
	await upload(page, home, cooperative)
	const receiptNumber = await send(page, home, cooperative)
	return { cooperative, page, home, receiptNumber, reference: receiptNumber.slice(0, 9) }
}

async function begin(page: Page, { language, edition }: Cooperative): Promise<string> {
	await page.goto(`/${language}`)
	await page.locator(`a[href="/${language}/applications/start/${edition}"]`).first().click()
	await page.check('#processing')
	await page.locator('#start button[type=submit]').last().click()
	await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)
	return new URL(page.url()).pathname
}

/** Kept elsewhere than on this phone: a contact, and the code that the outbox shows for want of a gateway. */
async function keep({ first }: Cast, page: Page, home: string, cooperative: Cooperative): Promise<void> {
	const { apply: say } = words(cooperative.language)
	await page.getByRole('link', { name: say['tasks.keep'] }).click()
	await page.fill('#contact', cooperative.contact)
	await page.locator('button[value=send]').click()
	const template = words('ar').outbox['template.sign-in-code']
	const text = await readMessage(first, cooperative.contact.replace(/^0/, ''), template)
	await page.fill('#code', /\d{6}/.exec(text)?.[0] ?? '')
	await page.locator('button[value=code]').click()
	await expect(news(page)).toContainText(say['keep.done'])
	await expect(page).toHaveURL(new RegExp(home))
}

async function fillIn(page: Page, home: string, cooperative: Cooperative): Promise<void> {
	const { language, ice } = cooperative
	const sections = Object.entries(wholeApplication(language, ice, cooperative))
	await page.goto(`${home}/sections/cooperative`)
	for (const [key, answers] of sections) {
		await expect(page).toHaveURL(new RegExp(`sections/${key}$`))
		await typeAnswers(page, answers)
		await page.locator('button[value=continue]').click()
	}
	await expect(page).toHaveURL(/sections\/documents$/)
}

async function upload(page: Page, home: string, { language, number }: Cooperative): Promise<void> {
	for (const [index, slot] of REQUIRED_SLOTS.entries()) {
		const buffer = samplePdf({ padding: number * 100 + index })
		await page.setInputFiles(`#file-${slot}`, { name: `${slot}.pdf`, mimeType: 'application/pdf', buffer })
		// Without scripts a button sends what was chosen.
		if (language === 'fr') await page.locator(`#slot-${slot} form.upload button`).click()
		await expect(page.locator(`#files-${slot} .file`)).toContainText(`${slot}.pdf`)
	}
	await page.goto(home)
	await expect(page.locator('.task--done')).toHaveCount(6)
}

/** The receipt as PDF says what its page says, to the second of arrival, with every document. */
export async function compareReceipt({ page, home, cooperative, receiptNumber }: Sent): Promise<void> {
	const { language, name } = cooperative
	const { apply: say, document: print } = words(language)
	await page.goto(`${home}/receipt`)
	const [, received, , prize] = await page
		.locator('.slip dd')
		.evaluateAll((lines) => lines.map((line) => line.firstChild?.textContent ?? ''))
	const hash = await page.locator('.hash p .code').textContent()
	const address = await page.getByRole('link', { name: say['receipt.download'] }).getAttribute('href')
	const pdf = await (await page.request.get(address ?? '')).body()
	expectLines(pdf, [
		print['receipt.tag'],
		print['receipt.thanks'],
		print['reference'],
		receiptNumber,
		print['receivedAt'],
		received ?? '',
		print['moroccoTime'],
		print['applicant.cooperative'],
		name[language],
		print['prize'],
		prize ?? '',
		print['fingerprint.dossier'],
		hash ?? '',
		print['documents.received']({ n: REQUIRED_SLOTS.length }),
		...REQUIRED_SLOTS.flatMap((slot) => [labelOf(slot, language), `${slot}.pdf`]),
		print['next'],
		print['step.received'],
		print['step.screening'],
		print['step.reading']({ readers: 3 }),
		print['step.decision'],
		print['step.publication'],
		print['receipt.title']({ reference: receiptNumber }),
	])
}

function labelOf(slot: string, language: Language): string {
	return documents.find(({ key }) => key === slot)?.label[language] ?? ''
}

/** Reads the answers again, declares, sends; the number of the receipt. */
async function send(page: Page, home: string, { name, language }: Cooperative): Promise<string> {
	await page.goto(`${home}/check`)
	await expect(page.locator('main')).toContainText(name[language])
	await page.check('#declaration')
	await page.check('#independence')
	await page.locator('#check button[value=send]').click()
	await expect(page).toHaveURL(/\/receipt$/)
	await expect(page.locator('.slip')).toContainText(name[language])
	return (await page.locator('.ref').innerText()).trim()
}
