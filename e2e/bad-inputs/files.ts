import { randomUUID } from 'node:crypto'
import { expect } from 'playwright/test'
import { sampleMp4, samplePdf } from '#app/testing/sample-files.ts'
import { page, refusal, type BadInput, type Setting } from '../support/bad-input.ts'
import { cookieOf } from '../support/world.ts'

const MB = 1024 * 1024
const NOBODY = '01a00000-0000-7000-8000-000000000000'
type Announced = { name?: string; size?: number; type?: string }
type Wish = { applicationId?: string; slot?: string; attempt?: string; files?: readonly Announced[] }

/** What the script of the page sends before any byte. */
function wishBody({ world }: Setting, wish: Wish): string {
	const files = (wish.files ?? [{}]).map((file) => ({
		name: 'statuts.pdf',
		size: 1000,
		type: 'application/pdf',
		lastModified: 1,
		...file,
	}))
	const input = {
		applicationId: world.draft,
		slot: 'statutes',
		attempt: randomUUID(),
		...wish,
		files: undefined,
	}
	return JSON.stringify({ files, input })
}

const WISH_PATH = '/api/uploadthing?actionType=upload&slug=document'
const WISH_HEADERS = {
	'Content-Type': 'application/json',
	'x-uploadthing-package': 'uploadthing/client',
	'x-uploadthing-version': '7.7.4',
}

function wish(name: string, changes: Wish, status: number, code: string): BadInput {
	return {
		name,
		who: 'drafter',
		bare: true,
		path: WISH_PATH,
		headers: WISH_HEADERS,
		body: (setting) => wishBody(setting, changes),
		status,
		code,
	}
}

/** A form with a file, as a page without scripts sends it. */
function formOf(bytes: Buffer, name: string, type: string): FormData {
	const form = new FormData()
	form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
	return form
}

function posted(
	name: string,
	slot: string,
	file: { bytes: Buffer; name: string; type: string },
	code: string,
	details?: Readonly<Record<string, string | number>>,
): BadInput {
	return {
		name,
		who: 'drafter',
		path: ({ world }) => `/applications/${world.draft}/sections/documents?slot=${slot}`,
		body: () => formOf(file.bytes, file.name, file.type),
		status: 422,
		says: refusal(code, details),
	}
}

const pdf = { bytes: samplePdf(), name: 'statuts.pdf', type: 'application/pdf' }
const film = { bytes: sampleMp4(), name: 'atelier.mp4', type: 'video/mp4' }

/** The slot of the film takes one: it is filled first. */
/** The slot's one film has come, and the server has looked at it: what follows writes nothing. */
async function fillFilm({ portal, world, db }: Setting): Promise<void> {
	await fetch(`${portal.url}/ar/applications/${world.draft}/sections/documents?slot=video`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: cookieOf(world, 'drafter') },
		body: formOf(film.bytes, film.name, film.type),
	})
	const unseen = () => db.first("select count(*) as n from Upload where status = 'checking'")['n']
	await expect.poll(unseen).toBe(0)
}

let granted = ''
/** An address to send bytes to, as the script gets it. */
async function askAddress(setting: Setting): Promise<void> {
	const answer = await fetch(`${setting.portal.url}${WISH_PATH}`, {
		method: 'POST',
		headers: { ...WISH_HEADERS, Cookie: cookieOf(setting.world, 'drafter') },
		body: wishBody(setting, { files: [{ size: pdf.bytes.length }] }),
	})
	const [address] = (await answer.json()) as { url: string }[]
	granted = address?.url ?? ''
}

function sent(name: string, change: (address: string) => string, status: number, code: string): BadInput {
	return {
		name,
		bare: true,
		arrange: askAddress,
		path: () => change(granted),
		method: 'PUT',
		body: () => formOf(pdf.bytes, pdf.name, pdf.type),
		headers: { Range: 'bytes=0-' },
		status,
		code,
	}
}

const altered = (name: string, value: string) => (address: string) => {
	const url = new URL(address, 'http://here')
	url.searchParams.set(name, value)
	return url.pathname + url.search
}

/** While applications are received. */
export const filesOpen: readonly BadInput[] = [
	wish('an upload to nobody’s application', { applicationId: NOBODY }, 403, 'application.not-yours'),
	{
		...wish('an upload to somebody else’s draft', {}, 403, 'application.not-yours'),
		who: 'applicant',
	},
	wish('an upload to a slot that is not asked for', { slot: 'passport' }, 400, 'upload.unknown-slot'),
	wish('an upload to a slot by a path', { slot: '../statutes' }, 400, 'upload.unknown-slot'),
	wish('a file of 11 MB', { files: [{ size: 11 * MB }] }, 400, 'upload.too-large'),
	wish('a file of nothing', { files: [{ size: 0 }] }, 400, 'upload.empty'),
	wish(
		'a film among the papers',
		{ files: [{ name: 'a.mp4', type: 'video/mp4' }] },
		400,
		'upload.wrong-type',
	),
	wish('a photo that few can open', { files: [{ name: 'a.HEIC', type: 'image/heic' }] }, 400, 'upload.heic'),
	wish(
		'a program',
		{ files: [{ name: 'a.exe', type: 'application/x-msdownload' }] },
		400,
		'upload.wrong-type',
	),
	wish('two files in one wish', { files: [{}, {}] }, 400, 'upload.one-at-a-time'),
	wish('a file of minus one byte', { files: [{ size: -1 }] }, 400, 'upload.interrupted'),
	{ ...wish('a wish that is no JSON', {}, 400, 'upload.interrupted'), body: () => '{"files":[' },
	{
		...wish('a wish of 17 kB', {}, 400, 'upload.interrupted'),
		body: () => JSON.stringify({ a: 'x'.repeat(17_000) }),
	},
	posted(
		'a text that calls itself a PDF',
		'statutes',
		{ ...pdf, bytes: Buffer.from('bonjour '.repeat(200)) },
		'upload.content-mismatch',
	),
	posted(
		'a PDF that calls itself a photo',
		'photos',
		{ ...pdf, name: 'a.jpg', type: 'image/jpeg' },
		'upload.content-mismatch',
	),
	posted('no file in the form', 'statutes', { bytes: Buffer.alloc(0), name: '', type: '' }, 'upload.no-file'),
	posted('an empty file in the form', 'statutes', { ...pdf, bytes: Buffer.alloc(0) }, 'upload.empty'),
	posted(
		'a paper of 11 MB in the form',
		'statutes',
		{ ...pdf, bytes: samplePdf({ padding: 11 * MB }) },
		'upload.too-large',
		{
			maxBytes: 10 * MB,
		},
	),
	posted('a form to a slot that is not asked for', 'passport', pdf, 'upload.unknown-slot'),
	{ ...posted('a second film', 'video', film, 'upload.slot-full', { maxFiles: 1 }), arrange: fillFilm },
	{
		...posted('a form with a file to somebody else’s draft', 'statutes', pdf, 'upload.unknown-slot'),
		who: 'applicant',
		status: 404,
		says: page(404),
	},
	sent(
		'bytes without a signature',
		(address) => address.replace(/&signature=.*$/, ''),
		403,
		'upload.bad-signature',
	),
	sent(
		'bytes with another signature',
		(address) => address.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
		403,
		'upload.bad-signature',
	),
	sent(
		'bytes to an address that should live longer',
		altered('expires', '99999999999999'),
		403,
		'upload.bad-signature',
	),
	sent('more bytes than were signed', altered('x-ut-file-size', '999999999'), 403, 'upload.bad-signature'),
	sent('bytes to another key', (address) => address.replace(/\/ut\/./, '/ut/Z'), 403, 'upload.bad-signature'),
	sent('bytes to a path', () => '/ut/..%2f..%2fkeys%2fapp-secret', 404, 'upload.bad-signature'),
	{
		name: 'the callback of a service, forged',
		bare: true,
		path: '/api/uploadthing?slug=document',
		headers: {
			'Content-Type': 'application/json',
			'uploadthing-hook': 'callback',
			'x-uploadthing-signature': 'hmac-sha256=00',
		},
		body: () => JSON.stringify({ status: 'uploaded', metadata: {}, file: {} }),
		status: 400,
	},
]

/** One second after closing. */
export const filesLate: readonly BadInput[] = [
	wish('an upload begun one second late', {}, 400, 'upload.closed'),
	posted('a form with a file one second late', 'statutes', pdf, 'upload.closed'),
	{
		...wish('an upload to an application that is being read', {}, 403, 'application.already-received'),
		who: 'applicant',
		body: (setting) => wishBody(setting, { applicationId: setting.world.own }),
	},
]
