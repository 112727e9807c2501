import type { Snapshot, SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'

/** A public version with what it says. */
export type PublicVersion = {
	readonly version: number
	readonly publishAt: Date
	readonly notice: Notice | null
	readonly snapshot: Snapshot
}

export type Standing<Version extends PublicVersion = PublicVersion> =
	| {
			readonly kind: 'valid'
			readonly winner: SnapshotWinner
			/** The first version that says exactly this of the award, and every one since does. */
			readonly issuedBy: Version
	  }
	| {
			readonly kind: 'withdrawn'
			/** As it was last published. */
			readonly winner: SnapshotWinner
			readonly lastIn: Version
			/** The version that took it away; its notice says why. */
			readonly withdrawnBy: Version
	  }

/**
 * Where an award stands, told from the public versions alone, newest first: a certificate of a version that was
 * corrected elsewhere stays as it was printed. Null: no version ever named it.
 */
export function standingOf<Version extends PublicVersion>(
	versions: readonly Version[],
	isIt: (winner: SnapshotWinner) => boolean,
): Standing<Version> | null {
	const [current] = versions
	if (!current) return null
	const winner = current.snapshot.winners.find(isIt)
	if (winner) return { kind: 'valid', winner, issuedBy: firstThatSays(versions, winner) ?? current }
	const at = versions.findIndex(({ snapshot }) => snapshot.winners.some(isIt))
	const [lastIn, withdrawnBy] = [versions[at], versions[at - 1]]
	const last = lastIn?.snapshot.winners.find(isIt)
	return lastIn && withdrawnBy && last ? { kind: 'withdrawn', winner: last, lastIn, withdrawnBy } : null
}

function firstThatSays<Version extends PublicVersion>(
	versions: readonly Version[],
	winner: SnapshotWinner,
): Version | null {
	const said = versions.findIndex(({ snapshot }) => {
		const then = snapshot.winners.find(({ verifyCode }) => verifyCode === winner.verifyCode)
		return !then || !isSame(then, winner)
	})
	return (said === -1 ? versions.at(-1) : versions[said - 1]) ?? null
}

function isSame(a: SnapshotWinner, b: SnapshotWinner): boolean {
	const keys = Object.keys(a) as (keyof SnapshotWinner)[]
	return keys.every((key) => a[key] === b[key])
}
