import { createHash } from 'node:crypto'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { closeSitting } from '#app/domain/deliberation/close-sitting.ts'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { planOf, recordDecision, type Sitting, type Verdict } from '#app/domain/deliberation/verdict.ts'
import { rankApplications, type Ranking, rankingRules } from '#app/domain/scoring/ranking.ts'
import type { RatedSheet } from '#app/domain/scoring/readings.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database } from '#app/server/db.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { DECISIONS } from '../../../prisma/seeds/samples/office.ts'

export type Deliberated = {
	readonly ranking: Ranking
	readonly rankingHash: string
	/** As it was when it closed, with every decision. */
	readonly sitting: Sitting
	readonly verdicts: readonly Verdict[]
}

/**
 * A sitting of the jury of an edition, by the real rules: every named decision that is due, one departure from the
 * ranking by vote (the first file without a seat takes the last one), and the closing. Writes nothing.
 */
export async function deliberate(edition: SampleEdition): Promise<Deliberated> {
	const ranking = await rankSample(edition)
	const opened = await openSitting(edition, ranking)
	const settled = decideAllDue(opened)
	const sitting =
		settled.ranking.lines.length > edition.definition.awards.seats ? departOnce(settled) : settled
	const closed = closeSitting(sitting, true)
	if (!closed.ok) throw new Error(`The sample sitting cannot close: ${closed.code}`)
	const rankingHash = createHash('sha256').update(canonicalize(ranking)).digest('hex')
	return { ranking, rankingHash, sitting, verdicts: closed.value }
}

/** The official order by the plain mean, from what is in the database. */
async function rankSample(edition: SampleEdition): Promise<Ranking> {
	const applications = await database().read.application.findMany({
		where: { editionId: edition.id, status: 'admissible' },
	})
	const sheets = await database().read.scoresheet.findMany({
		where: { juryMember: { editionId: edition.id } },
		include: { marks: true },
	})
	return rankApplications(
		applications.map(({ id, regionCode, milieu, registeredOn }) => ({
			applicationId: id,
			regionCode: regionCode ?? '',
			milieu,
			registeredOn: registeredOn?.toISOString().slice(0, 10) ?? null,
		})),
		sheets.map(({ applicationId, juryMemberId, status, marks }): RatedSheet => ({
			applicationId,
			jurorId: juryMemberId,
			status,
			levels: Object.fromEntries(marks.map(({ criterionKey, level }) => [criterionKey, level])),
		})),
		rankingRules(edition.definition),
		{ name: 'mean' },
	)
}

/** All but the last member are present; whoever must never meet a file leaves the room for that file. */
async function openSitting(edition: SampleEdition, ranking: Ranking): Promise<Sitting> {
	const members = await database().read.juryMember.findMany({
		where: { editionId: edition.id },
		include: { conflicts: true },
		orderBy: { code: 'asc' },
	})
	const recused = new Map<string, string[]>()
	for (const { id, conflicts } of members)
		for (const { applicationId } of conflicts)
			recused.set(applicationId, [...(recused.get(applicationId) ?? []), id])
	return {
		closed: false,
		ranking,
		rules: edition.definition.awards,
		regions: REGIONS.map(({ code }) => code),
		quorum: edition.definition.quorum,
		attendance: members.map(({ id }, index) => ({ jurorId: id, present: index < members.length - 1 })),
		recused,
		decisions: [],
	}
}

/** Decides what the rules leave to the jury, one file after another, until nothing waits. */
function decideAllDue(sitting: Sitting): Sitting {
	const due = nextDue(sitting)
	if (!due) return sitting
	return decideAllDue(decide(sitting, due))
}

function nextDue(sitting: Sitting): Decision | null {
	const plan = planOf(sitting)
	const decided = new Set(
		sitting.decisions.filter(({ basis }) => basis === 'readings').map(({ applicationId }) => applicationId),
	)
	const [zeroMark] = plan.openZeroMarks
	if (zeroMark) return make(zeroMark, 'zero-mark', 'no-award', sitting)
	const [tied] = plan.openTies.flat()
	if (tied) return make(tied, 'tie', 'award', sitting)
	const lacking = plan.lackingReadings.find((id) => !decided.has(id))
	if (!lacking) return null
	const ranked = sitting.ranking.lines.some(({ applicationId }) => applicationId === lacking)
	return make(lacking, 'readings', ranked ? 'award' : 'no-award', sitting)
}

/** The first file that the order leaves without a seat is awarded by vote. */
function departOnce(sitting: Sitting): Sitting {
	const line = planOf(sitting).lines.find(({ outcome, basis }) => outcome === 'no-award' && basis === 'seats')
	return line ? decide(sitting, make(line.applicationId, 'vote', 'award', sitting)) : sitting
}

function make(
	applicationId: string,
	basis: Decision['basis'],
	outcome: Decision['outcome'],
	{ attendance, recused }: Sitting,
): Decision {
	const away = recused.get(applicationId) ?? []
	const voters = attendance.filter(({ jurorId, present }) => present && !away.includes(jurorId)).length
	const against = Math.min(2, Math.floor((voters - 1) / 2))
	const vote = { for: voters - against - Math.min(1, against), against, abstentions: Math.min(1, against) }
	return { applicationId, basis, outcome, reason: DECISIONS[basis], vote }
}

function decide(sitting: Sitting, decision: Decision): Sitting {
	const recorded = recordDecision(sitting, decision, true)
	if (!recorded.ok) throw new Error(`The sample jury cannot decide: ${recorded.code}`)
	return { ...sitting, decisions: [...sitting.decisions, recorded.value] }
}
