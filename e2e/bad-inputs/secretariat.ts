import { words } from '#app/i18n/catalog.ts'
import { page, refusal, type BadInput, type Says, type Setting } from '../support/bad-input.ts'
import type { Fields } from '../support/page-form.ts'
import { readPageForm } from '../support/page-form.ts'
import { cookieOf, type Role } from '../support/world.ts'

const LATER = { date: '2027-03-20', time: '11:00' }

function people(
	name: string,
	form: Fields,
	code: string,
	details?: Record<string, string | number>,
): BadInput {
	return { name, who: 'manager', path: '/office/people', form, status: 422, says: refusal(code, details) }
}

/** A form as its page makes it, with a change. */
function changed(
	name: string,
	who: Role,
	address: { path: string; form: string },
	change: (form: Fields) => Fields,
	status: number,
	says: Says,
): BadInput {
	let sent: Fields = {}
	return {
		name,
		who,
		path: address.path,
		arrange: async (setting, language) => {
			const cookie = cookieOf(setting.world, who)
			sent = change(await readPageForm(setting, cookie, `/${language}${address.path}`, address.form))
		},
		form: () => sent,
		status,
		says,
	}
}

const rubric = { path: '/office/sg-2027/edition/rubric', form: 'part-form' }
const dates = { path: '/office/sg-2027/edition/dates', form: 'part-form' }

/** One of the page's fields, by the end of its name. */
function set(form: Fields, ending: string, value: string): Fields {
	const name = Object.keys(form).find((one) => one.endsWith(ending))
	if (!name) throw new Error(`No field ends in ${ending}: ${Object.keys(form).join(' ')}`)
	return { ...form, intent: 'save', [name]: value }
}

/** Prepares a corrected version of the published edition, by the first manager. */
async function prepareVersion({ portal, world, db }: Setting): Promise<void> {
	const waiting = db.first(
		'select count(*) as n from Publication where approvedAt is null and cancelledAt is null',
	)
	if (Number(waiting['n']) > 0) return
	await fetch(`${portal.url}/ar/office/sg-2026/publication`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: cookieOf(world, 'manager') },
		body: new URLSearchParams({
			...{ intent: 'prepare', ...LATER },
			...{ 'notice-ar': 'تصحيح اسم.', 'notice-fr': 'Un nom corrigé.' },
		}),
	})
}

function publication(name: string, form: Fields, status: number, code: string): BadInput {
	return {
		...{ name, who: 'manager', path: '/office/sg-2026/publication', status, says: refusal(code) },
		form: { intent: 'prepare', ...form },
	}
}

/** A version that waits for its second person. */
function waiting({ db }: Setting): Fields {
	const row = db.first(
		'select version, hash from Publication where approvedAt is null and cancelledAt is null',
	)
	return { version: String(row['version']), hash: String(row['hash']) }
}

function onWaiting(name: string, form: Fields, status: number, code: string): BadInput {
	return {
		...publication(name, {}, status, code),
		arrange: prepareVersion,
		form: (setting) => ({ ...waiting(setting), ...form }),
	}
}

export const secretariat: readonly BadInput[] = [
	people('invite nobody', { intent: 'invite', contact: '', role: 'officer' }, 'people.contact-empty'),
	people(
		'invite to a role that is not there',
		{ intent: 'invite', contact: 'a@example.org', role: 'king' },
		'people.role-unknown',
	),
	people(
		'invite a manager of one region',
		{ intent: 'invite', contact: 'a@example.org', role: 'manager', region: '09' },
		'people.role-has-no-region',
	),
	people(
		'take a role that is not there',
		{ intent: 'take', grant: 'nothing', confirmed: 'yes' },
		'people.role-gone',
	),
	people(
		'close an account that is not there',
		{ intent: 'close', person: 'nothing', confirmed: 'yes' },
		'people.account-closed',
	),
	{
		...people('invite as an officer', { intent: 'invite', contact: 'a@example.org', role: 'manager' }, ''),
		who: 'officer09',
		status: 404,
		says: page(404),
	},
	{
		name: 'a clock that is no time',
		who: 'manager',
		path: '/office/settings',
		form: { intent: 'clock', clock: '2027-02-30T25:61' },
		status: 422,
		says: refusal('clock.unreadable'),
	},
	{
		name: 'a code at the desk for nobody',
		who: 'officer09',
		path: '/office/desk',
		form: { contact: '06', present: 'yes' },
		status: 422,
		says: refusal('people.phone-unreadable'),
	},
	{
		name: 'a code at the desk for somebody who is not there',
		who: 'officer09',
		path: '/office/desk',
		form: { contact: '0612345678' },
		status: 422,
		says: refusal('screening.not-present'),
	},
	changed(
		'weights that make 99',
		'manager',
		rubric,
		(form) => set(form, '.weight', '24'),
		422,
		refusal('edition.weights-not-100', { sum: 99 }),
	),
	changed(
		'a weight in words',
		'manager',
		rubric,
		(form) => set(form, '.weight', 'عشرون'),
		422,
		refusal('edition.number-unreadable'),
	),
	changed(
		'closing before opening',
		'manager',
		dates,
		(form) => set(form, 'closesAt', '2027-01-01T10:00'),
		422,
		refusal('edition.dates-out-of-order'),
	),
	changed(
		'a screen saved on an older version',
		'manager',
		rubric,
		(form) => ({ ...set(form, '.weight', '25'), version: 'older' }),
		409,
		(language) => words(language).edition['stale'],
	),
	{
		name: 'change the rubric of an open edition',
		who: 'manager',
		path: '/office/lm-2027/edition/rubric',
		form: (setting) => ({ intent: 'save', version: versionOf(setting, 'lm-2027') }),
		status: 422,
		says: refusal('edition.frozen'),
	},
	{
		name: 'sign what is open already',
		who: 'manager',
		path: '/office/lm-2027/opening',
		form: (setting) => ({ intent: 'sign', read: 'yes', version: versionOf(setting, 'lm-2027') }),
		status: 422,
		says: refusal('edition.frozen'),
	},
	{
		name: 'sign without having read',
		who: 'manager',
		path: '/office/sg-2027/opening',
		form: (setting) => ({ intent: 'sign', version: versionOf(setting, 'sg-2027') }),
		status: 422,
		says: refusal('edition.not-read'),
	},
	{
		name: 'sign a version that is not there',
		who: 'manager',
		path: '/office/sg-2027/opening',
		form: { intent: 'sign', read: 'yes', version: 'nothing' },
		status: 422,
		says: refusal('edition.version-not-current'),
	},
	{
		name: 'sign twice',
		who: 'manager',
		path: '/office/sg-2027/opening',
		arrange: async (setting) => {
			await fetch(`${setting.portal.url}/ar/office/sg-2027/opening`, {
				method: 'POST',
				redirect: 'manual',
				headers: { Cookie: cookieOf(setting.world, 'manager') },
				body: new URLSearchParams({ intent: 'sign', read: 'yes', version: versionOf(setting, 'sg-2027') }),
			})
		},
		form: (setting) => ({ intent: 'sign', read: 'yes', version: versionOf(setting, 'sg-2027') }),
		status: 422,
		says: refusal('edition.already-signed'),
	},
	publication(
		'publish in the past',
		{ date: '2027-03-01', time: '11:00', 'notice-ar': 'تصحيح.', 'notice-fr': 'Correction.' },
		422,
		'publication.in-the-past',
	),
	publication('publish at no minute', { date: '31/02', time: 'noon' }, 422, 'publication.minute-unreadable'),
	publication('correct without a notice', LATER, 422, 'publication.notice-missing'),
	publication(
		'correct with a notice in one language',
		{ ...LATER, 'notice-ar': 'تصحيح.' },
		422,
		'publication.notice-missing',
	),
	{
		...publication('publish before the jury has met', LATER, 422, 'publication.sitting-open'),
		path: '/office/lm-2027/publication',
	},
	onWaiting(
		'approve one’s own version',
		{ intent: 'approve', 'read-all': 'yes' },
		422,
		'publication.same-person',
	),
	{
		...onWaiting('approve without having read', { intent: 'approve' }, 422, 'publication.not-read'),
		who: 'secondManager',
	},
	{
		...onWaiting(
			'approve what was not read',
			{ intent: 'approve', 'read-all': 'yes', hash: '0' },
			409,
			'publication.snapshot-changed',
		),
		who: 'secondManager',
	},
	onWaiting(
		'approve a version that is no number',
		{ intent: 'approve', 'read-all': 'yes', version: 'x' },
		409,
		'publication.cancelled',
	),
	onWaiting(
		'stop a version without end',
		{ intent: 'stop', sure: 'yes', reason: 'خطأ في اسم', version: '9'.repeat(30) },
		409,
		'publication.cancelled',
	),
	onWaiting(
		'prepare two versions',
		{ intent: 'prepare', ...LATER, 'notice-ar': 'أ', 'notice-fr': 'a' },
		409,
		'publication.one-is-waiting',
	),
	onWaiting(
		'stop without a reason',
		{ intent: 'stop', sure: 'yes', reason: ' ' },
		422,
		'publication.reason-missing',
	),
	{
		...publication('publish another edition’s winners', LATER, 404, ''),
		path: '/office/lm-1999/publication',
		says: page(404),
	},
]

function versionOf({ db }: Setting, edition: string): string {
	return String(db.first('select currentVersionId from Edition where id = ?', edition)['currentVersionId'])
}
