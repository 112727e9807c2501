import { refusalText, words } from '#app/i18n/catalog.ts'
import { page, refusal, type BadInput, type Language, type Setting } from '../support/bad-input.ts'
import type { Fields } from '../support/page-form.ts'

/** Reading a file in the office is written down. */
const READ = ['JournalEntry', 'JournalHead']
const HOURS = '2020-01-01T00:00:00.000Z'

/** The received application that the officers' rows are about. */
function received({ world }: Setting): string {
	return world.received[0] ?? ''
}

/** When it was last changed, as its page shows it. */
function seen(setting: Setting): string {
	const { updatedAt } = setting.db.first('select updatedAt from Application where id = ?', received(setting))
	return new Date(String(updatedAt)).toISOString()
}

function act(
	name: string,
	form: Fields,
	code: string,
	details?: Readonly<Record<string, string | number>>,
): BadInput {
	return {
		name,
		who: 'nationalOfficer',
		path: (setting) => `/office/lm-2027/applications/${received(setting)}`,
		form: (setting) => ({ form: 'file', seen: seen(setting), ...form }),
		status: 422,
		says: refusal(code, details),
		keeps: READ,
	}
}

/** The refusal that waits for a second person: its file, and who proposed it. */
function proposal({ db }: Setting) {
	const found = db.first(
		`select ScreeningDecision.id, applicationId, decidedById from ScreeningDecision
		join Application on Application.id = applicationId
		where editionId = 'lm-2027' and Application.status = 'refusal_proposed' and outcome = 'inadmissible'
		order by Application.id`,
	)
	return { id: String(found['id']), file: String(found['applicationId']), by: String(found['decidedById']) }
}

function second(name: string, form: Fields, status: number, says: BadInput['says']): BadInput {
	return {
		name,
		who: 'nationalOfficer',
		path: '/office/lm-2027/confirmations',
		form: (setting) => ({ application: proposal(setting).file, decision: proposal(setting).id, ...form }),
		status,
		...(says && { says }),
		keeps: READ,
	}
}

/** An application that is to be completed: its holder's cookie, and what is asked. */
function asked({ db }: Setting) {
	const found = db.first(
		`select Application.id, accountId, items from CompletionRequest
		join Application on Application.id = applicationId
		where Application.status = 'completion' and answeredAt is null order by dueAt desc, Application.id`,
	)
	const items = JSON.parse(String(found['items'])) as { key: string }[]
	return { id: String(found['id']), accountId: String(found['accountId']), keys: items.map(({ key }) => key) }
}

/** A delay that still runs. */
const stillAsked = ({ db }: Setting) =>
	db.arrange(
		'update CompletionRequest set dueAt = ? where answeredAt is null',
		'2027-02-20T15:30:00.000+00:00',
	)

const ofAsked = (setting: Setting, _language: Language) => setting.db.signIn(asked(setting).accountId)

/** After closing, before the officers' last day. */
export const screening: readonly BadInput[] = [
	act(
		'refuse without choosing a reason',
		{ intent: 'refuse', reason: 'x'.repeat(40) },
		'screening.reason-unknown',
	),
	act(
		'refuse for a reason that is not in the list',
		{ intent: 'refuse', 'reason-code': 'mood', reason: 'x'.repeat(40) },
		'screening.reason-unknown',
	),
	act(
		'refuse without words',
		{ intent: 'refuse', 'reason-code': 'share', reason: ' ' },
		'screening.reason-too-short',
		{ min: 30, length: 0 },
	),
	act(
		'refuse in 29 characters',
		{ intent: 'refuse', 'reason-code': 'share', reason: 'ر'.repeat(29) },
		'screening.reason-too-short',
		{ min: 30, length: 29 },
	),
	act(
		'refuse in 2,001 characters',
		{ intent: 'refuse', 'reason-code': 'share', reason: 'ر'.repeat(2001) },
		'screening.reason-too-long',
		{ max: 2000, length: 2001 },
	),
	act('ask for nothing', { intent: 'ask' }, 'screening.nothing-flagged'),
	act(
		'ask for what the form does not have',
		{ intent: 'ask', flag: 'passport', 'message.passport': 'أرسلوا جواز السفر' },
		'screening.flag-unknown',
	),
	act(
		'ask for a consent again',
		{ intent: 'ask', flag: 'processing', 'message.processing': 'وافقوا من جديد' },
		'screening.flag-unknown',
	),
	act(
		'ask in three letters',
		{ intent: 'ask', flag: 'ice', 'message.ice': 'رقم' },
		'screening.message-too-short',
		{ min: 10, length: 3 },
	),
	act(
		'mark a rule that is not there',
		{ intent: 'marks', 'seen.rule-of-thumb': '', 'verdict.rule-of-thumb': 'fits' },
		'screening.rule-unknown',
	),
	{
		...act('decide on what was changed meanwhile', { intent: 'admit', seen: HOURS }, 'application.moved-on'),
		status: 409,
		says: (language) => words(language).screening['stale.title'],
	},
	{
		...act('decide in another region', { intent: 'admit' }, ''),
		who: 'officer03',
		path: ({ world }) => `/office/lm-2027/applications/${world.own}`,
		form: { form: 'file', intent: 'admit', seen: HOURS },
		status: 404,
		says: page(404),
	},
	{
		...act('decide under another edition', { intent: 'admit' }, ''),
		path: (setting) => `/office/sg-2026/applications/${received(setting)}`,
		status: 404,
		says: page(404),
	},
	{ ...act('decide as an auditor', { intent: 'admit' }, ''), who: 'auditor', status: 404, says: page(404) },
	second('confirm without the tick', { intent: 'confirm' }, 422, refusal('screening.not-ticked')),
	{
		...second(
			'confirm one’s own refusal',
			{ intent: 'confirm', sure: 'yes' },
			403,
			refusal('screening.same-person'),
		),
		who: (setting) => setting.db.signIn(proposal(setting).by),
	},
	{
		...second(
			'set one’s own refusal aside',
			{ intent: 'reject', note: 'ر'.repeat(40) },
			403,
			refusal('screening.same-person'),
		),
		who: (setting) => setting.db.signIn(proposal(setting).by),
	},
	{
		...second(
			'confirm without having read',
			{ intent: 'confirm', sure: 'yes' },
			422,
			refusal('screening.read-first'),
		),
		who: 'secondManager',
	},
	second(
		'confirm another proposal',
		{ intent: 'confirm', sure: 'yes', decision: 'nothing' },
		409,
		refusal('screening.no-proposal'),
	),
	{
		name: 'complete what was not asked: nothing of it is kept',
		who: ofAsked,
		arrange: stillAsked,
		path: (setting) => `/applications/${asked(setting).id}/completion`,
		form: { intent: 'save', members_total: '99999', name_ar: 'اسم آخر', declaration: '' },
		status: 302,
		leadsTo: (setting) => `/applications/${asked(setting).id}/completion?saved`,
	},
	{
		name: 'complete somebody else’s application',
		who: 'applicant',
		path: (setting) => `/applications/${asked(setting).id}/completion`,
		form: { intent: 'send' },
		status: 404,
		says: page(404),
	},
	{
		name: 'a file for a slot that was not asked for',
		who: ofAsked,
		arrange: stillAsked,
		path: (setting) => `/applications/${asked(setting).id}/completion?slot=video`,
		body: () => {
			const form = new FormData()
			form.append('file', new Blob(['x'], { type: 'video/mp4' }), 'a.mp4')
			return form
		},
		status: 422,
		says: (language) => refusalText(language, 'screening.not-asked'),
	},
]
