import { type Answers, textOf } from '#app/domain/application/answers.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { cleanLine, countCharacters } from '#app/domain/shared/clean-text.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** The question that says in which role somebody answers for the cooperative. */
const ROLE_FIELD = 'representative_role'
/** Longest reason for a conflict, in characters. */
export const LONGEST_REASON = 300

/** A line of the roster: an allow-list. Who the people are, their numbers and their answers never enter it. */
export type RosterEntry = {
	readonly applicationId: string
	readonly nameAr: string | null
	readonly nameFr: string | null
	readonly regionCode: string
	readonly provinceCode: string
	/** Role of who represents it, from the list of the form; words of one's own do not pass. */
	readonly role: Localized | null
}

export function rosterEntry(
	definition: EditionDefinition,
	application: Omit<RosterEntry, 'role'> & { readonly answers: Readonly<Record<string, Answers>> },
): RosterEntry {
	const { applicationId, nameAr, nameFr, regionCode, provinceCode, answers } = application
	const section = definition.sections.find(({ fields }) => fields.some(({ key }) => key === ROLE_FIELD))
	const field = section?.fields.find(({ key, type }) => key === ROLE_FIELD && type === 'choice')
	const chosen = section && field ? textOf(answers[section.key] ?? {}, field.key) : undefined
	const role = field?.options?.find(({ key }) => key === chosen)?.label ?? null
	return { applicationId, nameAr, nameFr, regionCode, provinceCode, role }
}

/** Application → reason, '' without one. */
export type Declared = ReadonlyMap<string, string>
export type DeclaredChange = {
	readonly put: readonly { readonly applicationId: string; readonly reason: string }[]
	readonly removed: readonly string[]
}

/**
 * What one page of the roster changes: its ticked lines are conflicts, its others are not; lines of other pages stay.
 * Open until the juror receives applications to read; afterwards she recuses herself.
 */
export function noteConflicts(facts: {
	readonly left: boolean
	readonly assigned: boolean
	readonly roster: ReadonlySet<string>
	/** Lines of the page that was sent. */
	readonly shown: readonly string[]
	readonly ticked: Declared
	readonly declared: Declared
}): Outcome<
	DeclaredChange,
	| 'jury.left'
	| 'jury.declare-after-assignment'
	| 'jury.roster-not-ready'
	| 'jury.not-on-roster'
	| 'jury.reason-too-long'
> {
	if (facts.left) return refuse('jury.left')
	if (facts.assigned) return refuse('jury.declare-after-assignment')
	if (facts.roster.size === 0) return refuse('jury.roster-not-ready')
	const shown = new Set(facts.shown)
	const ticked = [...facts.ticked].map(([id, reason]) => [id, cleanLine(reason)] as const)
	if (ticked.some(([id]) => !shown.has(id) || !facts.roster.has(id))) return refuse('jury.not-on-roster')
	if (ticked.some(([, reason]) => countCharacters(reason) > LONGEST_REASON))
		return refuse('jury.reason-too-long', { max: LONGEST_REASON })
	return accept({
		put: ticked
			.filter(([id, reason]) => facts.declared.get(id) !== reason)
			.map(([applicationId, reason]) => ({ applicationId, reason })),
		removed: [...shown].filter((id) => facts.declared.has(id) && !facts.ticked.has(id)),
	})
}
