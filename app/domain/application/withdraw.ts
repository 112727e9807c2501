import { type Holder, isHolder } from '#app/domain/application/permissions.ts'
import { move, type Status, type Transition } from '#app/domain/application/status.ts'
import { lateness } from '#app/domain/application/submit.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { EditionStage } from '#app/domain/edition/schedule.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const WITHDRAW_REFUSALS = [
	'application.not-yours',
	'application.moved-on',
	'application.edition-not-open',
	'application.edition-closed',
] as const
export type WithdrawRefusal = (typeof WITHDRAW_REFUSALS)[number]

export type WithdrawInput = {
	readonly actor: Actor
	readonly application: Holder & { readonly status: Status }
	readonly stage: EditionStage
	readonly definition: EditionDefinition
	/** The server's stamp when the request began. */
	readonly receivedAt: Date
}

/** The applicant takes it back, until closing. Its claims on the cooperative are released. */
export function decideWithdraw(
	input: WithdrawInput,
): Outcome<{ status: Status; withdrawnAt: Date }, WithdrawRefusal> {
	const moved = decideMove('withdraw', input)
	return moved.ok ? accept({ status: moved.value, withdrawnAt: input.receivedAt }) : moved
}

/** A withdrawn application is a draft again, until closing: it may be changed and sent again under its reference. */
export function decideReopen(input: WithdrawInput): Outcome<{ status: Status }, WithdrawRefusal> {
	const moved = decideMove('reopen', input)
	return moved.ok ? accept({ status: moved.value }) : moved
}

function decideMove(transition: Transition, input: WithdrawInput): Outcome<Status, WithdrawRefusal> {
	if (!isHolder(input.actor, input.application)) return refuse('application.not-yours')
	const late = lateness(input.stage, input.definition, input.receivedAt)
	if (late) return refuse(late)
	return move(transition, input.application.status)
}
