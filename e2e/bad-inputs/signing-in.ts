import { refusal, type BadInput, type Language, type Setting } from '../support/bad-input.ts'

const COUNTED = ['SignInCode']

/** A phone of its own for each row and language: codes to one contact wait for each other. */
function phone(row: number, language: Language): string {
	return `06100000${row}${language === 'ar' ? 1 : 2}`
}

const browsers = new Map<string, string>()

/** Asks for a code as a browser does, and keeps its cookies. */
async function askCode({ portal }: Setting, contact: string): Promise<void> {
	const answer = await fetch(`${portal.url}/ar/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({ contact }),
	})
	if (answer.status !== 302) throw new Error(`No code for ${contact}: ${answer.status}`)
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
	browsers.set(contact, cookies.join('; '))
}

function codeSentTo({ db }: Setting, contact: string): string {
	const recipient = `+212${contact.slice(1)}`
	const { text } = db.first('select text from Message where recipient = ? order by createdAt desc', recipient)
	return /\d{6}/.exec(String(text))?.[0] ?? ''
}

/** Six digits that are not the ones sent. */
function otherThan(code: string): string {
	return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

function tryCode(setting: Setting, contact: string, code: string): Promise<Response> {
	return fetch(`${setting.portal.url}/ar/sign-in/code`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: browsers.get(contact) ?? '' },
		body: new URLSearchParams({ code }),
	})
}

/** A code typed into the page of a browser that has asked for one. */
function withCode(row: number, code: (sent: string) => string): Pick<BadInput, 'who' | 'path' | 'form'> {
	return {
		who: (_, language) => browsers.get(phone(row, language)) ?? '',
		path: '/sign-in/code',
		form: (setting, language) => ({ code: code(codeSentTo(setting, phone(row, language))) }),
	}
}

const contact = (typed: string): Pick<BadInput, 'path' | 'form'> => ({
	path: '/sign-in',
	form: { contact: typed },
})

export const signingIn: readonly BadInput[] = [
	{ name: 'no contact', ...contact('  '), status: 422, says: refusal('people.contact-empty') },
	{
		name: 'a contact that is neither',
		...contact('رقمي'),
		status: 422,
		says: refusal('people.phone-unreadable'),
	},
	{
		name: 'a contact of NUL bytes',
		...contact('\0\0\0'),
		status: 422,
		says: refusal('people.phone-unreadable'),
	},
	{
		name: 'a contact of 100 kB',
		...contact('6'.repeat(100_000)),
		status: 422,
		says: refusal('people.phone-unreadable'),
	},
	{
		name: 'a phone from abroad',
		...contact('+33612345678'),
		status: 422,
		says: refusal('people.phone-foreign'),
	},
	{
		name: 'an address of two at signs',
		...contact('a@b@c.ma'),
		status: 422,
		says: refusal('people.email-unreadable'),
	},
	{
		name: 'a sixth code within the hour',
		...contact('0611111111'),
		arrange: ({ db }, language) => {
			if (language === 'fr') return
			for (const minutes of [5, 10, 20, 30, 40]) {
				const at = new Date(Date.now() - minutes * 60_000).toISOString().replace('Z', '+00:00')
				db.arrange(
					`insert into SignInCode (id, contactKind, contact, codeHash, createdAt, expiresAt, tries)
					values (?, 'phone', '+212611111111', '', ?, ?, 0)`,
					...[`hourly-${minutes}`, at, at],
				)
			}
		},
		status: 429,
		says: refusal('people.code-hourly-limit', { minutes: 20 }),
	},
	{
		name: 'a code of letters',
		arrange: (setting, language) => askCode(setting, phone(1, language)),
		...withCode(1, () => 'abcdef'),
		status: 422,
		says: refusal('people.code-unreadable'),
	},
	{
		name: 'a wrong code',
		arrange: (setting, language) => askCode(setting, phone(2, language)),
		...withCode(2, otherThan),
		status: 422,
		says: refusal('people.code-wrong', { left: 4 }),
		keeps: COUNTED,
	},
	{
		name: 'a sixth try, with the right code',
		arrange: async (setting, language) => {
			const to = phone(3, language)
			await askCode(setting, to)
			const wrong = otherThan(codeSentTo(setting, to))
			for (let tries = 0; tries < 5; tries++) await tryCode(setting, to, wrong)
		},
		...withCode(3, (sent) => sent),
		status: 422,
		says: refusal('people.code-tries-spent'),
		keeps: COUNTED,
	},
	{
		name: 'the right code after eleven minutes',
		arrange: async (setting, language) => {
			const to = phone(4, language)
			await askCode(setting, to)
			setting.db.arrange(
				'update SignInCode set expiresAt = createdAt where contact = ?',
				`+212${to.slice(1)}`,
			)
		},
		...withCode(4, (sent) => sent),
		status: 422,
		says: refusal('people.code-expired'),
		keeps: COUNTED,
	},
	{
		name: 'the right code, a second time',
		arrange: async (setting, language) => {
			const to = phone(5, language)
			await askCode(setting, to)
			await tryCode(setting, to, codeSentTo(setting, to))
		},
		...withCode(5, (sent) => sent),
		status: 422,
		says: refusal('people.code-wrong', { left: 4 }),
	},
	{
		name: 'the right code in another browser',
		arrange: (setting, language) => askCode(setting, phone(6, language)),
		...withCode(6, (sent) => sent),
		who: () => 'tatwij-device=another-browser',
		path: '/sign-in/code?desk=1',
		form: (setting, language) => ({
			contact: phone(6, language),
			code: codeSentTo(setting, phone(6, language)),
		}),
		status: 422,
		says: refusal('people.code-wrong', { left: 4 }),
	},
	{
		name: 'a code for nobody',
		path: '/sign-in/code?desk=1',
		form: { code: '123456' },
		status: 422,
		says: refusal('people.contact-empty'),
	},
	{
		name: 'a link that nobody made',
		path: '/sign-in/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
		form: {},
		status: 410,
		says: refusal('account.link-unknown'),
	},
	{
		name: 'a link, a second time',
		arrange: async ({ portal, world }, language) => {
			if (language === 'fr') return
			const link = portal.signInLink(world.managerEmail)
			await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
			usedLink = new URL(link).pathname.replace(/^\/ar/, '')
		},
		path: () => usedLink,
		form: {},
		status: 410,
		says: refusal('account.link-unknown'),
	},
	{
		name: 'a way back to another site',
		who: 'applicant',
		path: `/sign-in?next=${encodeURIComponent('https://elsewhere.example/ar/')}`,
		status: 302,
		leadsTo: '/account',
	},
	{
		name: 'a way back to another host, without its scheme',
		who: 'applicant',
		path: `/sign-in?next=${encodeURIComponent('/ar//elsewhere.example')}`,
		status: 302,
		leadsTo: '/account',
	},
]
let usedLink = ''
