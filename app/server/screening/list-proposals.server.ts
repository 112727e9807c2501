import { refusalAppealDay } from '#app/domain/screening/appeal.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { standNear, type ReasonCode, REASON_CODES } from '#app/domain/screening/decide.ts'
import type { Language } from '#app/i18n/direction.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import { database, type Prisma, type ReadDb } from '#app/server/db.server.ts'
import { findProposal, hasReadSince } from '#app/server/screening/find-proposal.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { loadFile, type OfficeFile, screenedOf } from '#app/server/screening/load-file.server.ts'
import { officeScope } from '#app/server/screening/office-scope.server.ts'
import { handOf, type Hand } from '#app/server/screening/decision-state.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'
import { titleOfRule } from '#app/server/screening/view-findings.server.ts'
import { spokenMinute } from '#app/server/screening/word-moment.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

export const PROPOSALS_PAGE = 25

export type ProposalsInput = {
	actor: Person
	editionId: string
	language: Language
	now: Date
	realNow: Date
}

/** Refusals that wait for a second person, the oldest first, without their words. Null: no business here. */
export async function listProposals(input: ProposalsInput & { page: number }) {
	const { actor, editionId, language, now } = input
	const scope = officeScope(actor, editionId)
	if (!scope) return null
	const { read } = database()
	const where: Prisma.ScreeningDecisionWhereInput = {
		outcome: 'inadmissible',
		confirmedAt: null,
		rejectedAt: null,
		application: { AND: [scope, { status: 'refusal_proposed' }] },
	}
	const total = await read.screeningDecision.count({ where })
	const pages = Math.max(1, Math.ceil(total / PROPOSALS_PAGE))
	const page = Math.min(input.page, pages)
	const decisions = await read.screeningDecision.findMany({
		where,
		orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
		include: { application: true },
		skip: (page - 1) * PROPOSALS_PAGE,
		take: PROPOSALS_PAGE,
	})
	await journalReading({
		actor,
		objectType: 'edition',
		objectId: editionId,
		count: decisions.length,
		realNow: input.realNow,
	})
	const who = await staffNames(
		read,
		decisions.map(({ decidedById }) => decidedById),
	)
	return {
		total,
		pages,
		page,
		rows: decisions.map((decision) => ({
			id: decision.id,
			applicationId: decision.applicationId,
			reference: decision.application.reference ?? '',
			name: nameFor(language, decision.application),
			by: who(decision.decidedById),
			when: spokenMinute(language, decision.decidedAt, now),
			mine: decision.decidedById === actor.accountId,
			own: !standNear(actor, screenedOf(decision.application, null)).ok,
		})),
	}
}

/** Refusals in this person's scope that wait for her own signature. */
export async function countProposals(db: ReadDb, actor: Person, editionId: string): Promise<number> {
	const scope = officeScope(actor, editionId)
	if (!scope) return 0
	return db.screeningDecision.count({
		where: {
			outcome: 'inadmissible',
			confirmedAt: null,
			rejectedAt: null,
			decidedById: { not: actor.accountId },
			application: { AND: [scope, { status: 'refusal_proposed' }] },
		},
	})
}

/** One proposal, for who signs second. Null: no such file for this person; `gone`: nothing waits any more. */
export async function readProposal(input: ProposalsInput & { applicationId: string }) {
	const { actor, applicationId, language, now, realNow } = input
	const db = database().read
	const file = await loadFile(db, actor, input)
	if (!file) return null
	const { application, definition } = file
	const head = { applicationId, reference: application.reference, name: nameFor(language, application) }
	const proposal = application.status === 'refusal_proposed' ? await findProposal(db, applicationId) : null
	if (!proposal) return { kind: 'gone' as const, ...head }
	const who = await staffNames(db, [proposal.decidedById])
	const first = {
		who: who(proposal.decidedById),
		when: spokenMinute(language, proposal.decidedAt, now),
	}
	const hand: Hand = handOf(actor, file)
	const mine = proposal.decidedById === actor.accountId
	const mayKnow = mine || hand === 'reads-only' || (await hasReadSince(db, applicationId, actor.accountId))
	if (!mayKnow) return { kind: 'unread' as const, ...head, first }
	await journalReading({ actor, objectType: 'screening-decision', objectId: proposal.id, realNow })
	return {
		kind: 'read' as const,
		...head,
		first,
		hand,
		mine,
		decisionId: proposal.id,
		reasonCode: REASON_CODES.find((code) => code === proposal.reasonCode) ?? ('other' as ReasonCode),
		reason: proposal.reason ?? '',
		findings: describeFindings(proposal.findings, file, language),
		appealUntil: spokenMinute(
			language,
			deadlineOf(refusalAppealDay(definition.calendar, moroccanDay(now))),
			now,
		),
	}
}

type KeptFinding = { key: string; code: string; machine: string; officer: string | null }

/** What was not in order when it was proposed. */
function describeFindings(kept: Prisma.JsonValue, file: OfficeFile, language: Language) {
	return (kept as unknown as KeptFinding[])
		.filter(({ machine, officer }) => (officer ?? machine) !== 'fits')
		.map(({ key, machine, officer }) => ({ key, title: titleOfRule(key, file, language), machine, officer }))
}
