import { findProvince } from '#app/domain/cooperative/territory.ts'
import { cleanLine, countCharacters } from '#app/domain/shared/clean-text.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** Languages in which an application may be written, and a juror may read. */
export const READING_LANGUAGES = ['ar', 'fr', 'zgh'] as const
export const LONGEST_ORGANISATION = 150
export const LONGEST_DISPLAY_NAME = 100

export const MEMBER_REFUSALS = [
	'jury.already-invited',
	'jury.holds-other-role',
	'jury.is-applicant',
	'jury.no-language',
	'jury.province-missing',
	'jury.name-too-long',
	'jury.organisation-too-long',
	'jury.one-chair',
	'jury.facts-settled',
	'jury.already-left',
	'jury.not-confirmed',
	'jury.too-late',
] as const
export type MemberRefusal = (typeof MEMBER_REFUSALS)[number]

/** What the manager writes of a juror. */
export type MemberInput = {
	readonly displayName: string
	readonly organisation: string
	readonly provinceCode: string
	readonly languages: readonly string[]
	readonly sectors: readonly string[]
	readonly isChair: boolean
}
export type MemberFacts = MemberInput & { readonly regionCode: string }

export type MemberRefused = Extract<Outcome<never, MemberRefusal>, { ok: false }> & {
	/** Field of the form that the refusal is about; null: none of them. */
	readonly field: keyof MemberInput | 'contact' | null
}
export type MemberOutcome = { readonly ok: true; readonly value: MemberFacts } | MemberRefused

/** Reads the form: one line each, known languages, a province (its region follows), sectors of the edition only. */
export function readMember(input: MemberInput, sectorsOfEdition: readonly string[]): MemberOutcome {
	const displayName = cleanLine(input.displayName)
	const organisation = cleanLine(input.organisation)
	const languages = READING_LANGUAGES.filter((language) => input.languages.includes(language))
	const sectors = sectorsOfEdition.filter((sector) => input.sectors.includes(sector))
	const province = findProvince(input.provinceCode)
	if (countCharacters(displayName) > LONGEST_DISPLAY_NAME)
		return at('displayName', refuse('jury.name-too-long', { max: LONGEST_DISPLAY_NAME }))
	if (countCharacters(organisation) > LONGEST_ORGANISATION)
		return at('organisation', refuse('jury.organisation-too-long', { max: LONGEST_ORGANISATION }))
	if (!province) return at('provinceCode', refuse('jury.province-missing'))
	if (languages.length === 0) return at('languages', refuse('jury.no-language'))
	const { regionCode, code: provinceCode } = province
	return accept({
		displayName,
		organisation,
		provinceCode,
		regionCode,
		languages,
		sectors,
		isChair: input.isChair,
	})
}

/**
 * May this person sit on the jury? Nobody holds two of the roles that watch each other, nobody judges an edition in
 * which she applies, and there is one chair. A juror who left may be called back under her old code.
 */
export function decideInvite(
	facts: MemberFacts,
	state: {
		readonly member: 'none' | 'sitting' | 'left'
		readonly holdsOffice: boolean
		readonly applies: boolean
		/** Code of the chair who sits now. */
		readonly chair: string | null
		readonly sittingOpen: boolean
	},
): MemberOutcome {
	if (state.sittingOpen) return at(null, refuse('jury.too-late'))
	if (state.member === 'sitting') return at('contact', refuse('jury.already-invited'))
	if (state.holdsOffice) return at('contact', refuse('jury.holds-other-role'))
	if (state.applies) return at('contact', refuse('jury.is-applicant'))
	if (facts.isChair && state.chair) return at('isChair', refuse('jury.one-chair', { code: state.chair }))
	return accept(facts)
}

/** What the assignment rests on: it may change only while no reading has been opened. */
export type SettledFacts = Pick<MemberFacts, 'organisation' | 'provinceCode' | 'languages'>

export function decideChange(
	facts: MemberFacts,
	state: {
		readonly before: SettledFacts
		readonly left: boolean
		readonly readingsOpened: boolean
		/** Code of another chair who sits now. */
		readonly otherChair: string | null
	},
): MemberOutcome {
	if (state.left) return at(null, refuse('jury.already-left'))
	const { before } = state
	const changed = (['organisation', 'provinceCode', 'languages'] as const).find(
		(key) => String(facts[key]) !== String(before[key]),
	)
	if (state.readingsOpened && changed) return at(changed, refuse('jury.facts-settled'))
	if (facts.isChair && state.otherChair)
		return at('isChair', refuse('jury.one-chair', { code: state.otherChair }))
	return accept(facts)
}

/** A juror leaves, by her own wish or the manager's: what she submitted stays, the rest is read by others. */
export function decideLeave(state: {
	readonly left: boolean
	readonly confirmed: boolean
}): Outcome<null, 'jury.already-left' | 'jury.not-confirmed'> {
	if (state.left) return refuse('jury.already-left')
	return state.confirmed ? accept(null) : refuse('jury.not-confirmed')
}

/** `J01`, `J02`… : the number after the highest ever given in the edition; a code is never given twice. */
export function nextJurorCode(codes: readonly string[]): string {
	const highest = Math.max(0, ...codes.map((code) => Number(/^J(\d+)$/.exec(code)?.[1] ?? 0)))
	return `J${String(highest + 1).padStart(2, '0')}`
}

function at(field: MemberRefused['field'], refusal: Omit<MemberRefused, 'field'>): MemberRefused {
	return { ...refusal, field }
}
