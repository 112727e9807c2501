import { expect, type Page } from 'playwright/test'
import { words } from '#app/i18n/catalog.ts'
import type { Sent } from './applying.ts'
import { type Cast, type EditionId, type Language, news } from './cast.ts'
import { JURY } from './judging.ts'
import { expectLines } from './papers.ts'

const ar = words('ar').deliberation
const fr = words('fr').deliberation

/** The chair opens the sitting and notes that everybody is there. */
export async function openSitting(chair: Page, edition: EditionId): Promise<void> {
	await chair.goto(`/ar/jury/deliberation/${edition}`)
	await chair.getByRole('button', { name: ar['open.act'] }).click()
	await expect(news(chair)).toHaveText(ar['done.opened'])
	for (const index of JURY.keys()) await chair.locator(`input[value="J0${index + 1}"]`).check()
	await chair.getByRole('button', { name: ar['attendance.act'] }).click()
	await expect(news(chair)).toHaveText(ar['done.attendance'])
}

/** Another member sees the ranking only now, by codes. */
export async function seeRanking(member: Page, edition: EditionId, hidden: readonly string[]): Promise<void> {
	await member.goto(`/fr/jury/deliberation/${edition}`)
	await expect(member.getByRole('heading', { name: fr['ranking'], exact: true })).toBeVisible()
	const html = await member.content()
	expect(hidden.filter((one) => html.includes(one))).toEqual([])
}

/** A zero by most readers waits for a named decision: the votes and the reason. */
export async function setAsideForZero(chair: Page, edition: EditionId, reason: string): Promise<void> {
	await chair.goto(`/ar/jury/deliberation/${edition}`)
	await chair.locator('.dec', { hasText: ar['awaited'] }).getByRole('link').first().click()
	await chair.getByLabel(ar['way.zero-mark-no-award']).check()
	await chair.getByLabel(ar['decide.for']).fill('٢')
	await chair.getByLabel(ar['decide.against']).fill('1')
	await chair.getByLabel(ar['decide.reason']).fill(reason)
	await chair.getByRole('button', { name: ar['decide.act'] }).click()
	await expect(news(chair)).toHaveText(ar['done.decided'])
}

/** Confirms the lines that follow the rules, and closes. */
export async function closeSitting(chair: Page, edition: EditionId): Promise<void> {
	await chair.goto(`/ar/jury/deliberation/${edition}?view=confirm`)
	await chair.locator('#confirm button').click()
	await expect(news(chair)).toHaveText(ar['done.confirmed'])
	await chair.getByRole('link', { name: ar['close.link'] }).click()
	await chair.getByLabel(ar['close.tick']).check()
	await chair.getByRole('button', { name: ar['close.act'] }).click()
	await expect(news(chair)).toHaveText(ar['done.closed'])
}

/** What a sitting's minutes must say. */
export type Sitting = {
	edition: EditionId
	/** As printed, `الاثنين 29 مارس 2027`. */
	day: Record<Language, string>
	files: number
	readings: number
	winner: Sent
	/** Out of 100, as the rubric makes it. */
	score: string
	/** Set aside for a zero, while the chair was out of the room. */
	setAside?: Sent
}

/** The office opens the minutes: Arabic and French say the same, line by line. */
export async function compareMinutes({ second }: Cast, sitting: Sitting): Promise<void> {
	await second.goto(`/fr/office/${sitting.edition}/deliberation`)
	await second.getByRole('link', { name: fr['sittings.minutes'] }).click()
	for (const language of ['ar', 'fr'] as const) {
		const address = await second.locator(`a[href^="/documents"][href$="/${language}"]`).getAttribute('href')
		const pdf = await (await second.request.get(address ?? '')).body()
		expectLines(pdf, linesOf(sitting, language))
	}
}

function linesOf(sitting: Sitting, language: Language): string[] {
	const { document: print, deliberation: say } = words(language)
	const { winner, setAside, files, readings } = sitting
	const present = { present: JURY.length, members: JURY.length, quorum: 3 }
	return [
		print['minutes.title'],
		print['minutes.sitting'],
		sitting.day[language],
		`${print['minutes.attendance'](present)} ${print['minutes.quorumReached']}`,
		...JURY.map((_, index) => say['juror']({ code: `J0${index + 1}` })),
		print['minutes.recusals'],
		setAside ? `${say['juror']({ code: 'J01' })} · ${setAside.reference}` : print['minutes.noRecusal'],
		print['minutes.ranking'],
		print['minutes.applications']({ n: files }),
		print['minutes.readings']({ n: readings }),
		print['minutes.method-adjusted-on-means'],
		print['minutes.noDeparture'],
		...(setAside ? [say['minutes.named'], setAside.reference, say['decided.zero-mark-no-award']] : []),
		print['minutes.decision'],
		print['minutes.awarded']({ n: 1 }),
		print['minutes.score'],
		winner.reference,
		winner.cooperative.name[language].slice(0, 24),
		sitting.score,
		print['minutes.signatures'],
		print['signature.chair'],
		print['sample'],
	]
}
