import { OpenView, type ReadinessFacts, ReadingsSoFar } from '#app/components/deliberation/before-sitting.tsx'
import {
	AdjournView,
	CloseView,
	ConfirmView,
	type ObstacleLine,
} from '#app/components/deliberation/chair-views.tsx'
import { DecideForm, type Reply } from '#app/components/deliberation/decide-form.tsx'
import type { EditionFacts, ListedSitting, RankingData } from '#app/components/deliberation/ranking-page.ts'
import { DeliberationHead, RankingView } from '#app/components/deliberation/deliberation-page.tsx'
import { type FileEvent, FileHistory } from '#app/components/deliberation/file-history.tsx'
import { FileView } from '#app/components/deliberation/file-view.tsx'
import type { FileReading } from '#app/components/deliberation/readings-table.tsx'
import type { RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import { SittingsPanel } from '#app/components/deliberation/beside-panels.tsx'
import { FaultSummary } from '#app/components/form/faults.tsx'
import type { Desk } from '#app/components/page/desk-page.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import type { Way } from '#app/domain/deliberation/ways.ts'
import { formatDateTime, toMinute } from '#app/i18n/format.ts'

export type FileData = {
	row: RankingRow
	criteria: readonly { key: string; mean: string | null }[]
	readings: readonly FileReading[]
	recused: readonly string[]
	quorum: { members: number; present: number; needed: number }
	history: readonly FileEvent[]
	ways: readonly Way[]
}
export type View =
	| { kind: 'not-yet'; adjourned: boolean; readiness: ReadinessFacts | null }
	| { kind: 'open'; again: boolean; readiness: ReadinessFacts }
	| { kind: 'ranking'; ranking: RankingData & { rows: readonly RankingRow[] }; unfolded: boolean }
	| { kind: 'file'; ranking: RankingData; file: FileData }
	| { kind: 'confirm'; ranking: RankingData & { rows: readonly RankingRow[] }; toConfirm: readonly string[] }
	| { kind: 'close'; ranking: RankingData; obstacles: readonly ObstacleLine[] }
	| { kind: 'adjourn'; ranking: RankingData }

export type DeliberationData = {
	desk: Desk
	edition: EditionFacts
	view: View
	sittings: readonly ListedSitting[]
	news: 'opened' | 'attendance' | 'decided' | 'confirmed' | 'closed' | 'adjourned' | null
	/** The chair, in her room. */
	isChair: boolean
}
export type ViewsProps = { page: DeliberationData; reply: Reply; least: number }

/** Id of the view's form, which a change of language carries along. */
export function formOf({ view, isChair }: DeliberationData): string | undefined {
	if (!isChair) return undefined
	if (view.kind === 'ranking') return isOpen(view.ranking) ? 'attendance' : undefined
	if (view.kind === 'file') return isOpen(view.ranking) && view.file.ways.length > 0 ? 'decide' : undefined
	if (view.kind === 'close') return view.obstacles.length === 0 ? 'close' : undefined
	if (view.kind === 'open') return view.readiness.complete || view.readiness.judgingOver ? 'open' : undefined
	return view.kind === 'not-yet' ? undefined : view.kind
}

function isOpen({ sitting }: RankingData): boolean {
	return sitting !== null && sitting.closedAt === null
}

export function DeliberationViews(props: ViewsProps) {
	const { page, reply } = props
	const { view, edition, news } = page
	const say = useWords().deliberation
	const ranking = 'ranking' in view ? view.ranking : null
	return (
		<main id="main" className={view.kind === 'ranking' ? 'wrap de' : 'wrap de de--one'}>
			<FaultSummary faults={reply?.faults} />
			{news && !reply ? (
				<Note tone="ok" role="status">
					{say[`done.${news}`]}
				</Note>
			) : null}
			{view.kind === 'file' ? (
				<BackLink page={page} />
			) : (
				<DeliberationHead edition={edition} ranking={ranking} />
			)}
			<ViewOf {...props} />
		</main>
	)
}

function pageOf({ desk, edition }: DeliberationData): string {
	return desk.room === 'jury' ? `jury/deliberation/${edition.id}` : `office/${edition.id}/deliberation`
}

function factsOf(page: DeliberationData): RankingFacts {
	const { prizeKey, criteria, seats, floor } = page.edition
	const counted = 'ranking' in page.view ? page.view.ranking.counts.seats : seats
	return { prizeKey, criteria, seats: counted, floor, page: pageOf(page) }
}

function ViewOf({ page, reply, least }: ViewsProps) {
	const { view, isChair, sittings, edition, desk } = page
	const facts = factsOf(page)
	const office = desk.room === 'office'
	switch (view.kind) {
		case 'not-yet':
			return <NotYet view={view} page={page} />
		case 'open':
			return (
				<>
					<OpenView readiness={view.readiness} again={view.again} least={least} reply={reply} />
					<PastSittings page={page} />
				</>
			)
		case 'ranking':
			return (
				<RankingView
					edition={edition}
					facts={facts}
					ranking={view.ranking}
					sittings={sittings}
					unfolded={view.unfolded}
					acts={isChair && isOpen(view.ranking)}
					mayOpenAgain={isChair && !isOpen(view.ranking)}
					office={office}
					reply={reply}
				/>
			)
		case 'file':
			return <FilePage view={view} facts={facts} isChair={isChair} reply={reply} least={least} />
		case 'confirm':
			return (
				<ConfirmView
					rows={view.ranking.rows}
					toConfirm={view.toConfirm}
					waiting={view.ranking.rows.filter((row) => row.outcome === 'waits').length}
					rev={view.ranking.sitting?.rev ?? ''}
					facts={facts}
				/>
			)
		case 'close':
			return (
				<CloseView
					obstacles={view.obstacles}
					rev={view.ranking.sitting?.rev ?? ''}
					facts={facts}
					reply={reply}
				/>
			)
		case 'adjourn':
			return <AdjournView rev={view.ranking.sitting?.rev ?? ''} facts={facts} least={least} reply={reply} />
	}
}

function FilePage({
	view,
	facts,
	isChair,
	reply,
	least,
}: {
	view: Extract<View, { kind: 'file' }>
	facts: RankingFacts
	isChair: boolean
	reply: Reply
	least: number
}) {
	const say = useWords().deliberation
	const { file, ranking } = view
	const { row } = file
	return (
		<div className="fv__g">
			<div className="fv__a">
				<FileView
					row={row}
					ranked={ranking.ranked}
					criteria={file.criteria}
					readings={file.readings}
					recused={file.recused}
					quorum={ranking.sitting ? file.quorum : null}
					facts={facts}
				/>
			</div>
			<aside className="fv__b">
				{isChair && file.ways.length > 0 && row.code ? (
					<DecideForm
						code={row.code}
						rev={ranking.sitting?.rev ?? ''}
						ways={file.ways}
						least={least}
						reply={reply}
					/>
				) : isOpen(ranking) ? (
					<Note tone="plain">{say['decide.only-chair']}</Note>
				) : null}
				<FileHistory events={file.history} />
			</aside>
		</div>
	)
}

function BackLink({ page }: { page: DeliberationData }) {
	const say = useWords().deliberation
	const to = useAddress()
	const code = page.view.kind === 'file' ? page.view.file.row.code : null
	return (
		<p>
			<a href={`${to(pageOf(page))}${code ? `#file-${code}` : ''}`}>{say['file.back']}</a>
		</p>
	)
}

/** Readers see nothing of the others before a sitting; the office sees how far the readings are. */
function NotYet({ view, page }: { view: Extract<View, { kind: 'not-yet' }>; page: DeliberationData }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const { readiness, adjourned } = view
	const at = readiness ? formatDateTime(language, toMinute(readiness.judgingEndsAt)) : ''
	return (
		<>
			<Card className="cv">
				<h2>{say['not-yet.title']}</h2>
				<p>
					{adjourned
						? say['not-yet.adjourned']
						: readiness
							? say['not-yet.office']({ at })
							: say['not-yet.text']}
				</p>
				{readiness ? <ReadingsSoFar readiness={readiness} /> : null}
			</Card>
			<PastSittings page={page} />
		</>
	)
}

function PastSittings({ page }: { page: DeliberationData }) {
	const { sittings, desk, edition } = page
	if (sittings.length === 0) return null
	return (
		<SittingsPanel
			sittings={sittings}
			page={pageOf(page)}
			minutesPage={desk.room === 'office' ? `office/${edition.id}/minutes` : null}
			mayOpenAgain={false}
		/>
	)
}
