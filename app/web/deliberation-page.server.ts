import { findObstacles } from '#app/domain/deliberation/close-sitting.ts'
import { linesToConfirm } from '#app/domain/deliberation/confirm-lines.ts'
import { deliberationPhase, type DeliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import { isChairOf, isJurorOf, mayReadJournal } from '#app/domain/people/permissions.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import { type ListedSitting, listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { listMinutes } from '#app/server/deliberation/read-minutes.server.ts'
import { type Ground, loadGround, type Viewer } from '#app/server/deliberation/load-ground.server.ts'
import { type FileRead, readFile } from '#app/server/deliberation/read-file.server.ts'
import { describeRanking, type RankingRead } from '#app/server/deliberation/read-ranking.server.ts'
import { type Readiness, readReadiness } from '#app/server/deliberation/read-readiness.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { isSeated } from '#app/server/jury/find-member.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { NEWS } from '#app/web/deliberation-acts.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { type DoorArgs, enterSignedIn, notFound, type Visit } from '#app/web/visit.server.ts'

export type Seat = { visit: Visit<Person>; edition: LoadedEdition }

/** A member of the jury of the edition in the address, who has not left it; nobody else knows of the page. */
export async function enterSeated(args: DoorArgs): Promise<Seat> {
	const { visit, edition } = await enterEdition(args)
	if (!(await isSeated(visit.actor, edition.id))) throw notFound()
	return { visit, edition }
}

/** Managers and auditors of the edition in the address. */
export async function enterReading(args: DoorArgs): Promise<Seat> {
	const { visit, edition } = await enterEdition(args)
	if (!mayReadJournal(visit.actor, edition.id)) throw notFound()
	return { visit, edition }
}

async function enterEdition(args: DoorArgs): Promise<Seat> {
	const visit = await enterSignedIn(args)
	const edition = await loadEdition(args.params['edition'] ?? '')
	if (!edition) throw notFound()
	return { visit, edition }
}

/** Everything that the two doors of a deliberation show. Names read by the office are an entry of the journal. */
export async function readDeliberationPage(
	args: DoorArgs,
	visit: Visit<Person>,
	edition: LoadedEdition,
	viewer: Viewer,
) {
	const url = new URL(args.request.url)
	const { view, namedFile } = await readDeliberationView({ ...visit, edition, viewer, url })
	if (viewer === 'office') await recordReading(visit, edition, view, namedFile)
	const done = url.searchParams.get('done')
	return {
		desk: await deskOf(args, visit, viewer, edition.id),
		edition: describeEdition(edition, visit.language),
		view,
		sittings: await describeSittings(edition, viewer),
		news: NEWS.find((news) => news === done) ?? null,
		isChair: viewer === 'jury' && isChairOf(visit.actor, edition.id),
	}
}

/** A list of names, or the one that was opened. */
async function recordReading(
	{ actor, realNow }: Visit<Person>,
	edition: LoadedEdition,
	view: DeliberationView,
	namedFile: string | null,
): Promise<void> {
	if (namedFile) await journalReading({ actor, realNow, objectType: 'application', objectId: namedFile })
	else if (view.kind === 'ranking') {
		const count = view.ranking.rows.length
		await journalReading({ actor, realNow, objectType: 'edition', objectId: edition.id, count })
	}
}

export type Obstacle = { code: string; count: number; files: string[] }

/** What a page of the deliberation shows. Nothing in it carries an id or, for jurors before verdicts, a name. */
export type DeliberationView =
	| { kind: 'not-yet'; adjourned: boolean; readiness: Readiness | null }
	| { kind: 'open'; again: boolean; readiness: Readiness }
	| { kind: 'ranking'; ranking: RankingRead; unfolded: boolean }
	| { kind: 'file'; ranking: Omit<RankingRead, 'rows'>; file: FileRead }
	| { kind: 'confirm'; ranking: RankingRead; toConfirm: string[] }
	| { kind: 'close'; ranking: Omit<RankingRead, 'rows'>; obstacles: Obstacle[] }
	| { kind: 'adjourn'; ranking: Omit<RankingRead, 'rows'> }

export type PageQuery = {
	readonly edition: LoadedEdition
	readonly actor: Person
	readonly viewer: Viewer
	readonly now: Date
	readonly url: URL
}

/** Files named in one obstacle: a few to begin with, not the whole list. */
const MOST_FILES = 12

/**
 * Chooses and reads what one visitor may see. Whoever reads for this edition sees nobody's score, rank or count of
 * marks until a sitting is open, by either door.
 */
export async function readDeliberationView(
	query: PageQuery,
): Promise<{ view: DeliberationView; namedFile: string | null }> {
	const { edition, actor, viewer, now, url } = query
	const phase = deliberationPhase(await listSittings(edition.id))
	const isChair = isChairOf(actor, edition.id)
	const isJuror = isJurorOf(actor, edition.id)
	const view = url.searchParams.get('view')
	if (viewer === 'jury' && isChair && mayOpen(phase, view))
		return alone({ kind: 'open', again: phase !== 'before', readiness: await readReadiness(edition, now) })
	if (!maySee(query, phase, isJuror)) {
		const readiness = isJuror ? null : await readReadiness(edition, now)
		return alone({ kind: 'not-yet', adjourned: phase === 'adjourned', readiness })
	}
	const ground = await loadGround(edition, viewer)
	const code = url.searchParams.get('file')
	if (code !== null) return readFileView(ground, code)
	if (viewer === 'jury' && isChair && phase === 'open' && view) return alone(readChairView(ground, view))
	const unfolded = url.searchParams.has('all')
	return alone({ kind: 'ranking', ranking: describeRanking(ground), unfolded })
}

function alone(view: DeliberationView) {
	return { view, namedFile: null }
}

function mayOpen(phase: DeliberationPhase, view: string | null): boolean {
	return phase === 'before' || phase === 'adjourned' || (phase === 'decided' && view === 'open')
}

function maySee({ edition, viewer, now }: PageQuery, phase: DeliberationPhase, isJuror: boolean): boolean {
	if (phase === 'open' || phase === 'decided') return true
	if (isJuror || viewer === 'jury') return false
	return phase === 'adjourned' || now >= new Date(edition.definition.calendar.judgingEndsAt)
}

async function readFileView(ground: Ground, code: string) {
	const found = await readFile(ground, code)
	if (!found) throw notFound()
	const view: DeliberationView = {
		kind: 'file',
		ranking: withoutRows(describeRanking(ground)),
		file: found.file,
	}
	return { view, namedFile: ground.named ? found.applicationId : null }
}

function readChairView(ground: Ground, view: string): DeliberationView {
	const ranking = describeRanking(ground)
	const codes = (ids: readonly string[]) => ids.flatMap((id) => ground.names.get(id)?.code ?? [])
	if (view === 'confirm') {
		const toConfirm = codes(linesToConfirm(ground.sitting).map(({ applicationId }) => applicationId))
		return { kind: 'confirm', ranking, toConfirm }
	}
	if (view === 'adjourn') return { kind: 'adjourn', ranking: withoutRows(ranking) }
	if (view !== 'close') throw notFound()
	const obstacles = findObstacles(ground.sitting, true).map(({ code, applicationIds }) => ({
		code,
		count: applicationIds.length,
		files: codes(applicationIds.slice(0, MOST_FILES)),
	}))
	return { kind: 'close', ranking: withoutRows(ranking), obstacles }
}

function withoutRows({ rows: _rows, ...ranking }: RankingRead): Omit<RankingRead, 'rows'> {
	return ranking
}

/** Of the edition, in the page's language: what every view shows. */
export function describeEdition(edition: LoadedEdition, language: Language) {
	const { name, rubric, awards, ranking } = edition.definition
	return {
		id: edition.id,
		name: inLanguage(name, language).text,
		year: edition.year,
		prizeKey: edition.prizeKey,
		criteria: Object.fromEntries(
			rubric.criteria.map(({ key, name: criterion }) => [key, inLanguage(criterion, language).text]),
		),
		seats: awards.seats,
		floor: ranking.floor,
	}
}

/** Sittings with their minutes, for the list beside the ranking; none for the jury between two sittings. */
async function describeSittings(edition: LoadedEdition, viewer: Viewer) {
	const [sittings, minutes] = [await listSittings(edition.id), await listMinutes(edition.id)]
	if (viewer === 'jury' && deliberationPhase(sittings) === 'adjourned') return []
	return sittings.map(({ number, closed, adjourned, id }: ListedSitting) => ({
		number,
		closed,
		adjourned,
		minutes: minutes.find((one) => one.sittingId === id)?.id ?? null,
	}))
}
