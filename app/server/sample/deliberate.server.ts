import type { Decision } from '#app/domain/deliberation/decision.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'
import { closeSitting } from '#app/server/deliberation/close-sitting.server.ts'
import { confirmLines } from '#app/server/deliberation/confirm-lines.server.ts'
import { drawTie } from '#app/server/deliberation/draw-tie.server.ts'
import { type LoadedSitting, loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { openSitting } from '#app/server/deliberation/open-sitting.server.ts'
import { readFinalVerdicts } from '#app/server/deliberation/read-verdicts.server.ts'
import { recordAttendance } from '#app/server/deliberation/record-attendance.server.ts'
import { recordDecision } from '#app/server/deliberation/record-decision.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { DECISIONS } from '../../../prisma/seeds/samples/office.ts'

type Room = {
	readonly edition: SampleEdition
	readonly chair: Person
	/** Reader codes by application. */
	readonly codes: ReadonlyMap<string, string>
	readonly openedAt: Date
}

/**
 * A sitting of the jury of an edition, by the acts that the chair has: all but the last member are present, every named
 * decision that is due is taken, the first file without a seat takes the last one by vote, the other lines are
 * confirmed, the sitting is closed and its minutes are made. Returns the awarded applications.
 */
export async function deliberate(
	edition: SampleEdition,
	times: { openedAt: Date; closedAt: Date },
): Promise<readonly string[]> {
	const room: Room = { edition, ...(await seatChair(edition.id)), openedAt: times.openedAt }
	const by = { actor: room.chair, edition, exceptionsSeen: true, reason: '' }
	expectDone(await openSitting({ ...by, now: times.openedAt, realNow: times.openedAt }))
	const { members } = await current(edition.id)
	const present = members.slice(0, -1).map(({ code }) => code)
	expectDone(await recordAttendance({ ...(await act(room)), present }))
	await decideAllDue(room)
	await departOnce(room)
	expectDone(await confirmLines(await act(room)))
	expectDone(await closeSitting({ ...(await act(room, times.closedAt)), ticked: true }))
	const final = await readFinalVerdicts(edition.id)
	return (final?.verdicts ?? []).filter(({ awarded }) => awarded).map(({ applicationId }) => applicationId)
}

async function seatChair(editionId: string): Promise<Pick<Room, 'chair' | 'codes'>> {
	const member = await database().read.juryMember.findFirstOrThrow({ where: { editionId, isChair: true } })
	const applications = await database().read.application.findMany({
		where: { editionId, status: 'admissible' },
		select: { id: true, readerCode: true },
	})
	return {
		chair: {
			kind: 'person',
			accountId: member.accountId,
			deviceHash: null,
			roles: [{ role: 'chair', editionId, regionCode: null }],
		},
		codes: new Map(applications.map(({ id, readerCode }) => [id, readerCode ?? ''])),
	}
}

async function current(editionId: string): Promise<LoadedSitting> {
	const loaded = await loadSitting(editionId, 'last')
	if (!loaded) throw new Error('The sample sitting is not open')
	return loaded
}

async function act({ chair, edition, openedAt }: Room, now = openedAt) {
	const { rev } = await current(edition.id)
	return { actor: chair, edition, rev, now, realNow: now }
}

function expectDone(outcome: { ok: boolean; code?: string }): void {
	if (!outcome.ok) throw new Error(`The sample jury cannot go on: ${outcome.code}`)
}

/** Decides what the rules leave to the jury, one file after another, until nothing waits. */
async function decideAllDue(room: Room): Promise<void> {
	for (;;) {
		const { sitting } = await current(room.edition.id)
		const due = nextDue(sitting)
		if (!due) return
		const code = room.codes.get(due.applicationId) ?? ''
		if (due.basis === 'tie') expectDone(await drawTie({ ...(await act(room)), code, reason: due.reason }))
		else expectDone(await recordDecision({ ...(await act(room)), code, decision: due }))
	}
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
async function departOnce(room: Room): Promise<void> {
	const { sitting } = await current(room.edition.id)
	const line = planOf(sitting).lines.find(({ outcome, basis }) => outcome === 'no-award' && basis === 'seats')
	if (!line) return
	const code = room.codes.get(line.applicationId) ?? ''
	const decision = make(line.applicationId, 'vote', 'award', sitting)
	expectDone(await recordDecision({ ...(await act(room)), code, decision }))
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
