import type { WorldDatabase } from './database.ts'
import { cookieOf, type Role, type World } from './world.ts'

export type PageOfWorld = {
	/** As in app/routes.ts; a state of a page that has another row says which after a space. */
	route: string
	path: string
	/** `Cookie` header of who reads it; none for everybody. */
	cookie?: string
	/** What is posted, for the state after a refusal. */
	form?: Readonly<Record<string, string>>
	status?: number
	/** Heads of the first level: one, but for a page that says the same in two languages of equal standing. */
	heads?: number
}
/** Moroccan time at which these pages are read, and the pages. */
export type Moment = { at: string; pages: readonly PageOfWorld[] }

/** Every page of the portal, each read by somebody who may, at a moment at which it has something to say. */
export function pagesOf(world: World, db: WorldDatabase): Moment[] {
	return [
		{ at: '2027-02-01T10:00:00', pages: [...publicPages(world), ...draftPages(world)] },
		{
			at: '2027-03-16T10:00:00',
			pages: [...sentPages(world, db), ...officePages(world), ...editionPages(world), ...juryPages(world)],
		},
	]
}

const as = (world: World, role: Role) => (row: Omit<PageOfWorld, 'cookie'>) => ({
	...row,
	cookie: cookieOf(world, role),
})

function publicPages({ published, award }: World): PageOfWorld[] {
	return [
		{ route: 'index', path: '/' },
		{ route: 'prizes/:prize', path: '/prizes/lalla-al-moutaaouina' },
		{ route: 'prizes/:prize b', path: '/prizes/solidarity-generation' },
		{ route: 'prizes/:prize checked', path: '/prizes/lalla-al-moutaaouina?total=9&part=6' },
		{ route: 'privacy', path: '/privacy' },
		{ route: 'winners', path: '/winners' },
		{ route: 'winners/:edition', path: `/winners/${published}` },
		{ route: 'winners/:edition filtered', path: `/winners/${published}?region=09` },
		{ route: 'winners/:edition/:award', path: `/winners/${published}/${award.slug}` },
		{ route: 'verify', path: '/verify' },
		{ route: 'verify found', path: `/verify?code=${award.verifyCode}` },
		{ route: 'verify refused', path: '/verify?code=LM27', status: 422 },
		{ route: 'design-system', path: '/design-system' },
		{ route: 'sign-in', path: '/sign-in' },
		{ route: 'sign-in refused', path: '/sign-in', form: { contact: '06' }, status: 422 },
		{ route: 'sign-in/code', path: '/sign-in/code?desk=1' },
		{
			route: 'sign-in/code refused',
			path: '/sign-in/code?desk=1',
			form: { contact: '0612345678', code: '1' },
			status: 422,
		},
		{ route: 'sign-in/link/:token', path: '/sign-in/link/none' },
		{ route: 'applications nobody', path: '/applications' },
		{ route: '* missing', path: '/nothing/here', status: 404 },
	]
}

function draftPages(world: World): PageOfWorld[] {
	const home = `/applications/${world.draft}`
	return [
		{ route: 'account', path: '/account' },
		{ route: 'applications', path: '/applications' },
		{ route: 'start/:edition', path: `/applications/start/${world.judging}` },
		{ route: 'start/:edition over', path: `/applications/start/${world.published}` },
		{ route: ':application', path: home },
		...['cooperative', 'members', 'project', 'impact', 'budget', 'documents'].map((section) => ({
			route: `:application/sections/:section ${section}`,
			path: `${home}/sections/${section}`,
		})),
		{
			route: ':application/sections/:section refused',
			path: `${home}/sections/members`,
			form: { members_total: '12', women: '13', intent: 'continue', rev: '99' },
			status: 409,
		},
		{ route: ':application/sections/:section to mend', path: `${home}/sections/members?fix=1&back=check` },
		{ route: ':application/keep', path: `${home}/keep` },
		{ route: ':application/check', path: `${home}/check` },
		{
			route: ':application/check refused',
			path: `${home}/check`,
			form: { section: 'declaration', intent: 'send', rev: '1' },
			status: 422,
		},
	].map(as(world, 'drafter'))
}

/** What somebody sees who has sent: read now, asked for more, refused, decided. */
function sentPages(world: World, db: WorldDatabase): PageOfWorld[] {
	const own = `/applications/${world.own}`
	const holder = (status: string, edition = world.judging) => {
		const sql = 'select id, accountId from Application where status = ? and editionId = ? order by id'
		const { id, accountId } = db.first(sql, status, edition)
		return { home: `/applications/${String(id)}`, cookie: db.signIn(String(accountId)) }
	}
	const [asked, refused] = [holder('completion'), holder('inadmissible')]
	const decided = holder('admissible', world.published)
	const won = db.first(
		'select applicationId as id, accountId from Award join Application on Application.id = applicationId',
	)
	return [
		...[
			{ route: ':application sent', path: own },
			{ route: ':application/check sent', path: `${own}/check` },
			{ route: ':application/receipt', path: `${own}/receipt` },
			{ route: ':application/withdraw', path: `${own}/withdraw` },
		].map(as(world, 'applicant')),
		{ route: ':application asked', path: asked.home, cookie: asked.cookie },
		{ route: ':application/completion', path: `${asked.home}/completion`, cookie: asked.cookie },
		{ route: ':application refused', path: refused.home, cookie: refused.cookie },
		{ route: ':application/result', path: `${decided.home}/result`, cookie: decided.cookie },
		{
			route: ':application/result won',
			path: `/applications/${String(won['id'])}/result`,
			cookie: db.signIn(String(won['accountId'])),
		},
	]
}

function officePages(world: World): PageOfWorld[] {
	return [
		...[
			{ route: 'office', path: '/office' },
			{ route: 'desk', path: '/office/desk' },
			{ route: 'desk found', path: '/office/desk?q=LM27-0001' },
			{ route: 'people', path: '/office/people' },
			{ route: 'people inviting', path: '/office/people?invite=1' },
			{
				route: 'people refused',
				path: '/office/people?invite=1',
				form: { intent: 'invite', contact: '06' },
				status: 422,
			},
			{ route: 'outbox', path: '/office/outbox' },
			{ route: 'journal', path: '/office/journal' },
			{ route: 'journal verified', path: '/office/journal?verify' },
			{ route: 'settings', path: '/office/settings' },
			{ route: 'account staff', path: '/account' },
		].map(as(world, 'manager')),
		as(world, 'officer09')({ route: 'office regional', path: '/office' }),
	]
}

function editionPages(world: World): PageOfWorld[] {
	const judging = `/office/${world.judging}`
	const [received] = world.received
	const next = '/office/sg-2027'
	return [
		{ route: 'applications', path: `${judging}/applications` },
		{ route: 'applications empty', path: `${judging}/applications?q=zzz` },
		{ route: 'applications/:application', path: `${judging}/applications/${received ?? ''}` },
		{ route: 'applications/:application decided', path: `${judging}/applications/${world.own}` },
		{
			route: 'applications/:application refused',
			path: `${judging}/applications/${received ?? ''}`,
			form: { form: 'file', intent: 'refuse', reason: '' },
			status: 409,
		},
		{ route: 'confirmations', path: `${judging}/confirmations` },
		{ route: 'edition frozen', path: `${judging}/edition` },
		{ route: 'edition', path: `${next}/edition` },
		...[
			'texts',
			'dates',
			'eligibility',
			'documents',
			'questions',
			'rubric',
			'reading',
			'awards',
			'sponsors',
			'versions',
			'rubric?item=innovation',
			'questions?item=project.project_title',
		].map((part) => ({
			route: `edition/:part ${part}`,
			path: `${next}/edition/${part}`,
		})),
		{ route: 'opening', path: `${next}/opening` },
		{ route: 'jury', path: `${judging}/jury` },
		{ route: 'assignment', path: `${judging}/assignment` },
		{ route: 'deliberation', path: `${judging}/deliberation` },
		{ route: 'deliberation closed', path: `/office/${world.published}/deliberation` },
		{ heads: 2, route: 'minutes/:sitting', path: `/office/${world.published}/minutes/1` },
		{ route: 'publication', path: `/office/${world.published}/publication` },
		{ route: 'publication too early', path: `${judging}/publication` },
	].map(as(world, 'manager'))
}

function juryPages(world: World): PageOfWorld[] {
	return [
		...[
			{ route: 'jury', path: '/jury' },
			{ route: 'guide/:edition', path: `/jury/guide/${world.judging}` },
			{ route: 'roster/:edition', path: `/jury/roster/${world.judging}` },
			{ route: 'readings/:assignment', path: `/jury/readings/${world.reading}` },
			{ route: 'readings/:assignment submitted', path: `/jury/readings/${world.submittedReading}` },
			{ route: 'readings/:assignment/recuse', path: `/jury/readings/${world.reading}/recuse` },
		].map(as(world, 'juror')),
		as(world, 'pastJuror')({ route: 'jury past', path: '/jury' }),
		as(world, 'chair')({ route: 'deliberation/:edition', path: `/jury/deliberation/${world.judging}` }),
	]
}
