import type { ReasonCode } from '#app/domain/screening/decide.ts'
import { examine, type ExamineInput } from '#app/domain/screening/examine.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { Act } from '#app/server/journal/record.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import type { SampleCase } from '#app/server/sample/describe-cooperative.server.ts'
import type { SampleFiles } from '#app/server/sample/draw-files.server.ts'
import {
	type EditionFacts,
	flatten,
	type PlannedApplication,
	type ReceivedStatus,
} from '#app/server/sample/plan-application.server.ts'
import type { Rows } from '#app/server/sample/write-rows.server.ts'
import { summarise } from '#app/server/screening/summarise-findings.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineAfter } from '#app/time/working-days.ts'
import { COMPLETIONS, REASONS } from '../../../prisma/seeds/samples/office.ts'

const HOUR = 3_600_000

type Screening = {
	readonly edition: EditionFacts
	readonly planned: PlannedApplication
	readonly findings: readonly Finding[]
	/** The officer of its region when there is one, else the national one; and who confirms. */
	readonly officer: string
	readonly second: string
}

/** What the office did with a received application, down to its present status. */
export function rowsOfScreening(
	edition: EditionFacts,
	planned: PlannedApplication,
	staff: SampleStaff,
	pool: SampleFiles,
): Rows {
	if (planned.status === 'draft') return {}
	const own = staff.regionalOfficers.find(({ regionCode }) => regionCode === planned.cooperative.regionCode)
	const screening: Screening = {
		edition,
		planned,
		findings: findingsOf(edition, planned, pool),
		officer: (own ?? staff.nationalOfficer).accountId,
		second: staff.managers[0].accountId,
	}
	return WRITERS[planned.status](screening)
}

const WRITERS: Readonly<Record<ReceivedStatus, (screening: Screening) => Rows>> = {
	received: () => ({}),
	withdrawn: () => ({}),
	completion: (screening) => askCompletion(screening, null),
	admissible: admit,
	refusal_proposed: (screening) => refuse(screening, false),
	inadmissible: (screening) => refuse(screening, true),
}

/** The machine's findings, by the real rules. */
function findingsOf(edition: EditionFacts, planned: PlannedApplication, pool: SampleFiles): Finding[] {
	const { definition, year } = edition
	const answers = flatten(planned.answers)
	const input: ExamineInput = {
		definition,
		year,
		applicantType: 'cooperative',
		days: {
			opening: moroccanDay(new Date(definition.calendar.opensAt)),
			closing: moroccanDay(new Date(definition.calendar.closesAt)),
		},
		answers,
		facts: takeFacts(definition, answers),
		files: [...pool.keys()].map((slot) => ({ slot, status: 'ok' as const })),
		wonIn: [],
		sameCooperative: [],
		otherPrize: [],
		senderIsSeated: false,
	}
	return examine(input)
}

/** One in twelve was completed first: asked, answered two days later, then found in order. */
function admit(screening: Screening): Rows {
	const { planned, officer } = screening
	const { draw, id, times } = planned
	const answeredAt = draw.chance(8) ? new Date(times.screenedAt.getTime() + 48 * HOUR) : null
	const before = answeredAt ? askCompletion(screening, answeredAt) : {}
	const at = answeredAt ? new Date(answeredAt.getTime() + 20 * HOUR) : times.screenedAt
	const standing = check(screening, 'standing', 'fits', at)
	return {
		...before,
		ruleCheck: [standing],
		screeningDecision: [
			{
				id: draw.id(at),
				applicationId: id,
				outcome: 'admissible',
				findings: summarise(screening.findings, [standing]),
				decidedById: officer,
				decidedAt: at,
			},
		],
		acts: [...(before.acts ?? []), act(planned, officer, at, 'screening.admissible', {})],
	}
}

function askCompletion({ edition, planned, officer, ...rest }: Screening, answeredAt: Date | null): Rows {
	const { draw, id, cooperative, times } = planned
	const { calendar } = edition.definition
	const asked = draw.sample(COMPLETIONS, draw.between(1, 2))
	const items = asked.map((item) => ({ key: item.key, message: item[cooperative.language] }))
	const at = times.screenedAt
	const dueAt = deadlineAfter(at, calendar.completionWorkingDays, calendar.holidays)
	const screening = { edition, planned, officer, ...rest }
	return {
		ruleCheck: answeredAt ? [] : asked.map(({ rule }) => check(screening, rule, 'ask', at)),
		completionRequest: [
			{ id: draw.id(at), applicationId: id, items, askedById: officer, askedAt: at, dueAt, answeredAt },
		],
		acts: [
			act(planned, officer, at, 'screening.completion-asked', { items: items.map(({ key }) => key) }),
			...(answeredAt
				? [act(planned, planned.accountId, answeredAt, 'application.completed', { items: items.length })]
				: []),
		],
	}
}

/** A proposal to refuse and, when it took effect, its confirmation by a second person. */
function refuse(screening: Screening, confirmed: boolean): Rows {
	const { planned, officer, second } = screening
	const { draw, id, cooperative } = planned
	const { shows, figures } = cooperative
	const { code, rule } = REFUSALS[shows]
	const told = reasonOf(shows, figures.people)
	// Documents that were asked for and never came: nothing is refused before their time is over.
	const asked = shows === 'regular' ? askCompletion(screening, null) : {}
	const dueAt = asked.completionRequest?.[0]?.dueAt
	const at = dueAt ? new Date(new Date(dueAt).getTime() + 17 * HOUR) : planned.times.screenedAt
	const confirmedAt = confirmed ? new Date(at.getTime() + draw.between(20, 50) * HOUR) : null
	const asks = (asked.ruleCheck ?? []).map((mark) => ({ ...mark, note: mark.note ?? null }))
	const marks = [...asks, ...(rule ? [check(screening, rule, 'fails', at)] : [])]
	return {
		...asked,
		ruleCheck: marks,
		screeningDecision: [
			{
				id: draw.id(at),
				applicationId: id,
				outcome: 'inadmissible',
				reasonCode: code,
				reason: told[cooperative.language],
				findings: summarise(screening.findings, marks),
				decidedById: officer,
				decidedAt: at,
				confirmedById: confirmed ? second : null,
				confirmedAt,
			},
		],
		acts: [
			...(asked.acts ?? []),
			act(planned, officer, at, 'screening.refusal-proposed', { reason: code }),
			...(confirmedAt
				? [act(planned, second, confirmedAt, 'screening.refusal-confirmed', { reason: code })]
				: []),
		],
	}
}

function reasonOf(shows: SampleCase, people: 'women' | 'youth') {
	if (shows === 'share-short') return REASONS[people === 'youth' ? 'share-short-youth' : shows]
	return shows === 'age-outside' ? REASONS.regular : REASONS[shows]
}

const REFUSALS: Readonly<Record<SampleCase, { code: ReasonCode; rule: string | null }>> = {
	regular: { code: 'documents', rule: null },
	'share-short': { code: 'share', rule: 'share' },
	'registered-late': { code: 'registration', rule: 'registration' },
	'age-outside': { code: 'age', rule: 'age' },
	'won-before': { code: 'repeat-winner', rule: 'repeat-winner' },
}

function check(
	{ planned, officer }: Screening,
	ruleKey: string,
	verdict: 'fits' | 'fails' | 'ask',
	at: Date,
) {
	return {
		id: planned.draw.id(at),
		applicationId: planned.id,
		ruleKey,
		verdict,
		note: null,
		byId: officer,
		at,
	}
}

function act(
	{ id }: PlannedApplication,
	by: string,
	at: Date,
	action: Act['action'],
	payload: Act['payload'],
): Act {
	return { at, actor: { kind: 'account', id: by }, action, objectType: 'application', objectId: id, payload }
}
