/**
 * `npm run bench`: a report, not a test. One run measures the portal on the demonstration's data beside a bare Node
 * server that answers the same bytes, on the same machine: requests a second and the 99th percentile of latency, each
 * as a ratio; then the server's time for the ranking, and what pages weigh; last, the optimal assignment beside a
 * plain solver, and the fit of severities beside plain means.
 *
 * `-- --seconds 8` for each measurement (5 by default), `-- --fresh` to make the data anew (`./data/bench`).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Request } from 'autocannon'
import { reportAssignment } from './bench/assignment.ts'
import { reportFit } from './bench/fit.ts'
import { load, loadBare, type Sender, type Speed } from './bench/load.ts'
import { servePortal, type Portal } from './bench/portal.ts'
import { printTable, quantile, SPEED_HEAD, speedRow, WEIGHT_HEAD, weightRow } from './bench/print.ts'
import { encode, headersOf, newVisitor, readForms, signIn, type Visitor } from './bench/visitor.ts'
import { type PageToWeigh, weighPages } from './bench/weights.ts'

type Account = { role: string; as: string; about: string; edition: string | null }

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '5' }, fresh: { type: 'boolean', default: false } },
})
const seconds = Number(values.seconds)
const folder = path.resolve('./data/bench')
const PUBLISHED = 'sg-2026'
/** While Lalla Al Moutaaouina receives applications; while its jury reads; after its jury has read. */
const CLOCKS = { receiving: '2027-01-26T14:32:00', judging: '2027-03-16T10:00:00' }
const READERS = 10
const RANKING_VISITS = 40
const RANKING_AIM_MS = 150

prepare()
const accounts = (
	JSON.parse(readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8')) as { accounts: Account[] }
).accounts
const portal = await servePortal(folder)
try {
	await report(portal)
} finally {
	await portal.stop()
}
await reportAssignment()
reportFit()

/** The data and the build, made when they are not there. */
function prepare(): void {
	const demo = [
		'--import',
		'tsx',
		'app/commands/demo.ts',
		'--data-only',
		...(values.fresh ? ['--fresh'] : []),
	]
	const env = { ...process.env, DATA_DIR: folder }
	if (values.fresh || !existsSync(path.join(folder, 'demo-accounts.json')))
		spawnSync(process.execPath, demo, { stdio: 'inherit', env })
	const build = "import('./app/commands/setup.mjs').then((steps) => steps.build())"
	const { status } = spawnSync(process.execPath, ['-e', build], { stdio: 'inherit' })
	if (status !== 0) throw new Error('The portal could not be built.')
}

async function report({ url }: Portal): Promise<void> {
	const nobody = newVisitor(url)
	const manager = await visitAs('manager')
	process.stdout.write(
		`\n${seconds} s each, ${READERS} connections for pages, one connection for each draft saved\n`,
	)
	const rows = [
		await measurePage('home', '/ar/', nobody),
		await measurePage('winners page', `/ar/winners/${PUBLISHED}`, nobody),
		await measureSaves('section save', await draftSenders()),
		await measureSaves('scoresheet save', await sheetSenders()),
		await measurePage('ranking page', `/ar/office/${PUBLISHED}/deliberation`, manager),
	]
	printTable(SPEED_HEAD, rows)
	await reportRanking(manager)
	process.stdout.write('\nWeight of a first visit on a phone, as Chromium loaded it\n')
	printTable(
		WEIGHT_HEAD,
		(await weighPages(url, await pagesToWeigh(manager))).map(({ name, weight }) => weightRow(name, weight)),
	)
}

async function measurePage(name: string, page: string, visitor: Visitor): Promise<string[]> {
	const send: Request = { method: 'GET', path: page, headers: headersOf(portal.url, visitor.cookie(), false) }
	const options = { connections: READERS, seconds }
	await load({ ...options, url: portal.url, seconds: 1 }, [() => send])
	const own = await load({ ...options, url: portal.url }, [() => send])
	return speedRow(name, own, await loadBare(options, await visitor.record(page), send))
}

type Saving = { readonly visitor: Visitor; readonly path: string; readonly form: [string, string][] }

/** One connection a form: each save carries the revision that the one before it made. */
async function measureSaves(name: string, savings: readonly Saving[]): Promise<string[]> {
	const [first] = savings
	if (!first) return [`${name}: no form to save`]
	const options = { connections: savings.length, seconds }
	const answer = await first.visitor.record(first.path, encode(first.form))
	bump(first)
	const own: Speed = await load({ ...options, url: portal.url }, savings.map(senderOf))
	const { setupRequest: _setup, onResponse: _response, ...send } = senderOf(first)()
	return speedRow(name, own, await loadBare(options, answer, { ...send, body: encode(first.form) }))
}

function senderOf(saving: Saving): Sender {
	return () => ({
		method: 'POST',
		path: saving.path,
		headers: headersOf(portal.url, saving.visitor.cookie(), true),
		setupRequest: (request) => ({ ...request, body: encode(saving.form) }),
		onResponse: (status) => {
			if (status < 400) bump(saving)
		},
	})
}

/** The next save, on the revision just made. */
function bump({ form }: Saving): void {
	const rev = form.find(([name]) => name === 'rev')
	if (rev) rev[1] = String(Number(rev[1]) + 1)
	alter(form)
}

/** A scoresheet saved as it stands makes no revision: its first comment ends in another number each time. */
function alter(form: Saving['form']): void {
	const rev = form.find(([name]) => name === 'rev')
	const comment = form.find(([name, value]) => name.startsWith('comment.') && value !== '')
	if (rev && comment) comment[1] = `${comment[1].replace(/ \d+$/, '')} ${rev[1]}`
}

async function draftSenders(): Promise<Saving[]> {
	portal.setClock(CLOCKS.receiving)
	const visitor = await visitAs('applicant', 'never sent her draft')
	const list = await visitor.open('/ar/applications')
	const tasks = /\/ar\/applications\/[0-9a-f-]{36}/.exec(list.html)?.[0] ?? list.path
	const page = await visitor.open(`${tasks}/sections/project`)
	return [savingOf(visitor, page)]
}

async function sheetSenders(): Promise<Saving[]> {
	portal.setClock(CLOCKS.judging)
	const jurors = accounts.filter(({ role, edition }) => role === 'juror' && edition === 'lm-2027')
	return Promise.all(
		jurors.map(async ({ as }) => {
			const visitor = await visit(as)
			const pile = await visitor.open('/ar/jury?state=draft')
			const reading = /\/ar\/jury\/readings\/[0-9a-f-]{36}/.exec(pile.html)?.[0]
			if (!reading) throw new Error(`${as} has nothing to read`)
			return savingOf(visitor, await visitor.open(reading))
		}),
	)
}

/** The form of a page that carries a revision, as its button for saving sends it. */
function savingOf(visitor: Visitor, { path: at, html }: { path: string; html: string }): Saving {
	const form = readForms(html).find(({ fields }) => fields.some(([name]) => name === 'rev'))
	if (!form) throw new Error(`${at} has no form to save`)
	const save = form.buttons.find(([name, value]) => name === 'intent' && value === 'save')
	const fields = [...form.fields, ...(save ? [save] : [])].map(([name, value]): [string, string] => [
		name,
		value,
	])
	alter(fields)
	return { visitor, path: at, form: fields }
}

async function reportRanking(manager: Visitor): Promise<void> {
	const page = `/ar/office/${PUBLISHED}/deliberation`
	const times: number[] = []
	for (let visit = 0; visit < RANKING_VISITS; visit++) {
		const began = performance.now()
		await manager.record(page)
		times.push(performance.now() - began)
	}
	const [median, most] = [quantile(times, 0.5), quantile(times, 0.95)].map((time) => time.toFixed(0))
	process.stdout.write(
		`\nRanking page alone: median ${median} ms, 95 % under ${most} ms (aim: ${RANKING_AIM_MS} ms)\n`,
	)
}

async function pagesToWeigh(manager: Visitor): Promise<PageToWeigh[]> {
	const winners = await newVisitor(portal.url).open(`/ar/winners/${PUBLISHED}`)
	const winner = new RegExp(`/ar/winners/${PUBLISHED}/[\\w-]+`).exec(winners.html)?.[0]
	portal.setClock(CLOCKS.receiving)
	const [draft] = await draftSenders()
	return [
		...['ar', 'fr'].flatMap((language) => [
			{ name: `home (${language})`, path: `/${language}/` },
			{ name: `prize (${language})`, path: `/${language}/prizes/lalla-al-moutaaouina` },
			{ name: `winners (${language})`, path: `/${language}/winners/${PUBLISHED}` },
			...(winner ? [{ name: `winner (${language})`, path: winner.replace('/ar/', `/${language}/`) }] : []),
		]),
		...(draft ? [{ name: 'form section (ar)', path: draft.path, cookie: draft.visitor.cookie() }] : []),
		{ name: 'ranking (ar)', path: `/ar/office/${PUBLISHED}/deliberation`, cookie: manager.cookie() },
	]
}

function visitAs(role: string, about?: string): Promise<Visitor> {
	const account = accounts.find((one) => one.role === role && (!about || one.about === about))
	if (!account) throw new Error(`The demonstration has no ${role}`)
	return visit(account.as)
}

async function visit(contact: string): Promise<Visitor> {
	const visitor = newVisitor(portal.url)
	await signIn(visitor, portal.signInLink(contact))
	return visitor
}
