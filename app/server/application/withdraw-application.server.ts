import { statusesFor } from '#app/domain/application/status.ts'
import { decideReopen, decideWithdraw, type WithdrawRefusal } from '#app/domain/application/withdraw.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { actorsOf, senderOf } from '#app/server/application/acting.server.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { passClaimsOn } from '#app/server/application/pass-claims-on.server.ts'
import { flatten, readSections } from '#app/server/application/read-dossier.server.ts'
import { nameFor, spokenMoment, tellApplicant } from '#app/server/application/tell-applicant.server.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type ApplicationToWithdraw = {
	actor: Actor
	applicationId: string
	language: Language
	/** Calendar instant at which the request began. */
	now: Date
	realNow: Date
}

/**
 * Takes a sent application back, until closing: its cooperative is free again, or stands by the application that
 * waited behind it. Null: none for this actor.
 */
export async function withdrawApplication(
	input: ApplicationToWithdraw,
): Promise<Outcome<null, WithdrawRefusal> | null> {
	return database().write(async (tx) => {
		const held = await loadHeld(tx, input.actor, input.applicationId)
		if (!held) return null
		const decided = decideWithdraw({ ...stateOf(held), actor: input.actor, receivedAt: input.now })
		if (!decided.ok) return decided
		const { id } = held.application
		const { count } = await tx.application.updateMany({
			where: { id, status: { in: [...statusesFor('withdraw')] } },
			data: { ...decided.value, updatedAt: input.now, contestedAt: null },
		})
		if (count !== 1) throw new Error('The application changed during a transaction')
		// A refusal that waited for its second signature falls with what it refused.
		await tx.screeningDecision.updateMany({
			where: { applicationId: id, outcome: 'inadmissible', confirmedAt: null, rejectedAt: null },
			data: { rejectedAt: input.now },
		})
		await journal(tx, held, input, 'application.withdrawn')
		const by = actorsOf(senderOf(input.actor, held.application))
		await passClaimsOn(tx, held.application, { ...by, at: input.realNow, now: input.now })
		await sayWithdrawn(tx, held, input)
		return accept(null)
	})
}

/** A withdrawn application is a draft again, to be changed and sent under the same reference. */
export async function reopenApplication(
	input: ApplicationToWithdraw,
): Promise<Outcome<null, WithdrawRefusal> | null> {
	return database().write(async (tx) => {
		const held = await loadHeld(tx, input.actor, input.applicationId)
		if (!held) return null
		const decided = decideReopen({ ...stateOf(held), actor: input.actor, receivedAt: input.now })
		if (!decided.ok) return decided
		const { count } = await tx.application.updateMany({
			where: { id: held.application.id, status: { in: [...statusesFor('reopen')] } },
			data: { ...decided.value, updatedAt: input.now },
		})
		if (count !== 1) throw new Error('The application changed during a transaction')
		await journal(tx, held, input, 'application.reopened')
		return accept(null)
	})
}

function stateOf({ application, edition, definition }: HeldApplication) {
	return { application, stage: edition.stage, definition }
}

async function journal(
	tx: Tx,
	{ application }: HeldApplication,
	input: ApplicationToWithdraw,
	action: 'application.withdrawn' | 'application.reopened',
): Promise<void> {
	await record(tx, {
		at: input.realNow,
		...actorsOf(senderOf(input.actor, application)),
		action,
		objectType: 'application',
		objectId: application.id,
		payload: { reference: application.reference },
	})
}

async function sayWithdrawn(tx: Tx, held: HeldApplication, input: ApplicationToWithdraw): Promise<void> {
	const { application, definition } = held
	const times = await tx.journalEntry.count({
		where: { action: 'application.withdrawn', objectType: 'application', objectId: application.id },
	})
	await tellApplicant(tx, {
		held,
		answers: flatten(await readSections(tx, held)),
		template: 'application-withdrawn',
		values: (language) => ({
			name: nameFor(language, application),
			reference: application.reference ?? '',
			at: spokenMoment(language, input.now),
			closesAt: spokenMoment(language, new Date(definition.calendar.closesAt)),
		}),
		dedupeKey: `withdrawn:${application.id}:${times}`,
		language: input.language,
		realNow: input.realNow,
	})
}
