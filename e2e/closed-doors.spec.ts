import { readFileSync } from 'node:fs'
import { expect, test, type APIRequestContext } from 'playwright/test'
import type { Portal } from './support/server.ts'
import { cookieOf, serveWorld, type Role, type World } from './support/world.ts'

/** Everyone who may knock. */
const EVERYONE = [
	'stranger',
	'drafter',
	'applicant',
	'otherApplicant',
	'officer09',
	'officer03',
	'nationalOfficer',
	'manager',
	'auditor',
	'juror',
	'otherJuror',
	'pastJuror',
	'chair',
] as const
type Knocker = (typeof EVERYONE)[number]
const STAFF: Knocker[] = ['officer09', 'officer03', 'nationalOfficer', 'manager', 'auditor']
const JURY: Knocker[] = ['juror', 'otherJuror', 'chair']

type Door = {
	/** As in app/routes.ts, below the language where it has one. */
	route: string
	/** With ids of the world; `missing` has ids of the same shape that exist nowhere. */
	path: (world: World) => string
	missing?: (world: World) => string
	/** Who is let in (200, or a redirect inside). Everybody else gets the answer of an address that does not exist. */
	open: readonly Knocker[] | 'everyone'
	/** Reached only by POST. */
	postOnly?: boolean
}

const NOWHERE = '00000000-0000-7000-8000-000000000000'
const NO_UPLOAD = 'a'.repeat(48)
const own = (rest: string) => ({
	path: (world: World) => `/ar/applications/${world.own}${rest}`,
	missing: () => `/ar/applications/${NOWHERE}${rest}`,
})
const inEdition = (rest: string) => ({
	path: (world: World) => `/ar/office/${world.judging}/${rest}`,
	missing: () => `/ar/office/lm-1999/${rest}`,
})

const DOORS: readonly Door[] = [
	{ route: 'index', path: () => '/ar/', open: 'everyone' },
	{ route: 'prizes/:prize', path: () => '/ar/prizes/lalla-al-moutaaouina', open: 'everyone' },
	{ route: 'privacy', path: () => '/ar/privacy', open: 'everyone' },
	{ route: 'winners', path: () => '/ar/winners', open: 'everyone' },
	{ route: 'winners/:edition', path: (w) => `/ar/winners/${w.published}`, open: 'everyone' },
	{
		route: 'winners/:edition/:award',
		path: (w) => `/ar/winners/${w.published}/${w.award.slug}`,
		open: 'everyone',
	},
	{ route: 'verify', path: () => '/ar/verify', open: 'everyone' },
	{ route: 'design-system', path: () => '/ar/design-system', open: 'everyone' },
	{ route: 'sign-in', path: () => '/ar/sign-in', open: 'everyone' },
	{ route: 'sign-in/code', path: () => '/ar/sign-in/code?desk=1', open: 'everyone' },
	{ route: 'sign-in/link/:token', path: () => '/ar/sign-in/link/none', open: 'everyone' },
	{ route: 'sign-out', path: () => '/ar/sign-out', open: [], postOnly: true },
	{ route: 'theme', path: () => '/ar/theme', open: [], postOnly: true },
	{ route: 'account', path: () => '/ar/account', open: EVERYONE.filter((who) => who !== 'stranger') },

	{ route: 'applications', path: () => '/ar/applications', open: 'everyone' },
	{ route: 'start/:edition', path: (w) => `/ar/applications/start/${w.judging}`, open: 'everyone' },
	{ route: ':application', ...own(''), open: ['applicant'] },
	{ route: ':application/sections/:section', ...own('/sections/project'), open: ['applicant'] },
	{
		route: ':application/sections/:section/save',
		...own('/sections/project/save'),
		open: [],
		postOnly: true,
	},
	{ route: ':application/keep', ...own('/keep'), open: ['applicant'] },
	{ route: ':application/check', ...own('/check'), open: ['applicant'] },
	{ route: ':application/receipt', ...own('/receipt'), open: ['applicant'] },
	{ route: ':application/withdraw', ...own('/withdraw'), open: ['applicant'] },
	// Nothing is asked of this one: not even its holder finds anything there.
	{ route: ':application/completion', ...own('/completion'), open: [] },
	{ route: ':application/result', ...own('/result'), open: ['applicant'] },

	{ route: 'office', path: () => '/ar/office', open: STAFF },
	{ route: 'desk', path: () => '/ar/office/desk', open: STAFF.filter((who) => who !== 'auditor') },
	{ route: 'people', path: () => '/ar/office/people', open: ['manager'] },
	{ route: 'outbox', path: () => '/ar/office/outbox', open: ['manager'] },
	{ route: 'journal', path: () => '/ar/office/journal', open: ['manager', 'auditor'] },
	{ route: 'settings', path: () => '/ar/office/settings', open: ['manager'] },
	{ route: 'edition', ...inEdition('edition'), open: ['manager', 'auditor'] },
	{ route: 'edition/:part', ...inEdition('edition/dates'), open: ['manager', 'auditor'] },
	{ route: 'opening', ...inEdition('opening'), open: ['manager', 'auditor'] },
	{ route: 'applications', ...inEdition('applications'), open: STAFF },
	{
		route: 'applications/:application',
		path: (w) => `/ar/office/${w.judging}/applications/${w.own}`,
		missing: (w) => `/ar/office/${w.judging}/applications/${NOWHERE}`,
		open: ['officer09', 'nationalOfficer', 'manager', 'auditor'],
	},
	{ route: 'confirmations', ...inEdition('confirmations'), open: STAFF },
	{ route: 'jury', ...inEdition('jury'), open: ['manager'] },
	{ route: 'assignment', ...inEdition('assignment'), open: ['manager'] },
	{ route: 'deliberation', ...inEdition('deliberation'), open: ['manager', 'auditor'] },
	{
		route: 'minutes/:sitting',
		path: (w) => `/ar/office/${w.published}/minutes/1`,
		missing: (w) => `/ar/office/${w.published}/minutes/9`,
		open: ['manager', 'auditor'],
	},
	{ route: 'publication', ...inEdition('publication'), open: ['manager'] },

	{ route: 'jury', path: () => '/ar/jury', open: [...JURY, 'pastJuror'] },
	{
		route: 'guide/:edition',
		path: (w) => `/ar/jury/guide/${w.judging}`,
		missing: () => '/ar/jury/guide/lm-1999',
		open: [...JURY, 'manager', 'auditor'],
	},
	{
		route: 'roster/:edition',
		path: (w) => `/ar/jury/roster/${w.judging}`,
		missing: () => '/ar/jury/roster/lm-1999',
		open: JURY,
	},
	{
		route: 'readings/:assignment',
		path: (w) => `/ar/jury/readings/${w.reading}`,
		missing: () => `/ar/jury/readings/${NOWHERE}`,
		open: ['juror'],
	},
	{
		route: 'readings/:assignment/save',
		path: (w) => `/ar/jury/readings/${w.reading}/save`,
		missing: () => `/ar/jury/readings/${NOWHERE}/save`,
		open: [],
		postOnly: true,
	},
	{
		route: 'readings/:assignment/recuse',
		path: (w) => `/ar/jury/readings/${w.reading}/recuse`,
		missing: () => `/ar/jury/readings/${NOWHERE}/recuse`,
		open: ['juror'],
	},
	// No sitting is open in this world: the page says "not yet", and nothing of what others scored.
	{
		route: 'deliberation/:edition',
		path: (w) => `/ar/jury/deliberation/${w.judging}`,
		missing: () => '/ar/jury/deliberation/lm-1999',
		open: JURY,
	},

	{
		route: 'files/:upload',
		path: (w) => `/files/${w.upload}`,
		missing: () => `/files/${NO_UPLOAD}`,
		open: ['applicant', 'officer09', 'nationalOfficer', 'manager', 'auditor'],
	},
	{
		route: 'documents/receipt/:application/:lang',
		path: (w) => `/documents/receipt/${w.own}/ar`,
		missing: () => `/documents/receipt/${NOWHERE}/ar`,
		open: ['applicant'],
	},
	{
		route: 'documents/minutes/:minutes/:lang',
		path: (w) => `/documents/minutes/${w.minutes}/ar`,
		missing: () => `/documents/minutes/${NOWHERE}/ar`,
		open: ['manager', 'auditor', 'pastJuror'],
	},
	{
		route: 'documents/certificate/:edition/:award',
		path: (w) => `/documents/certificate/${w.published}/${w.award.slug}`,
		open: 'everyone',
	},
]

/** Addresses that are guarded by signatures or keys of their own and have tests of their own. */
const ELSEWHERE = ['api/uploadthing', 'ut/*', '*', ':lang']

let portal: Portal
let world: World
test.beforeAll(async () => {
	;({ portal, world } = await serveWorld())
})
test.afterAll(() => portal.stop())

const headersOf = (who: Knocker) => (who === 'stranger' ? {} : { Cookie: cookieOf(world, who as Role) })

/** Status, and where it leads when it leads away; the way to the sign-in page is the same whatever one wanted. */
async function knock(request: APIRequestContext, method: 'get' | 'post', path: string, who: Knocker) {
	const answer = await request[method](portal.url + path, {
		headers: headersOf(who),
		maxRedirects: 0,
		...(method === 'post' ? { form: { intent: 'none' } } : {}),
	})
	const to = answer.headers()['location']?.replace(/\?.*$/, '') ?? ''
	return `${answer.status()}${to ? ` ${to}` : ''}`
}

test('every address of app/routes.ts has its row here', () => {
	const source = readFileSync('app/routes.ts', 'utf8')
	const routes = [...source.matchAll(/\broute\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')
	const known = [...DOORS.map(({ route }) => route), ...ELSEWHERE]
	expect(routes.filter((route) => !known.includes(route))).toEqual([])
})

for (const [row, door] of DOORS.entries()) {
	test(`${row} GET ${door.route}`, async ({ request }) => {
		for (const who of EVERYONE) {
			const answer = await knock(request, 'get', door.path(world), who)
			const invited = door.open === 'everyone' || door.open.includes(who)
			if (invited) {
				expect(answer, `${who} is let in`).toMatch(/^(200|30[23] (?!\/ar\/sign-in$))/)
				continue
			}
			const refusal = who === 'stranger' && !door.postOnly ? /^(404|302 \/ar\/sign-in)$/ : /^404$/
			expect(answer, `${who} stays outside`).toMatch(refusal)
			if (door.missing) {
				expect(answer, `${who} cannot tell it exists`).toBe(
					await knock(request, 'get', door.missing(world), who),
				)
			}
		}
	})

	test(`${row} POST ${door.route}`, async ({ request }) => {
		for (const who of EVERYONE) {
			if (door.open === 'everyone' || door.open.includes(who) || door.postOnly) continue
			const answer = await knock(request, 'post', door.path(world), who)
			// A page without an action answers 405 to everybody; a form may be refused before anything is looked for.
			expect(answer, `${who} changes nothing`).toMatch(/^(401|404|405|422|302 \/ar\/sign-in)$/)
			if (door.missing) {
				expect(answer, `${who} cannot tell it exists`).toBe(
					await knock(request, 'post', door.missing(world), who),
				)
			}
		}
	})
}
