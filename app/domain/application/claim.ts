import { foldForSearch } from '#app/domain/shared/search-key.ts'

export type Claim = { readonly identity: string; readonly applicationId: string }

/**
 * What identifies a cooperative: its ICE, and its number with the court that gave it (a number means nothing without
 * its court; the same number of another court is another cooperative).
 */
export function identitiesOf(facts: {
	readonly ice: string | null
	readonly court: string | null
	readonly registerNumber: string | null
}): string[] {
	const identities: string[] = []
	if (facts.ice) identities.push(`ice:${facts.ice}`)
	const court = foldCourt(facts.court ?? '')
	const number = foldForSearch(facts.registerNumber ?? '').replaceAll(' ', '')
	if (court && number) identities.push(`register:${court}:${number}`)
	return identities
}

export type ClaimDecision = {
	/** To write: those nobody holds. */
	readonly claim: readonly string[]
	/** Another application holds one of them: received as contested, for the office to settle. Never refused here. */
	readonly contestedBy: readonly string[]
}

/** `existing`: claims of the edition on any of the identities. */
export function decideClaim(
	applicationId: string,
	identities: readonly string[],
	existing: readonly Claim[],
): ClaimDecision {
	const held = new Map(existing.map((claim) => [claim.identity, claim.applicationId]))
	const others = identities
		.map((identity) => held.get(identity))
		.filter((id) => id !== undefined && id !== applicationId)
	return {
		claim: identities.filter((identity) => !held.has(identity)),
		contestedBy: [...new Set(others)].filter((id) => id !== undefined).sort(),
	}
}

export type Heir = {
	readonly applicationId: string
	readonly claim: readonly string[]
	/** Nobody else holds any of its identities any more. */
	readonly isAlone: boolean
}

/**
 * Who takes what an application leaves that was withdrawn: the contested ones of the same cooperative, the earliest
 * first. The first one to hold all that it says is contested no more; one that comes after it still is.
 */
export function decideHeirs(
	waiting: readonly { readonly applicationId: string; readonly identities: readonly string[] }[],
	existing: readonly Claim[],
): Heir[] {
	const held = [...existing]
	return waiting.map(({ applicationId, identities }) => {
		const { claim, contestedBy } = decideClaim(applicationId, identities, held)
		held.push(...claim.map((identity) => ({ identity, applicationId })))
		return { applicationId, claim, isAlone: contestedBy.length === 0 }
	})
}

/**
 * «المحكمة الابتدائية بتنغير» and «تنغير» are one court, "Tribunal de première instance de Tinghir" and "Tinghir" too.
 * The particle goes only after the words that need it: بركان keeps its ب.
 */
function foldCourt(court: string): string {
	return foldForSearch(court)
		.replace(/^(?:tribunal de premiere instance|tpi) (?:(?:de|d|a) )?/, '')
		.replace(/^(?:المحكمه الابتداييه|محكمه) (?:ب(?=\S{3}))?/, '')
		.replaceAll(' ', '')
}
