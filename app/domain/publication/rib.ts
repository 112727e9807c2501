import { isHolder, type Holder } from '#app/domain/application/permissions.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { currentVersion, type PublishedVersion } from '#app/domain/publication/visibility.ts'
import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const RIB_REFUSALS = [
	'publication.rib-not-public-yet',
	'publication.rib-no-award',
	'publication.rib-letters',
	'publication.rib-not-24-digits',
	'publication.rib-mistyped',
] as const
export type RibRefusal = (typeof RIB_REFUSALS)[number]

export type RibToGive = {
	readonly actor: Actor
	readonly application: Holder
	/** Every version of the edition's results. */
	readonly versions: readonly PublishedVersion[]
	/** The application's award; null: none was made. */
	readonly award: {
		/** The version that is public now names it. */
		readonly isNamed: boolean
		/** From then on it is withdrawn. */
		readonly revokedAt: Date | null
	} | null
	/** As it was typed. */
	readonly typed: string
	readonly now: Date
}

/**
 * The account into which a prize is paid: given by who holds an awarded application, once results are public, and
 * corrected as often as needed. Until then a winner and another get the same answer. Returns the 24 digits.
 */
export function decideRib(input: RibToGive): Outcome<string, RibRefusal> {
	const { actor, application, award, versions, now } = input
	if (!isHolder(actor, application)) return refuse('publication.rib-no-award')
	if (!currentVersion(versions, now)) return refuse('publication.rib-not-public-yet')
	const isWithdrawn = award?.revokedAt && award.revokedAt <= now
	if (!award?.isNamed || isWithdrawn) return refuse('publication.rib-no-award')
	return readRib(input.typed)
}

/** Spaces of any width, dashes, marks of direction: what stands between the digits on paper. */
const BETWEEN = /[\s\u00a0\u202f\-\u2010-\u2015\u2212\u200e\u200f]/g

/**
 * RIB of a Moroccan account: 24 digits (3 bank, 3 town, 16 account, 2 control), in any digits, with spaces or dashes.
 * The control key is 97 − (the first 22 digits × 100 mod 97), from 01 to 97, so that the whole number is a multiple
 * of 97. This is our reading of the banking rule, whose text we did not see: a proposal.
 */
export function readRib(
	typed: string,
): Outcome<string, 'publication.rib-letters' | 'publication.rib-not-24-digits' | 'publication.rib-mistyped'> {
	const rib = foldDigits(typed).replace(BETWEEN, '')
	if (/\D/.test(rib)) return refuse('publication.rib-letters')
	if (rib.length !== 24) return refuse('publication.rib-not-24-digits', { digits: rib.length })
	const key = 97n - ((BigInt(rib.slice(0, 22)) * 100n) % 97n)
	return BigInt(rib.slice(22)) === key ? accept(rib) : refuse('publication.rib-mistyped')
}

/** A RIB as it is shown again: its last four digits, so that one knows which it is. */
export function maskRib(rib: string): string {
	return `•••• ${rib.slice(-4)}`
}
