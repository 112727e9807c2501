import type { Act } from '#app/server/journal/record.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import type {
	EditionFacts,
	PlannedApplication,
	ReceivedStatus,
} from '#app/server/sample/plan-application.server.ts'
import type { Rows } from '#app/server/sample/write-rows.server.ts'
import { deadlineAfter } from '#app/time/working-days.ts'
import { COMPLETIONS, REASONS } from '../../../prisma/seeds/samples/office.ts'

const HOUR = 3_600_000

/** Who acts on an application: the officer of its region when there is one, else the national one. */
function officerOf({ cooperative }: PlannedApplication, staff: SampleStaff): string {
	const own = staff.regionalOfficers.find(({ regionCode }) => regionCode === cooperative.regionCode)
	return (own ?? staff.nationalOfficer).accountId
}

/** What the office did with a received application, down to its present status. */
export function rowsOfScreening(
	edition: EditionFacts,
	planned: PlannedApplication,
	staff: SampleStaff,
): Rows {
	const officer = officerOf(planned, staff)
	const writers: Readonly<Record<ReceivedStatus, () => Rows>> = {
		received: () => ({}),
		withdrawn: () => ({}),
		completion: () => askCompletion(edition, planned, officer),
		admissible: () => admit(edition, planned, officer),
		refusal_proposed: () => refuse(planned, officer, null),
		inadmissible: () => refuse(planned, officer, staff.managers[0].accountId),
	}
	return planned.status === 'draft' ? {} : writers[planned.status]()
}

function admit(edition: EditionFacts, planned: PlannedApplication, officer: string): Rows {
	const { draw, id } = planned
	const completed = draw.chance(8) ? answeredCompletion(edition, planned, officer) : {}
	const at = new Date(planned.times.screenedAt.getTime() + (completed.acts ? 72 * HOUR : 0))
	return {
		...completed,
		screeningDecision: [
			{
				id: draw.id(at),
				applicationId: id,
				outcome: 'admissible',
				findings: [],
				decidedById: officer,
				decidedAt: at,
				confirmedById: officer,
				confirmedAt: at,
			},
		],
		acts: [...(completed.acts ?? []), act(planned, officer, at, 'screening.admissible', {})],
	}
}

function askCompletion(edition: EditionFacts, planned: PlannedApplication, officer: string): Rows {
	const { draw, id, cooperative, times } = planned
	const { calendar } = edition.definition
	const known = new Set([
		...edition.definition.documents.map(({ key }) => key),
		...edition.definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
	])
	const asked = COMPLETIONS.filter(({ key }) => known.has(key))
	const items = draw.sample(asked, draw.between(1, 2)).map((item) => ({
		key: item.key,
		message: item[cooperative.language],
	}))
	const dueAt = deadlineAfter(times.screenedAt, calendar.completionWorkingDays, calendar.holidays)
	const keys = items.map(({ key }) => key)
	return {
		completionRequest: [
			{
				id: draw.id(times.screenedAt),
				applicationId: id,
				items,
				askedById: officer,
				askedAt: times.screenedAt,
				dueAt,
			},
		],
		acts: [act(planned, officer, times.screenedAt, 'screening.completion-asked', { items: keys })],
	}
}

/** Asked, and answered two days later by the applicant. */
function answeredCompletion(edition: EditionFacts, planned: PlannedApplication, officer: string): Rows {
	const asked = askCompletion(edition, planned, officer)
	const answeredAt = new Date(planned.times.screenedAt.getTime() + 48 * HOUR)
	return {
		completionRequest: (asked.completionRequest ?? []).map((request) => ({ ...request, answeredAt })),
		acts: [
			...(asked.acts ?? []),
			act(planned, planned.accountId, answeredAt, 'application.completed', { number: 1 }),
		],
	}
}

/** A proposal to refuse, and its confirmation by a second person when there is one. */
function refuse(planned: PlannedApplication, officer: string, confirmedBy: string | null): Rows {
	const { draw, id, cooperative, times } = planned
	const reason = reasonOf(planned)
	const proposed = times.screenedAt
	const confirmed = confirmedBy ? new Date(proposed.getTime() + draw.between(20, 50) * HOUR) : null
	return {
		screeningDecision: [
			{
				id: draw.id(proposed),
				applicationId: id,
				outcome: 'inadmissible',
				reasonCode: reason.code,
				reason: reason.told[cooperative.language],
				findings: [],
				decidedById: officer,
				decidedAt: proposed,
				confirmedById: confirmedBy,
				confirmedAt: confirmed,
			},
		],
		acts: [
			act(planned, officer, proposed, 'screening.refusal-proposed', { reason: reason.code }),
			...(confirmed && confirmedBy
				? [act(planned, confirmedBy, confirmed, 'screening.refusal-confirmed', {})]
				: []),
		],
	}
}

/** The rule that the sample breaks, with its words; a sample that breaks none lacks documents. */
function reasonOf({ cooperative }: PlannedApplication) {
	const { shows, figures } = cooperative
	const key = shows === 'share-short' && figures.people === 'youth' ? 'share-short-youth' : shows
	const told = REASONS[key] ?? REASONS['documents']
	if (!told) throw new RangeError(`No reason for ${key}`)
	return { code: REASON_CODES[shows], told }
}

const REASON_CODES = {
	regular: 'documents',
	'share-short': 'share',
	'registered-late': 'registered',
	'age-outside': 'age',
	'won-before': 'repeat-winner',
} as const

function act(
	{ id }: PlannedApplication,
	by: string,
	at: Date,
	action: Act['action'],
	payload: Act['payload'],
): Act {
	return { at, actor: { kind: 'account', id: by }, action, objectType: 'application', objectId: id, payload }
}
