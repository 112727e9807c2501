import { expect, test, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import { servePortal, type Portal } from './support/server.ts'
import { findAnswer } from './support/story/answers.ts'
import { apply, compareReceipt, type Sent } from './support/story/applying.ts'
import { type Cast, enterInvited, NO_SCRIPTS, openBrowser } from './support/story/cast.ts'
import { notAwarded, refusedAtScreening, winnerOfWomen, winnerOfYouth } from './support/story/cooperatives.ts'
import {
	closeSitting,
	compareMinutes,
	openSitting,
	seeRanking,
	setAsideForZero,
} from './support/story/deliberating.ts'
import { assign, declare, enterJury, readAll, seatJury } from './support/story/judging.ts'
import { comeInFirst, comeInSecond, invite, openEdition } from './support/story/opening.ts'
import { compareCertificate, expectSilence, publish, visitWinner } from './support/story/publishing.ts'
import { admit, confirmRefusal, proposeRefusal, readRefusal } from './support/story/screening.ts'

const WOMEN = 'lm-2027'
const YOUTH = 'sg-2027'
const NOT_SIGNED = 'Le procès-verbal qui autorise la candidature n’est signé par aucun dirigeant.'
const NO_EFFECT = 'لا أثر على النساء في الملف: لا رقم ولا شغل.'
const GOOD = {
	ar: 'الوضع الأول والهدف مذكوران، والأدوار واضحة، وينقص مؤشر واحد.',
	fr: 'Départ et cible donnés, rôles clairs ; un indicateur manque encore.',
}
const WEAK = {
	ar: 'نعرف ما سيُفعل ومتى، ولا نجد في الملف أثرا على الأعضاء.',
	fr: 'On sait quoi et quand ; on ne trouve aucun effet sur les membres.',
}
/** Six levels each: 4, 4, 5, 4, 3, 4 is 82 of 100 with the weights of the women's prize, 81 with those of the youth's. */
const OPINIONS = new Map([
	[winnerOfWomen, { levels: [4, 4, 5, 4, 3, 4], comment: GOOD }],
	[notAwarded, { levels: [4, 3, 0, 4, 3, 4], comment: WEAK }],
	[winnerOfYouth, { levels: [4, 4, 5, 4, 3, 4], comment: GOOD }],
])

let portal: Portal
test.use({ actionTimeout: 20_000 })
test.beforeAll(async () => {
	portal = await servePortal()
})
test.afterAll(() => portal.stop())

test('an edition of both prizes, from an empty database to the winners', async ({ browser }) => {
	test.setTimeout(600_000)
	portal.setClock('2027-01-08T10:00:00')
	const first = await openBrowser({ browser, portal })
	const second = await openBrowser({ browser, portal }, NO_SCRIPTS)
	const cast: Cast = { browser, portal, first, second }
	const officer = await gatherOffice(cast)
	const [womenWinner, other] = await applyAsWomen(cast, officer)
	const jury = await judgeWomen(cast, womenWinner, other)
	await publishWomen(cast)
	const [youthWinner, refused] = await applyAsYouth(cast, officer)
	await judgeYouth(cast, jury, youthWinner)
	await publishYouth(cast)
	await readAsStranger(cast, [other, refused])
	await findAnswers(cast, officer, { womenWinner, other, refused })
})

async function gatherOffice(cast: Cast): Promise<Page> {
	const [manager, officer] = ['manager-2@example.org', 'officer-1@example.org']
	await test.step('the first manager comes in by the printed link and invites the others', async () => {
		await comeInFirst(cast)
		await invite(cast, { email: manager, name: 'Responsable, exemple 2', role: 'manager', language: 'fr' })
		await comeInSecond(cast, manager)
		await invite(cast, { email: officer, name: 'مكلفة بالملفات، عينة 1', role: 'officer', language: 'ar' })
	})
	await test.step('two people open both editions', async () => {
		await openEdition(cast, WOMEN)
		await openEdition(cast, YOUTH)
	})
	return enterInvited(cast, officer, 'staff-invitation')
}

async function applyAsWomen(cast: Cast, officer: Page): Promise<[Sent, Sent]> {
	portal.setClock('2027-01-26T14:32:00')
	const winner = await test.step('a cooperative of women applies in Arabic on a phone', () =>
		apply(cast, winnerOfWomen))
	const other = await test.step('another one applies in French without scripts', () =>
		apply(cast, notAwarded))
	await test.step('their receipts, on screen and on paper', async () => {
		await compareReceipt(winner)
		await compareReceipt(other)
	})
	await test.step('the officer admits both', async () => {
		portal.setClock('2027-02-08T10:00:00')
		await admit(officer, winner)
		await admit(officer, other)
	})
	return [winner, other]
}

async function judgeWomen(cast: Cast, winner: Sent, setAside: Sent): Promise<Page[]> {
	const jury = await test.step('the chair and three jurors are invited and declare their links', async () => {
		await seatJury(cast, WOMEN)
		const pages = await enterJury(cast)
		await declare(pages, WOMEN, notAwarded)
		return pages
	})
	await test.step('the manager assigns, and each reads blind and scores', async () => {
		await assign(cast, WOMEN, 6)
		portal.setClock('2027-03-03T10:00:00')
		expect(await readAll(jury, WOMEN, OPINIONS)).toBe(6)
	})
	await test.step('the jury deliberates; one file is set aside by a vote with its reason', async () => {
		portal.setClock('2027-03-29T10:05:00')
		const [chair, member] = jury
		if (!chair || !member) throw new Error('No jury')
		await openSitting(chair, WOMEN)
		await seeRanking(member, WOMEN, hiddenOf(winner, setAside))
		await setAsideForZero(chair, WOMEN, NO_EFFECT)
		await closeSitting(chair, WOMEN)
		const day = { ar: 'الاثنين 29 مارس 2027', fr: 'lundi 29 mars 2027' }
		await compareMinutes(cast, {
			edition: WOMEN,
			day,
			files: 2,
			readings: 6,
			winner,
			score: '82,00',
			setAside,
		})
	})
	return jury
}

async function publishWomen(cast: Cast): Promise<void> {
	await test.step('two managers publish the women’s results; nothing shows before the minute', async () => {
		portal.setClock('2027-04-13T10:00:00')
		await publish(cast, WOMEN)
		await expectSilence(cast, WOMEN)
	})
}

async function applyAsYouth(cast: Cast, officer: Page): Promise<[Sent, Sent]> {
	portal.setClock('2027-04-20T10:00:00')
	const winner = await test.step('a cooperative of the young applies in Arabic on a phone', () =>
		apply(cast, winnerOfYouth))
	const refused = await test.step('another one applies in French without scripts', () =>
		apply(cast, refusedAtScreening))
	await test.step('one is admitted; the other is refused by two people and reads why', async () => {
		portal.setClock('2027-05-10T10:00:00')
		await admit(officer, winner)
		await proposeRefusal(officer, refused, NOT_SIGNED)
		await confirmRefusal(cast.second, refused, NOT_SIGNED)
		await readRefusal(refused, NOT_SIGNED)
	})
	return [winner, refused]
}

async function judgeYouth(cast: Cast, jury: readonly Page[], winner: Sent): Promise<void> {
	await test.step('the same jury serves the youth’s edition', async () => {
		await seatJury(cast, YOUTH)
		await declare(jury, YOUTH)
		await assign(cast, YOUTH, 3)
		portal.setClock('2027-06-01T10:00:00')
		expect(await readAll(jury, YOUTH, OPINIONS)).toBe(3)
	})
	await test.step('it deliberates, and confirms what the rules say', async () => {
		portal.setClock('2027-06-21T10:05:00')
		const [chair] = jury
		if (!chair) throw new Error('No chair')
		await openSitting(chair, YOUTH)
		await closeSitting(chair, YOUTH)
		const day = { ar: 'الاثنين 21 يونيو 2027', fr: 'lundi 21 juin 2027' }
		await compareMinutes(cast, { edition: YOUTH, day, files: 1, readings: 3, winner, score: '81,00' })
	})
}

async function publishYouth(cast: Cast): Promise<void> {
	await test.step('two managers publish the youth’s results', async () => {
		portal.setClock('2027-07-06T10:00:00')
		await publish(cast, YOUTH)
		await expectSilence(cast, YOUTH)
	})
}

async function readAsStranger(cast: Cast, others: readonly Sent[]): Promise<void> {
	await test.step('from the minute on a stranger reads the winners of both prizes, and nobody else', async () => {
		portal.setClock('2027-07-08T11:00:00')
		const hidden = hiddenOf(...others)
		for (const language of ['ar', 'fr'] as const) {
			const stranger = await openBrowser(cast, NO_SCRIPTS)
			for (const winner of [winnerOfWomen, winnerOfYouth]) {
				const pages = await visitWinner(stranger, language, winner)
				for (const html of pages) expect(hidden.filter((one) => html.includes(one))).toEqual([])
				await compareCertificate(stranger, portal, winner)
			}
			await stranger.context().close()
		}
	})
}

type Answered = { womenWinner: Sent; other: Sent; refused: Sent }

async function findAnswers(
	cast: Cast,
	officer: Page,
	{ womenWinner, other, refused }: Answered,
): Promise<void> {
	const [ar, fr] = [words('ar').result, words('fr').result]
	await test.step('each finds her own answer: awarded, not awarded, not admitted', async () => {
		await womenWinner.page.goto(`${womenWinner.home}/result`)
		await expect(womenWinner.page.getByRole('heading', { level: 1 })).toHaveText(ar['won'])
		await findAnswer(cast, officer, other, { heading: fr['lost'], says: WEAK.fr, foreign: womenWinner })
		await findAnswer(cast, officer, refused, { heading: fr['refused'], says: NOT_SIGNED, foreign: other })
	})
}

/** What must not be seen of an application where it has no name. */
function hiddenOf(...all: readonly Sent[]): string[] {
	return all.flatMap(({ reference, cooperative: { name, project, ice, contact } }) => [
		reference,
		name.ar,
		name.fr,
		project.ar,
		project.fr,
		ice,
		contact,
	])
}
