import type { ToldMethod } from '#app/domain/scoring/ranking.ts'
import type { Reply } from '#app/components/deliberation/decide-form.tsx'
import type { RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import type { RecordedDecision } from '#app/components/deliberation/recorded-panel.tsx'
import type { Member } from '#app/components/deliberation/chair-panels.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import type { PlanCounts } from '#app/domain/deliberation/plan-counts.ts'
import type { DayParts, TimeParts } from '#app/i18n/format.ts'

export type Moment = DayParts & TimeParts
export type EditionFacts = Omit<RankingFacts, 'page'> & { id: string; name: string; year: number }
export type SittingFacts = {
	number: number
	reason: string | null
	adjournedFor: string | null
	openedAt: Moment
	closedAt: Moment | null
	rev: string
	quorum: { members: number; present: number; needed: number; met: boolean }
	members: readonly Member[]
	decisions: readonly RecordedDecision[]
}
export type RankingData = {
	sitting: SittingFacts | null
	method: ToldMethod
	hash: string
	ranked: number
	unranked: number
	readings: number
	counts: PlanCounts
	settled: number
	regions: readonly { code: string; awards: number }[]
	yielded: readonly {
		regionCode: string
		places: number
		reason: 'none-ranked' | 'none-above-floor' | 'set-aside' | 'waits'
	}[]
}
export type ListedSitting = { number: number; closed: boolean; adjourned: boolean; minutes: string | null }

export type RankingPageProps = {
	edition: EditionFacts
	facts: RankingFacts
	ranking: RankingData & { rows: readonly RankingRow[] }
	sittings: readonly ListedSitting[]
	unfolded: boolean
	/** The chair, in an open sitting. */
	acts: boolean
	/** The chair, after the last sitting. */
	mayOpenAgain: boolean
	/** In the office minutes have a page; jurors get the PDFs. */
	office: boolean
	reply: Reply
}
