import { words } from '#app/i18n/catalog.ts'
import { DRAFT, refusal, type BadInput, type Setting } from '../support/bad-input.ts'
import type { Fields } from '../support/page-form.ts'

const COOPERATIVE: Fields = {
	name_ar: 'تعاونية زهر اللوز عينة',
	name_fr: 'Fleur d’amandier (exemple)',
	court: 'Tinghir',
	register_number: '45/2019',
	'registered_on.day': '3',
	'registered_on.month': '10',
	'registered_on.year': '2019',
	ice: '001561191000066',
	sector: 'handicraft',
	region: '08',
	province: '08.577',
	commune: 'Tinghir',
	milieu: 'rural',
	won_before: 'no',
}
const MEMBERS: Fields = {
	members_total: '12',
	women: '9',
	youth: '4',
	women_youth: '3',
	under_18: '0',
	capital_mad: '5000',
	representative_name_ar: 'رئيسة التعاونية، عينة 12',
	representative_name_fr: 'Présidente, exemple 12',
	representative_role: 'president',
	representative_sex: 'woman',
	'representative_born_on.day': '2',
	'representative_born_on.month': '3',
	'representative_born_on.year': '1985',
	representative_national_id: 'AB123456',
	phone: '0612345614',
}
const BUDGET: Fields = {
	'budget.1.label': 'مجفف شمسي',
	'budget.1.amount': '40000',
	'budget.1.fund': 'prize',
	'budget.2.label': 'علب',
	'budget.2.amount': '8000',
	'budget.2.fund': 'own',
	'budget.total': '48000',
	budget_reasons: 'المجفف يضاعف ما نبيعه في السنة.',
}
const PROJECT: Fields = {
	project_title: 'تجفيف اللوز بالشمس',
	summary: 'نجفف اللوز بالشمس ونبيعه معلبا.',
	problem: 'يضيع ثلث الغلة كل سنة.',
	solution: 'مجفف شمسي نديره معا.',
	innovation: 'لا حطب ولا غاز.',
	market: 'أسواق تنغير والرشيدية.',
	plan: 'التركيب في مارس، والبيع في شتنبر.',
}
const SECTIONS = { cooperative: COOPERATIVE, members: MEMBERS, budget: BUDGET, project: PROJECT }
type SectionKey = keyof typeof SECTIONS

/** The revision at which a part of a draft is kept. */
export function revOf({ world, db }: Setting, section: string): string {
	const sql =
		'select coalesce(max(rev), 0) as rev from SectionAnswers where applicationId = ? and sectionKey = ?'
	return String(db.first(sql, world.draft, section)['rev'])
}

/** A part in order but for one thing. It is refused, and what was typed is kept in the draft, once. */
function fault(
	name: string,
	section: SectionKey,
	change: Fields,
	code: string,
	details?: Readonly<Record<string, string | number>>,
): BadInput {
	return {
		name,
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/sections/${section}`,
		form: (setting) => ({
			...SECTIONS[section],
			...change,
			rev: revOf(setting, section),
			intent: 'continue',
			next: '',
		}),
		status: 422,
		says: refusal(code, details),
		keeps: DRAFT,
	}
}

export const cooperativeFaults: readonly BadInput[] = [
	fault(
		'Arabic name in Latin letters',
		'cooperative',
		{ name_ar: 'Amandier' },
		'application.letters-arabic-expected',
	),
	fault(
		'French name in Arabic letters',
		'cooperative',
		{ name_fr: 'زهر اللوز' },
		'application.letters-latin-expected',
	),
	fault('no name', 'cooperative', { name_ar: ' ' }, 'application.answer-missing'),
	fault('a name that is too long', 'cooperative', { name_ar: 'ز'.repeat(151) }, 'application.text-too-long', {
		length: 151,
		max: 150,
	}),
	fault('a name of 100 kB', 'cooperative', { name_ar: 'ز'.repeat(50_000) }, 'application.text-too-long', {
		length: 50_000,
		max: 150,
	}),
	fault('ICE of 14 digits', 'cooperative', { ice: '00156119100006' }, 'cooperative.ice-not-15-digits', {
		digits: 14,
	}),
	fault('31 February', 'cooperative', { ...day(31, 2, '2019') }, 'application.date-unreadable'),
	fault(
		'a day without its month',
		'cooperative',
		{ 'registered_on.month': '' },
		'application.date-part-missing',
	),
	fault('a year of two digits', 'cooperative', { 'registered_on.year': '19' }, 'application.date-year'),
	fault('registered tomorrow', 'cooperative', { ...day(2, 2, '2027') }, 'application.date-future'),
	fault('a sector that is not in the list', 'cooperative', { sector: 'gold' }, 'application.choice-unknown'),
	fault('another sector, not said', 'cooperative', { sector: 'other' }, 'application.other-missing'),
	fault(
		'a province of another region',
		'cooperative',
		{ province: '06.467' },
		'application.province-elsewhere',
	),
	fault(
		'a trade register without a digit',
		'cooperative',
		{ trade_register: 'RC' },
		'application.digits-expected',
	),
]

export const memberFaults: readonly BadInput[] = [
	fault('more women than members', 'members', { women: '13' }, 'application.part-over-whole', {
		part: 13,
		whole: 12,
	}),
	fault('members in words', 'members', { members_total: 'اثنا عشر' }, 'shared.number-unreadable'),
	fault('half a member', 'members', { members_total: '12,5' }, 'shared.number-not-whole'),
	fault('minus three members', 'members', { women: '-3' }, 'application.number-too-small', { min: 0 }),
	fault('more members than a town', 'members', { members_total: '100001' }, 'application.number-too-large', {
		max: 100_000,
	}),
	fault('a comma that may be a thousand', 'members', { capital_mad: '5,000' }, 'shared.number-ambiguous', {
		perhaps: 5000,
	}),
	fault('a number of twenty digits', 'members', { capital_mad: '9'.repeat(20) }, 'shared.number-too-long'),
	fault('a foreign phone', 'members', { phone: '+33612345678' }, 'people.phone-foreign'),
	fault('half a phone number', 'members', { phone: '0612 34' }, 'people.phone-unreadable'),
	fault('a mail address without a domain', 'members', { email: 'nom@' }, 'people.email-unreadable'),
	fault('no phone', 'members', { phone: '' }, 'application.phone-missing'),
]

export const budgetFaults: readonly BadInput[] = [
	fault(
		'a total that is not the sum',
		'budget',
		{ 'budget.total': '49000' },
		'application.budget-sum-differs',
		{
			lines: 48_000,
			total: 49_000,
		},
	),
	fault(
		'more than the prize',
		'budget',
		{ 'budget.1.amount': '50001', 'budget.total': '58001' },
		'application.budget-over-prize',
		{ requested: 50_001, max: 50_000 },
	),
	fault(
		'nothing asked of the prize',
		'budget',
		{ 'budget.1.fund': 'own' },
		'application.budget-nothing-asked',
	),
	fault('a line without words', 'budget', { 'budget.2.label': '' }, 'application.budget-label-missing', {
		line: 2,
	}),
	fault(
		'a line without an amount',
		'budget',
		{ 'budget.2.amount': '' },
		'application.budget-amount-missing',
		{
			line: 2,
		},
	),
	fault('a line of nothing', 'budget', { 'budget.2.amount': '0' }, 'application.number-too-small', {
		min: 1,
	}),
	fault('a text over its limit', 'project', { plan: 'ت'.repeat(1501) }, 'application.text-too-long', {
		length: 1501,
		max: 1500,
	}),
	fault('a title of three letters', 'project', { project_title: 'لوز' }, 'application.text-too-short', {
		length: 3,
		min: 5,
	}),
	{
		name: 'a text written in two windows',
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/sections/project`,
		form: (setting) => ({
			...PROJECT,
			summary: 'نص من نافذة أخرى.',
			rev: String(Number(revOf(setting, 'project')) - 1),
			intent: 'continue',
		}),
		status: 409,
		says: (language) => words(language).apply['stale.title'],
	},
]

function day(date: number, month: number, year: string): Fields {
	return {
		'registered_on.day': String(date),
		'registered_on.month': String(month),
		'registered_on.year': year,
	}
}
