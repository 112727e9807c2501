import { refusalText, words } from '#app/i18n/catalog.ts'
import { page, refusal, type BadInput } from '../support/bad-input.ts'
import { revOf } from './fields.ts'

const NOBODY = '01a00000-0000-7000-8000-000000000000'
const start = (edition: string, changes: BadInput['form']): Pick<BadInput, 'path' | 'form'> => ({
	path: `/applications/start/${edition}`,
	form: { language: 'ar', type: 'cooperative', processing: 'yes', ...changes },
})
const saveOf = (id: string, section = 'project') => `/applications/${id}/sections/${section}`
const declaration = { section: 'declaration', intent: 'send' }
const boxes = { declaration: 'yes', independence: 'yes', processing: 'yes' }

/** While applications are received. */
export const applicationsOpen: readonly BadInput[] = [
	{
		name: 'start in a language that cannot be read',
		...start('lm-2027', { language: 'en' }),
		status: 422,
		says: refusal('application.language-unknown'),
	},
	{
		name: 'start without agreeing to the notice',
		...start('lm-2027', { processing: '' }),
		form: { language: 'ar' },
		status: 422,
		says: refusal('application.consent-missing'),
	},
	{
		name: 'start an edition that is not open yet',
		...start('sg-2027', {}),
		status: 422,
		says: refusal('application.edition-not-open'),
	},
	{
		name: 'start an edition that is over',
		...start('sg-2026', {}),
		status: 422,
		says: refusal('application.edition-closed'),
	},
	{ name: 'start an edition that does not exist', ...start('lm-1999', {}), status: 404, says: page(404) },
	{
		name: 'save a part of an application that does not exist',
		who: 'drafter',
		path: saveOf(NOBODY),
		form: { rev: '0', intent: 'continue', summary: 'نص' },
		status: 404,
		says: page(404),
	},
	{
		name: 'save a part of somebody else’s draft',
		who: 'applicant',
		path: ({ world }) => saveOf(world.draft),
		form: { rev: '0', intent: 'continue', summary: 'نص' },
		status: 404,
		says: page(404),
	},
	{
		name: 'save a part after the session has ended',
		path: ({ world }) => saveOf(world.draft),
		form: { rev: '0', intent: 'continue', summary: 'نص كتبته قبل قليل' },
		status: 401,
		says: (language) => words(language).apply['signed-out.title'],
	},
	{
		name: 'save a part that the form does not have',
		who: 'drafter',
		path: ({ world }) => saveOf(world.draft, 'nothing'),
		form: { rev: '0', intent: 'continue' },
		status: 404,
		says: page(404),
	},
	{
		name: 'save answers among the documents',
		who: 'drafter',
		path: ({ world }) => saveOf(world.draft, 'documents'),
		form: { rev: '0', intent: 'continue', statutes: 'yes' },
		status: 404,
		says: page(404),
	},
	{
		name: 'save a part of an application that is being read',
		who: 'applicant',
		path: ({ world }) => saveOf(world.own),
		form: { rev: '0', intent: 'continue', summary: 'نص' },
		status: 302,
		leadsTo: ({ world }) => `/applications/${world.own}`,
	},
	{
		name: 'send without the boxes',
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/check`,
		form: { ...declaration, rev: '1' },
		status: 422,
		says: refusal('application.consent-missing'),
	},
	{
		name: 'send what is not complete',
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/check`,
		form: { ...declaration, ...boxes, rev: '1' },
		status: 422,
		says: (language) =>
			Array.from({ length: 60 }, (_, n) =>
				refusalText(language, 'application.incomplete', { missing: n + 1 }),
			),
	},
	{
		name: 'send somebody else’s draft',
		who: 'applicant',
		path: ({ world }) => `/applications/${world.draft}/check`,
		form: { ...declaration, ...boxes },
		status: 404,
		says: page(404),
	},
	{
		name: 'send twice: it is here, once',
		who: 'applicant',
		path: ({ world }) => `/applications/${world.own}/check`,
		form: { ...declaration, ...boxes },
		status: 302,
		leadsTo: ({ world }) => `/applications/${world.own}/receipt`,
	},
	{
		name: 'withdraw without ticking the box',
		who: 'applicant',
		path: ({ world }) => `/applications/${world.own}/withdraw`,
		form: {},
		status: 422,
		says: refusal('application.withdrawal-not-sure'),
	},
	{
		name: 'withdraw somebody else’s application',
		who: 'otherApplicant',
		path: ({ world }) => `/applications/${world.own}/withdraw`,
		form: { sure: 'yes' },
		status: 404,
		says: page(404),
	},
]

/** One second after closing. */
export const applicationsLate: readonly BadInput[] = [
	{
		name: 'send one second late',
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/check`,
		form: { ...declaration, ...boxes, rev: '1' },
		status: 422,
		says: refusal('application.edition-closed'),
	},
	{
		name: 'save one second late',
		who: 'drafter',
		path: ({ world }) => saveOf(world.draft),
		form: (setting) => ({ rev: revOf(setting, 'project'), intent: 'continue', summary: 'تأخرنا' }),
		status: 422,
		says: refusal('application.edition-closed'),
	},
	{
		name: 'save one second late, by script',
		who: 'drafter',
		path: ({ world }) => `${saveOf(world.draft)}/save`,
		form: (setting) => ({ rev: revOf(setting, 'project'), summary: 'تأخرنا' }),
		status: 422,
		says: refusal('application.edition-closed'),
	},
	{
		name: 'start one second late',
		...start('lm-2027', {}),
		status: 422,
		says: refusal('application.edition-closed'),
	},
	{
		name: 'withdraw after closing',
		who: 'applicant',
		path: ({ world }) => `/applications/${world.own}/withdraw`,
		form: { sure: 'yes' },
		status: 422,
		says: refusal('application.edition-closed'),
	},
]
