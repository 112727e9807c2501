/** A version of an edition's results, as far as showing it is concerned. */
export type PublishedVersion = {
	readonly version: number
	readonly approvedAt: Date | null
	/** The minute at which it becomes public. */
	readonly publishAt: Date
	readonly cancelledAt: Date | null
	/** When the applicants' own answers went out; null: not yet. */
	readonly lettersAt: Date | null
}

/** Approved by the second person, not cancelled, and its minute has come (the minute itself included). */
export function isPublic(publication: PublishedVersion, now: Date): boolean {
	return publication.approvedAt !== null && publication.cancelledAt === null && publication.publishAt <= now
}

/** The version that public pages read: the latest that is public. A correction replaces it only at its own minute. */
export function currentVersion<Version extends PublishedVersion>(
	publications: readonly Version[],
	now: Date,
): Version | null {
	const shown = publications.filter((publication) => isPublic(publication, now))
	return shown.reduce<Version | null>(
		(latest, publication) => (latest && latest.version > publication.version ? latest : publication),
		null,
	)
}

/** Public versions, the newest first: a corrected one stays readable. */
export function publicVersions<Version extends PublishedVersion>(
	publications: readonly Version[],
	now: Date,
): Version[] {
	return publications
		.filter((publication) => isPublic(publication, now))
		.sort((a, b) => b.version - a.version)
}

/** An applicant sees her own answer from the publishing minute, or from her letter when letters went first. */
export function isOwnResultVisible(publications: readonly PublishedVersion[], now: Date): boolean {
	return publications.some(
		(publication) =>
			isPublic(publication, now) ||
			(publication.approvedAt !== null &&
				publication.cancelledAt === null &&
				publication.lettersAt !== null &&
				publication.lettersAt <= now),
	)
}

/**
 * Whole seconds for which a public page may be kept, at most `longest`: never past the minute at which it changes.
 * In the last second: 0. `changes`: other instants at which the page says something else (opening, closing).
 */
export function secondsToKeep(
	publications: readonly PublishedVersion[],
	now: Date,
	longest: number,
	changes: readonly Date[] = [],
): number {
	const minutes = publications
		.filter(({ approvedAt, cancelledAt }) => approvedAt && !cancelledAt)
		.map(({ publishAt }) => publishAt)
	const seconds = [...minutes, ...changes]
		.filter((change) => change > now)
		.map((change) => Math.floor((change.getTime() - now.getTime()) / 1000))
	return Math.min(longest, ...seconds)
}
