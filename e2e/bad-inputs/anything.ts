import { words } from '#app/i18n/catalog.ts'
import { page, refusal, type BadInput } from '../support/bad-input.ts'

/** Reading what was sent to people is written down. */
const READ = ['JournalEntry', 'JournalHead']

/** What no form of ours sends. */
export const anything: readonly BadInput[] = [
	{
		name: 'a language that does not exist',
		path: '/de/winners',
		bare: true,
		status: 404,
		says: () => words('ar').common['page-404.title'],
	},
	{ name: 'an address that does not exist', path: '/nothing/here', status: 404, says: page(404) },
	{ name: 'a path that is no text', path: '/applications/%E0%A4%A', status: 400 },
	{ name: 'an edition of NUL bytes', path: '/winners/%00', status: 404, says: page(404) },
	{
		name: 'a form of two million bytes',
		path: '/sign-in',
		form: { contact: '6'.repeat(2_000_000) },
		status: 413,
		says: page(413),
	},
	{
		name: 'a form with no boundary',
		path: '/sign-in',
		body: () => 'contact=0612345678',
		headers: { 'Content-Type': 'multipart/form-data' },
		status: 400,
		says: page(400),
	},
	{
		name: 'a form that is JSON',
		path: '/sign-in',
		body: () => '{"contact":"0612345678"}',
		headers: { 'Content-Type': 'application/json' },
		status: 400,
		says: page(400),
	},
	{
		name: 'a form from another site',
		path: '/sign-in',
		form: { contact: '0612345678' },
		headers: { Origin: 'https://elsewhere.example' },
		status: 403,
	},
	{
		name: 'a form from a page within another site',
		path: '/sign-in',
		form: { contact: '0612345678' },
		headers: { 'Sec-Fetch-Site': 'cross-site' },
		status: 403,
	},
	{
		name: 'a form to a page that takes none',
		path: '/privacy',
		form: { a: 'b' },
		status: 405,
		says: page(405),
	},
	{ name: 'a page deleted', path: '/winners', method: 'DELETE', status: 405, says: page(405) },
	{
		name: 'a file by a path',
		path: '/files/..%2f..%2ftatwij.sqlite',
		bare: true,
		who: 'manager',
		status: 404,
	},
	{
		name: 'a file by a path in its variant',
		path: ({ world }) => `/files/${world.upload}?variant=..%2f..%2fkeys`,
		bare: true,
		who: 'manager',
		status: 404,
	},
	{
		name: 'somebody else’s file',
		path: ({ world }) => `/files/${world.upload}`,
		bare: true,
		who: 'otherApplicant',
		status: 404,
	},
	{
		name: 'a page before the first',
		path: '/office/outbox?page=-1',
		who: 'manager',
		status: 200,
		keeps: READ,
	},
	{
		name: 'a page after the last',
		path: '/office/outbox?page=99999999999999999999',
		who: 'manager',
		status: 200,
		keeps: READ,
	},
	{
		name: 'the journal before a number without end',
		path: '/office/journal?before=99999999999999999999',
		who: 'manager',
		status: 200,
	},
	{
		name: 'the journal about a NUL byte',
		path: '/office/journal?about=application&id=%00',
		who: 'manager',
		status: 200,
	},
	{
		name: 'people looked for by 100 kB',
		path: `/office/people?q=${'ا'.repeat(1000)}&page=1e9`,
		who: 'manager',
		status: 200,
	},
	{
		name: 'a certificate code of another form',
		path: '/verify?code=%00%00',
		status: 422,
		says: refusal('publication.code-unreadable'),
	},
	{
		name: 'a certificate code with a wrong letter',
		path: '/verify?code=LM27-K7QX-2M4Q',
		status: 422,
		says: refusal('publication.code-mistyped'),
	},
]
