import type { Person } from '#app/domain/people/actor.ts'
import { mayScreen } from '#app/domain/people/permissions.ts'
import type { CompletionItem } from '#app/domain/screening/completion.ts'
import { standNear } from '#app/domain/screening/decide.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { ReadDb, ScreeningDecision } from '#app/server/db.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'
import { spokenMinute } from '#app/server/screening/word-moment.server.ts'

/** Whether this person may act on the file; `own`: she has a part in it; `reads-only`: an auditor. */
export type Hand = 'may' | 'own' | 'reads-only'
type Signature = { who: string; when: string }

/** Where the decision stands. Items are what was asked, with the label's key. */
export type DecisionState =
	| { kind: 'decide'; overdue: string | null; answered: boolean; items: CompletionItem[] }
	| { kind: 'waits'; due: string; items: CompletionItem[] }
	| { kind: 'proposed'; mine: boolean; decisionId: string; first: Signature }
	| { kind: 'admissible'; when: string }
	| { kind: 'inadmissible'; when: string; reason: string; first: Signature; second: Signature | null }
	| { kind: 'withdrawn'; when: string }

export function handOf(actor: Person, { screened }: OfficeFile): Hand {
	if (!mayScreen(actor, screened)) return 'reads-only'
	return standNear(actor, screened).ok ? 'may' : 'own'
}

export async function readDecisionState(
	db: ReadDb,
	actor: Person,
	file: OfficeFile,
	language: Language,
	now: Date,
): Promise<DecisionState> {
	const { application, completion } = file
	const spoken = (at: Date | null) => (at ? spokenMinute(language, at, now) : '')
	const items = (completion?.items ?? []) as unknown as CompletionItem[]
	if (application.status === 'withdrawn') return { kind: 'withdrawn', when: spoken(application.withdrawnAt) }
	if (application.status === 'received') {
		return { kind: 'decide', overdue: null, answered: completion?.answeredAt != null, items }
	}
	if (application.status === 'completion') {
		const due = completion?.dueAt ?? now
		if (now < due) return { kind: 'waits', due: spoken(due), items }
		return { kind: 'decide', overdue: spoken(due), answered: false, items }
	}
	const last = await db.screeningDecision.findFirst({
		where: { applicationId: application.id, rejectedAt: null },
		orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
	})
	if (application.status === 'admissible') {
		return { kind: 'admissible', when: spoken(last?.decidedAt ?? application.updatedAt) }
	}
	return refusalState(db, actor, application.status === 'inadmissible', last, spoken)
}

async function refusalState(
	db: ReadDb,
	actor: Person,
	isConfirmed: boolean,
	last: ScreeningDecision | null,
	spoken: (at: Date | null) => string,
): Promise<DecisionState> {
	const who = await staffNames(db, [last?.decidedById ?? null, last?.confirmedById ?? null])
	const first = { who: who(last?.decidedById ?? null), when: spoken(last?.decidedAt ?? null) }
	if (!isConfirmed) {
		const mine = last?.decidedById === actor.accountId
		return { kind: 'proposed', mine, decisionId: last?.id ?? '', first }
	}
	const second = last?.confirmedById ? { who: who(last.confirmedById), when: spoken(last.confirmedAt) } : null
	return {
		kind: 'inadmissible',
		when: spoken(last?.confirmedAt ?? null),
		reason: last?.reason ?? '',
		first,
		second,
	}
}
