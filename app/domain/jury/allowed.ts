import {
	type AssignmentRules,
	type Dossier,
	type Juror,
	organisationKey,
	type Pair,
} from '#app/domain/jury/panel.ts'

/** Why a juror may not read an application, whoever else reads it. */
export type Bar = 'language' | 'conflict' | 'same-province' | 'left'

/** Forbidden pairs, by application. */
export type ForbiddenPairs = ReadonlyMap<string, ReadonlySet<string>>

export function indexPairs(pairs: readonly Pair[]): Map<string, Set<string>> {
	const index = new Map<string, Set<string>>()
	for (const pair of pairs) {
		const jurors = index.get(pair.applicationId) ?? new Set<string>()
		index.set(pair.applicationId, jurors.add(pair.jurorId))
	}
	return index
}

/**
 * The hard rules about one juror and one application: she reads its language, has no conflict with it (declared,
 * derived or after a recusal), is not of its province, and has not left. Empty: allowed.
 */
export function barsAgainst(
	juror: Juror,
	dossier: Dossier,
	rules: AssignmentRules,
	forbidden: ForbiddenPairs,
): Bar[] {
	const bars: Bar[] = []
	if (!juror.languages.includes(dossier.language)) bars.push('language')
	if (forbidden.get(dossier.applicationId)?.has(juror.id)) bars.push('conflict')
	if (rules.neverSameProvince && juror.provinceCode === dossier.provinceCode) bars.push('same-province')
	if (juror.left) bars.push('left')
	return bars
}

export function isAllowed(
	juror: Juror,
	dossier: Dossier,
	rules: AssignmentRules,
	forbidden: ForbiddenPairs,
): boolean {
	return barsAgainst(juror, dossier, rules, forbidden).length === 0
}

/** Two readers of one application who share an organisation, when that is a rule. */
export function shareOrganisation(a: Juror, b: Juror): boolean {
	const organisation = organisationKey(a.organisation)
	return organisation !== '' && organisation === organisationKey(b.organisation)
}

export function isFromOutside(juror: Juror, dossier: Dossier): boolean {
	return juror.regionCode !== dossier.regionCode
}
