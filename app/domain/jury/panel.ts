import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/** A juror as the assignment sees her. Regions and provinces are official codes; languages are `ar`, `fr`, `zgh`. */
export type Juror = {
	readonly id: string
	/** Empty: she sits for herself and shares an organisation with nobody. */
	readonly organisation: string
	readonly regionCode: string
	readonly provinceCode: string
	readonly languages: readonly string[]
	readonly sectors: readonly string[]
	/** Readings she must and may have; absent: from 0, without limit. */
	readonly minLoad?: number
	readonly maxLoad?: number
	/** She left the jury: keeps the readings given as kept, receives none. */
	readonly left?: boolean
}

/** An application as the assignment sees it. */
export type Dossier = {
	readonly applicationId: string
	/** The language in which it must be read. */
	readonly language: string
	readonly regionCode: string
	readonly provinceCode: string
	readonly sector: string
	/** Readings asked on top of the edition's number, after a gap. */
	readonly extraReadings?: number
	/** Left as it is, complete or not: what moves elsewhere neither waits for it nor adds to it. */
	readonly settled?: boolean
}

/** One juror reads one application; or, in a list of forbidden pairs, never does. */
export type Pair = { readonly applicationId: string; readonly jurorId: string }

/** The hard rules of the edition. Language and conflicts are always rules. */
export type AssignmentRules = {
	readonly readersPerApplication: number
	readonly oneFromOutsideRegion: boolean
	readonly neverSameProvince: boolean
	readonly oneJurorPerOrganisation: boolean
}

/** Everything an assigner needs; another assigner may take the same problem and give the same answer's shape. */
export type AssignmentProblem = {
	readonly jurors: readonly Juror[]
	readonly dossiers: readonly Dossier[]
	readonly rules: AssignmentRules
	/** Conflicts declared, derived, or born of a recusal. */
	readonly forbidden: readonly Pair[]
	/** Readings that stay as they are: begun, submitted, or simply not to be moved. */
	readonly kept: readonly Pair[]
}

export function assignmentRules(reading: EditionDefinition['reading']): AssignmentRules {
	return {
		readersPerApplication: reading.readersPerApplication,
		oneFromOutsideRegion: reading.oneFromOutsideRegion,
		neverSameProvince: reading.neverSameProvince,
		oneJurorPerOrganisation: reading.oneJurorPerOrganisation,
	}
}

/** Readings an application must have: the edition's number and the extra ones. */
export function readingsAsked(dossier: Dossier, rules: AssignmentRules): number {
	return rules.readersPerApplication + (dossier.extraReadings ?? 0)
}

/**
 * The name of an organisation as compared: case, spaces and Unicode form do not make two organisations of one.
 * Empty for a juror who sits for herself.
 */
export function organisationKey(name: string): string {
	return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
