import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { adjournSitting } from '#app/server/deliberation/adjourn-sitting.server.ts'
import { askForReadings } from '#app/server/deliberation/ask-for-readings.server.ts'
import type { ChairAct } from '#app/server/deliberation/act-as-chair.server.ts'
import { closeSitting } from '#app/server/deliberation/close-sitting.server.ts'
import { confirmLine, confirmLines } from '#app/server/deliberation/confirm-lines.server.ts'
import { drawTie } from '#app/server/deliberation/draw-tie.server.ts'
import { openSitting } from '#app/server/deliberation/open-sitting.server.ts'
import { recordAttendance } from '#app/server/deliberation/record-attendance.server.ts'
import { recordDecision } from '#app/server/deliberation/record-decision.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { readDecision } from '#app/web/decision-form.server.ts'
import type { FieldFault, SentForm } from '#app/web/forms.server.ts'
import { notFound, type Visit } from '#app/web/visit.server.ts'

/** News that the next page brings. */
export const NEWS = ['opened', 'attendance', 'decided', 'confirmed', 'closed', 'adjourned'] as const
export type News = (typeof NEWS)[number]
export type Done = { ok: true; news: News } | { ok: false; fault: FieldFault; status: 409 | 422 }

/** Where the sentence of a refusal stands. */
const FIELDS: Readonly<Record<string, string>> = {
	'deliberation.reason-too-short': 'reason',
	'deliberation.way-missing': 'way',
	'deliberation.vote-missing': 'for',
	'deliberation.vote-unreadable': 'for',
	'deliberation.too-many-votes': 'for',
	'deliberation.vote-not-carried': 'for',
	'deliberation.exceptions-unseen': 'seen',
	'deliberation.tick-to-close': 'ticked',
	'deliberation.unknown-member': 'present',
	'deliberation.attendance-under-votes': 'present',
}

/** The acts of the chair, by the button that was pressed. */
export async function actOnSitting(
	visit: Visit<Person>,
	edition: LoadedEdition,
	form: SentForm,
): Promise<Done> {
	const act: ChairAct = {
		actor: visit.actor,
		edition,
		rev: form.get('rev'),
		now: visit.now,
		realNow: visit.realNow,
	}
	switch (form.intent) {
		case 'open':
			return answer(
				'opened',
				await openSitting({ ...act, exceptionsSeen: form.get('seen') === 'yes', reason: form.get('reason') }),
			)
		case 'attendance':
			return answer('attendance', await recordAttendance({ ...act, present: form.all('present') }))
		case 'decide':
			return answer('decided', await decide(act, form))
		case 'confirm':
			return answer('confirmed', await confirmLines(act))
		case 'close':
			return answer('closed', await closeSitting({ ...act, ticked: form.get('ticked') === 'yes' }))
		case 'adjourn':
			return answer('adjourned', await adjournSitting({ ...act, reason: form.get('reason') }))
		default:
			throw notFound()
	}
}

async function decide(act: ChairAct, form: SentForm): Promise<Outcome<null, string>> {
	const sent = readDecision(form)
	if (!sent.ok) return sent
	const of = { ...act, code: form.get('file') }
	const { value } = sent
	const done =
		value.kind === 'confirm'
			? await confirmLine(of)
			: value.kind === 'decision'
				? await recordDecision({ ...of, decision: value.decision })
				: value.kind === 'tie'
					? await drawTie({ ...of, reason: value.reason })
					: await askForReadings({ ...of, reason: value.reason })
	return done.ok ? accept(null) : done
}

function answer(news: News, done: Outcome<unknown, string>): Done {
	if (done.ok) return { ok: true, news }
	const status = done.code === 'deliberation.stale' || done.code === 'deliberation.sitting-closed' ? 409 : 422
	return { ok: false, status, fault: { ...done, field: FIELDS[done.code] ?? null } }
}
