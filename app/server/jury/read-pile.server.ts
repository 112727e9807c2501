import { isFactReadable } from '#app/domain/application/reader-view.ts'
import { phaseAt } from '#app/domain/edition/schedule.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { isJurorOf } from '#app/domain/people/permissions.ts'
import { type Pace, paceOf } from '#app/domain/scoring/pace.ts'
import { readingPhase } from '#app/domain/scoring/reading-phase.ts'
import { readingState, type ReadingState } from '#app/domain/scoring/reading-state.ts'
import { levelsOf } from '#app/domain/scoring/sheet.ts'
import { totalOf } from '#app/domain/scoring/total.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import { database } from '#app/server/db.server.ts'
import { loadDefinition, type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { wasAssigned } from '#app/server/jury/find-member.server.ts'
import { isReadingOver } from '#app/server/jury/is-reading-over.server.ts'
import { isNewSince, loadRoster } from '#app/server/jury/load-roster.server.ts'
import { findAskedLate } from '#app/server/scoring/find-asked-late.server.ts'
import { momentOf } from '#app/server/scoring/find-reading.server.ts'
import { type OwnReading, readOwnReadings } from '#app/server/scoring/read-own-marks.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type PileLine = Omit<ReadingState, 'state'> & {
	readonly id: string
	readonly code: string
	readonly language: string
	readonly sector: string | null
	readonly milieu: string | null
	/** Only when readers see the question. */
	readonly title: string | null
	readonly state: ReadingState['state'] | 'recused'
	readonly extra: boolean
	/** Her own total, of a submitted sheet. */
	readonly total: Fraction | null
}
export type Pile = {
	readonly edition: LoadedEdition
	readonly code: string
	readonly isChair: boolean
	/** The jury's other editions on which she sits. */
	readonly others: readonly LoadedEdition[]
	/** Readings were given: the roster is closed to her. */
	readonly assigned: boolean
	readonly declaredAt: Date | null
	/** Cooperatives that came to the roster after she had answered, while it is open to her. */
	readonly newOnRoster: number
	readonly rosterSize: number
	/** `late`: the time is over, and readings that were asked later are still open. */
	readonly phase: 'before' | 'open' | 'late' | 'after'
	readonly lines: readonly PileLine[]
	readonly criteria: number
	readonly pace: Pace | null
	/** Where "continue" leads. */
	readonly next: { readonly id: string; readonly code: string } | null
}

/** A juror's home: her own readings in her own order. Null: she sits on no jury (or not on this one's). */
export async function readPile(actor: Person, editionId: string | null, now: Date): Promise<Pile | null> {
	const db = database().read
	const seats = (
		await db.juryMember.findMany({ where: { accountId: actor.accountId, leftAt: null } })
	).filter((seat) => isJurorOf(actor, seat.editionId))
	const editions = (await Promise.all(seats.map((seat) => loadEdition(seat.editionId)))).filter(
		(edition) => edition !== null,
	)
	const edition = editionId ? editions.find(({ id }) => id === editionId) : pickEdition(editions, now)
	const member = seats.find((seat) => seat.editionId === edition?.id)
	if (!edition || !member) return null
	const own = await readOwnReadings(db, member.id)
	const assigned = await wasAssigned(db, member.id)
	const roster = assigned ? [] : await loadRoster(db, edition.id)
	const lines = await describe(own, edition)
	const left = lines.filter(({ state }) => state === 'todo' || state === 'running')
	const open = new Set(left.map(({ id }) => id))
	const waiting = own.filter(({ id }) => open.has(id))
	const { phase, late } = await phaseOf(edition, waiting, now)
	const { calendar } = edition.definition
	return {
		edition,
		code: member.code,
		isChair: member.isChair,
		others: editions.filter(({ id }) => id !== edition.id),
		assigned,
		declaredAt: member.rosterDeclaredAt,
		newOnRoster: roster.filter((row) => isNewSince(row, member.rosterDeclaredAt)).length,
		rosterSize: roster.length,
		phase,
		lines,
		criteria: edition.definition.rubric.criteria.length,
		pace: paceOf(left.length, moroccanDay(now), moroccanDay(new Date(calendar.judgingEndsAt))),
		next: pickNext(phase === 'late' ? left.filter(({ id }) => late.has(id)) : left),
	}
}

/** The one being judged; else the one nearest to it in the story. */
function pickEdition(editions: readonly LoadedEdition[], now: Date): LoadedEdition | undefined {
	const order = ['judging', 'deciding', 'screening', 'open', 'upcoming', 'preparing', 'published']
	const rank = ({ stage, definition }: LoadedEdition) =>
		order.indexOf(phaseAt(stage, definition.calendar, momentOf(now)))
	return [...editions].sort((a, b) => rank(a) - rank(b) || b.year - a.year)[0]
}

/** Before the first day nothing opens; after the end only what was asked later and waits, until a sitting ends it. */
async function phaseOf(
	{ id: editionId, definition: { calendar } }: LoadedEdition,
	waiting: readonly OwnReading[],
	now: Date,
): Promise<{ phase: Pile['phase']; late: ReadonlySet<string> }> {
	const db = database().read
	const sittingOpen = await isReadingOver(db, editionId)
	const phase = (askedLate: boolean) => readingPhase(calendar, momentOf(now), { askedLate, sittingOpen })
	if (phase(false) !== 'after' || phase(true) === 'after') return { phase: phase(false), late: new Set() }
	const isAskedLate = await findAskedLate(db, editionId)
	const late = new Set(waiting.filter(isAskedLate).map(({ id }) => id))
	return { phase: late.size > 0 ? 'late' : 'after', late }
}

async function describe(own: readonly OwnReading[], edition: LoadedEdition): Promise<PileLine[]> {
	const { rubric } = edition.definition
	const applications = await database().read.application.findMany({
		where: { id: { in: own.map(({ applicationId }) => applicationId) } },
		select: {
			id: true,
			versionId: true,
			readerCode: true,
			language: true,
			sector: true,
			milieu: true,
			projectTitle: true,
		},
	})
	const byId = new Map(applications.map((application) => [application.id, application]))
	const lines: PileLine[] = []
	for (const reading of own) {
		const application = byId.get(reading.applicationId)
		if (!application) continue
		const definition = await loadDefinition(application.versionId)
		const { state, ...progress } = readingState(reading.sheet, reading.openedAt !== null, rubric)
		const isOut = reading.withdrawnFor !== null
		lines.push({
			...progress,
			id: reading.id,
			code: application.readerCode ?? '',
			language: application.language,
			sector: application.sector,
			milieu: application.milieu,
			title: isFactReadable(definition, 'projectTitle') ? application.projectTitle : null,
			state: isOut ? 'recused' : state,
			extra: reading.purpose === 'extra',
			total:
				reading.sheet?.status === 'submitted' && !isOut
					? totalOf(rubric.criteria, levelsOf(reading.sheet))
					: null,
		})
	}
	return lines
}

/** The one begun, else the first in her order. */
function pickNext(left: readonly PileLine[]): Pile['next'] {
	const next = left.find(({ state }) => state === 'running') ?? left[0]
	return next ? { id: next.id, code: next.code } : null
}
