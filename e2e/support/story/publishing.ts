import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { lallaAlMoutaaouina2027 } from '../../../prisma/seeds/lalla-al-moutaaouina-2027.ts'
import { solidarityGeneration2027 } from '../../../prisma/seeds/solidarity-generation-2027.ts'
import type { Portal } from '../server.ts'
import { type Cast, type EditionId, type Language, news, openBrowser } from './cast.ts'
import type { Cooperative } from './cooperatives.ts'
import { darkSquaresIn, darkSquaresOf, expectLines } from './papers.ts'

const ar = words('ar')
const fr = words('fr')
const PRIZES = { 'lm-2027': lallaAlMoutaaouina2027.name, 'sg-2027': solidarityGeneration2027.name }

/** One manager prepares the minute of the calendar, the other reads and approves. */
export async function publish({ first, second }: Cast, edition: EditionId): Promise<void> {
	await second.goto(`/fr/office/${edition}/publication`)
	await second.locator('#prepare button').click()
	await expect(news(second)).toContainText(fr.publication['prepared']({ version: 1 }))
	await expect(second.getByRole('button', { name: fr.publication['approve'] })).toHaveCount(0)
	// The first manager invited her: that stands beside her signature.
	const [given = ''] = fr.edition['signature-role']({ name: '|', at: '' }).split('|')
	await expect(second.locator('.two .is-done')).toContainText(given)
	await first.goto(`/ar/office/${edition}/publication`)
	await first.getByLabel(ar.publication['read-all']).check()
	await first.getByRole('button', { name: ar.publication['approve'] }).click()
	await expect(first.getByText(`${ar.publication['approved']}.`)).toBeVisible()
}

/** A stranger finds nothing yet, and the winner waits like everybody. */
export async function expectSilence(cast: Cast, edition: EditionId): Promise<void> {
	const stranger = await openBrowser(cast)
	expect((await stranger.request.get(`/ar/winners/${edition}`)).status()).toBe(404)
	await stranger.goto('/fr/winners')
	await expect(stranger.locator(`a[href="/fr/winners/${edition}"]`)).toHaveCount(0)
	await stranger.context().close()
}

/** A stranger goes from the home page to the winner's own page; every page she saw, as it was sent. */
export async function visitWinner(
	stranger: Page,
	language: Language,
	{ edition, name, project }: Cooperative,
): Promise<string[]> {
	const { winners } = words(language)
	await stranger.goto(`/${language}`)
	const pages = [await stranger.content()]
	await stranger.goto(`/${language}/winners`)
	pages.push(await stranger.content())
	await stranger.locator(`a[href="/${language}/winners/${edition}"]`).first().click()
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(winners['headline']({ n: 1 }))
	await stranger.waitForLoadState()
	pages.push(await stranger.content())
	const cards = stranger.getByRole('list', { name: winners['list-label'] }).getByRole('listitem')
	await expect(cards).toHaveCount(1)
	await cards.getByRole('link').click()
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(name[language])
	await expect(stranger.locator('main')).toContainText(project.ar)
	await stranger.waitForLoadState()
	pages.push(await stranger.content())
	return pages
}

/** From the winner's page: the certificate in both languages, and the page that its code opens on a phone. */
export async function compareCertificate(
	stranger: Page,
	portal: Portal,
	{ edition, name, town, project, language }: Cooperative,
): Promise<void> {
	const address = await stranger.locator('a[href^="/documents/certificate/"]').first().getAttribute('href')
	const pdf = await (await stranger.request.get(address ?? '')).body()
	const drawn = await stranger.locator('.ver .qr path').last().getAttribute('d')
	await stranger.locator('.ver a').click()
	const code = new URL(stranger.url()).searchParams.get('code') ?? ''
	expect(code).toMatch(edition === 'lm-2027' ? /^LM27-/ : /^SG27-/)
	const prize = PRIZES[edition]
	expectLines(pdf, [
		'Royaume du Maroc',
		'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ',
		'Certificat de distinction',
		name.fr,
		town.ar,
		town.fr,
		ar.winners['prize-line']({ prize: prize.ar, year: 2027 }),
		fr.winners['prize-line']({ prize: prize.fr, year: 2027 }),
		ar.document['certificate.statement']({ project: '' }),
		// The rest of a long title goes on below.
		project[language].split(' ')[0] ?? '',
		fr.document['certificate.statementPlain'],
		ar.document['verify'],
		`${new URL(portal.url).host}/ar/verify`,
		code,
		fr.document['certificate.sample'],
	])
	const scanned = `${portal.url}/ar/verify?code=${code}`
	expect(darkSquaresIn(drawn ?? '')).toEqual(darkSquaresOf(scanned))
	await stranger.goto(scanned)
	await expect(stranger.getByRole('heading', { name: ar.verify['valid'] })).toBeVisible()
	await expect(stranger.locator('main')).toContainText(name.ar)
}
