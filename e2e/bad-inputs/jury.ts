import { refusalText, words } from '#app/i18n/catalog.ts'
import { page, refusal, type BadInput, type Says, type Setting } from '../support/bad-input.ts'
import type { Fields } from '../support/page-form.ts'
import { cookieOf } from '../support/world.ts'

const CRITERION = 'innovation'
const NOBODY = '01a00000-0000-7000-8000-000000000000'
/** What saving a sheet touches: a sheet refused for what is missing is kept as a draft. */
const SHEET = ['JournalEntry', 'JournalHead', 'Mark', 'Scoresheet', 'Assignment']

function revOf({ db }: Setting, reading: string): string {
	const { rev } = db.first(
		'select coalesce(max(rev), 0) as rev from Scoresheet where assignmentId = ?',
		reading,
	)
	return String(rev)
}

function sheet(name: string, form: Fields, status: number, says: Says): BadInput {
	return {
		name,
		who: 'juror',
		path: ({ world }) => `/jury/readings/${world.reading}`,
		arrange: (setting) => openReading(setting),
		form: (setting) => ({ rev: revOf(setting, setting.world.reading), intent: 'save', at: '1', ...form }),
		status,
		says,
	}
}

/** A reading counts as opened from the first look on, and its page comes back with a refusal. */
async function openReading({ portal, world }: Setting): Promise<void> {
	await fetch(`${portal.url}/ar/jury/readings/${world.reading}`, {
		headers: { Cookie: cookieOf(world, 'juror') },
	})
}

const mark = (level: string, comment = '') => ({
	[`level.${CRITERION}`]: level,
	[`comment.${CRITERION}`]: comment,
})
const offScale = refusal('scoring.level-off-scale', { criterion: CRITERION })

/** While jurors read. */
export const jury: readonly BadInput[] = [
	sheet('a mark of 6', mark('6'), 422, offScale),
	sheet('a mark of −1', mark('-1'), 422, offScale),
	sheet('a mark of two and a half', mark('2.5'), 422, offScale),
	sheet('a mark in letters', mark('x'), 422, offScale),
	sheet(
		'a criterion that is not there',
		{ 'comment.charm': 'جميل' },
		422,
		refusal('scoring.unknown-criterion', { criterion: 'charm' }),
	),
	sheet(
		'a comment of 4,001 characters',
		mark('3', 'ت'.repeat(4001)),
		422,
		refusal('scoring.comment-too-long', { criterion: CRITERION, most: 4000 }),
	),
	{
		...sheet(
			'submit with a comment of 29 characters',
			{ ...mark('3', 'ت'.repeat(29)), intent: 'submit' },
			422,
			refusal('scoring.incomplete', { criteria: 6 }),
		),
		keeps: SHEET,
	},
	sheet(
		'a sheet written in two windows',
		{ ...mark('4'), rev: '99' },
		409,
		refusal('scoring.stale', { rev: 99 }),
	),
	{
		...sheet('somebody else’s reading', mark('3'), 404, page(404)),
		path: ({ world }) => `/jury/readings/${world.otherReading}`,
	},
	{ ...sheet('a reading that is not there', mark('3'), 404, page(404)), path: `/jury/readings/${NOBODY}` },
	{
		name: 'submit twice: it stands as it was',
		who: 'juror',
		path: ({ world }) => `/jury/readings/${world.submittedReading}`,
		form: (setting) => ({
			rev: revOf(setting, setting.world.submittedReading),
			intent: 'submit',
			...mark('0', 'غير صالح'),
		}),
		status: 302,
		leadsTo: ({ world }) => `/jury/readings/${world.submittedReading}`,
	},
	{
		name: 'recuse from somebody else’s reading',
		who: 'juror',
		path: ({ world }) => `/jury/readings/${world.otherReading}/recuse`,
		form: { reason: 'recognised' },
		status: 404,
		says: page(404),
	},
	{
		name: 'recuse for another reason, without words',
		who: 'juror',
		path: ({ world }) => `/jury/readings/${world.reading}/recuse`,
		form: { reason: 'other', words: ' ' },
		status: 422,
		says: refusal('jury.recusal-needs-words'),
	},
	{
		name: 'open the sitting before the jury has read',
		who: 'chair',
		path: '/jury/deliberation/lm-2027',
		form: { intent: 'open', seen: 'yes', rev: '' },
		status: 422,
		says: (language) =>
			Array.from({ length: 60 }, (_, n) =>
				refusal('deliberation.reading-not-over', { count: n + 1 })(language),
			).flat(),
	},
	{
		name: 'an act that the chair’s page does not have',
		who: 'chair',
		path: '/jury/deliberation/lm-2027',
		form: { intent: 'crown' },
		status: 404,
		says: page(404),
	},
]

const ROOM = '/jury/deliberation/lm-2027'

/** The chair opens the sitting, once, and everybody is present. */
async function openSitting(setting: Setting): Promise<void> {
	const open = setting.db.first(
		'select count(*) as n from Sitting where editionId = ? and closedAt is null',
		'lm-2027',
	)
	if (Number(open['n']) > 0) return
	const send = (form: Fields) =>
		fetch(`${setting.portal.url}/ar${ROOM}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { Cookie: cookieOf(setting.world, 'chair') },
			body: new URLSearchParams(form as Record<string, string>),
		})
	const opened = await send({ intent: 'open', seen: 'yes', rev: await roomRev(setting) })
	if (opened.status !== 302) throw new Error(`The sitting did not open: ${opened.status}`)
}

/** State of the room as its page shows it. */
async function roomRev(setting: Setting): Promise<string> {
	const answer = await fetch(`${setting.portal.url}/ar${ROOM}`, {
		headers: { Cookie: cookieOf(setting.world, 'chair') },
	})
	return /name="rev" value="([^"]*)"/.exec(await answer.text())?.[1] ?? ''
}

let rev = ''
let file = ''
function seat(name: string, form: () => Fields, status: number, says: Says): BadInput {
	return {
		name,
		who: 'chair',
		path: ROOM,
		arrange: async (setting) => {
			await openSitting(setting)
			rev = await roomRev(setting)
			const ranked = setting.db.first(
				`select readerCode from Application where editionId = 'lm-2027' and status = 'admissible'
				and readerCode is not null order by readerCode`,
			)
			file = String(ranked['readerCode'])
		},
		form: () => ({ rev, ...form() }),
		status,
		says,
	}
}

const decide = (form: Fields) => (): Fields => ({ intent: 'decide', file, way: 'vote-award', ...form })
const votes = { for: '3', against: '1', abstentions: '0' }
const because = 'ر'.repeat(40)

/** After the jury has read, in its sitting. */
export const deliberation: readonly BadInput[] = [
	{
		...seat(
			'decide without being the chair',
			decide({ reason: because, ...votes }),
			422,
			refusal('deliberation.not-the-chair'),
		),
		who: 'juror',
	},
	seat(
		'decide on a file that is not there',
		decide({ file: 'ZZZZ', reason: because, ...votes }),
		422,
		refusal('deliberation.unknown-application'),
	),
	seat('decide no way', decide({ way: 'by-heart' }), 422, refusal('deliberation.way-missing')),
	seat('close without a quorum', () => ({ intent: 'close' }), 422, refusal('deliberation.no-quorum')),
	seat(
		'decide on what was decided meanwhile',
		() => ({ ...decide({ reason: because, ...votes })(), rev: '0' }),
		409,
		refusal('deliberation.stale'),
	),
	seat(
		'somebody present who is not of the jury',
		() => ({ intent: 'attendance', present: ['nobody'] }),
		422,
		refusal('deliberation.unknown-member'),
	),
	seat(
		'adjourn without saying why',
		() => ({ intent: 'adjourn', reason: '' }),
		422,
		refusal('deliberation.reason-too-short', { least: 30, missing: 30 }),
	),
	{
		name: 'recuse once the sitting is open',
		who: 'juror',
		arrange: openSitting,
		path: ({ world }) => `/jury/readings/${world.reading}/recuse`,
		form: { reason: 'recognised' },
		status: 422,
		says: refusal('jury.sitting-open'),
	},
	{
		...sheet('score once judging is over', mark('3', 'كلمات أُرسلت متأخرة'), 422, (language) => [
			`${refusalText(language, 'scoring.closed')} ${words(language).scoring['read.unsaved']}`,
		]),
		arrange: async (setting) => {
			await openSitting(setting)
			await openReading(setting)
		},
	},
]
