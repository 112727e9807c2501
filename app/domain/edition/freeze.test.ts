import { expect, test } from 'vitest'
import { checkDefinition, isReadyToOpen } from '#app/domain/edition/check-definition.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { blocking } from '#app/domain/edition/finding.ts'
import { decideEdit, decideSignature, type SignInput } from '#app/domain/edition/freeze.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { field, say, smallEdition } from '#app/testing/small-edition.ts'

const small = smallEdition()
const facts = { regions: 12, dayOf: (instant: Date) => instant.toISOString().slice(0, 10) }

function blockers(change: Partial<EditionDefinition>): string[] {
	return checkDefinition({ ...small, ...change }, facts)
		.filter(({ severity }) => severity === 'blocking')
		.map(({ code, path }) => `${path}: ${code}`)
}
function advice(change: Partial<EditionDefinition>): string[] {
	return checkDefinition({ ...small, ...change }, facts)
		.filter(({ severity }) => severity === 'advisory')
		.map(({ code, path }) => `${path}: ${code}`)
}
function calendar(change: Partial<EditionDefinition['calendar']>) {
	return { calendar: { ...small.calendar, ...change } }
}
/** The first section's fields, one changed. */
function withField(key: string, change: object): Partial<EditionDefinition> {
	return {
		sections: small.sections.map((section) => ({
			...section,
			fields: section.fields.map((one) => (one.key === key ? { ...one, ...change } : one)),
		})),
	}
}

test('the small edition may open; what is not set or proposed is pointed out', () => {
	expect(blockers({})).toEqual([])
	expect(advice({})).toEqual([
		'documents.1: edition.may-identify',
		'theme: edition.not-set',
		'calendar.holidays: edition.not-set',
		'sponsors: edition.not-set',
		'rubric.criteria: edition.proposal',
	])
})

test('weights make 100', () => {
	const [first, second] = small.rubric.criteria
	if (!first || !second) throw new Error('two criteria')
	const criteria = [first, { ...second, weight: 65 }]
	expect(checkDefinition({ ...small, rubric: { ...small.rubric, criteria } }, facts)[0]).toEqual({
		severity: 'blocking',
		code: 'edition.weights-not-100',
		path: 'rubric.criteria',
		details: { sum: 105, difference: 5 },
	})
})

test('dates come one after the other', () => {
	expect(blockers(calendar({ closesAt: small.calendar.opensAt }))).toEqual([
		'calendar.closesAt: edition.dates-out-of-order',
	])
	expect(blockers(calendar({ eligibilityDecidedOn: '2027-02-04' }))).toEqual([
		'calendar.eligibilityDecidedOn: edition.dates-out-of-order',
	])
	// Appeals on eligibility end on Mon 1 March: judging starts on the 2nd at the earliest.
	expect(blockers(calendar({ judgingStartsOn: '2027-03-01' }))).toEqual([
		'calendar.judgingStartsOn: edition.dates-out-of-order',
	])
	expect(blockers(calendar({ decisionOn: '2027-03-26' }))).toEqual([])
	expect(blockers(calendar({ decisionOn: '2027-03-25' }))).toEqual([
		'calendar.decisionOn: edition.dates-out-of-order',
	])
	expect(blockers(calendar({ publicationAt: '2027-04-04T11:00:00Z' }))).toEqual([
		'calendar.publicationAt: edition.dates-out-of-order',
	])
})

test('a holiday moves the end of appeals, and may push judging', () => {
	expect(blockers(calendar({ holidays: ['2027-02-23'] }))).toEqual([
		'calendar.judgingStartsOn: edition.dates-out-of-order',
	])
})

test('closing on a Saturday or a holiday is pointed out, not refused', () => {
	expect(advice(calendar({ closesAt: '2027-02-06T16:30:00Z' }))).toContain(
		'calendar.closesAt: edition.day-off',
	)
	expect(advice(calendar({ holidays: ['2027-02-05'] }))).toContain('calendar.closesAt: edition.day-off')
	expect(advice(calendar({ holidays: [] }))).not.toContain('calendar.holidays: edition.not-set')
})

test('every text and every level has words in Arabic, French and English', () => {
	const [first, second] = small.rubric.criteria
	if (!first || !second) throw new Error('two criteria')
	const levels = first.levels.map((level, index) => (index === 4 ? { ...level, fr: ' – ' } : level))
	expect(blockers({ rubric: { ...small.rubric, criteria: [{ ...first, levels }, second] } })).toEqual([
		'rubric.criteria.0.levels.4.fr: edition.text-missing',
	])
	expect(blockers({ purpose: { ar: 'نص', fr: 'texte', en: ' ' } })).toEqual([
		'purpose.en: edition.text-missing',
	])
	expect(advice({ purpose: { ar: 'texte', fr: 'texte', en: 'text' } })).toContain(
		'purpose: edition.text-same-in-two-languages',
	)
})

test('seats leave room for every region', () => {
	expect(blockers({ awards: { ...small.awards, seats: 12 } })).toEqual([])
	expect(blockers({ awards: { ...small.awards, seats: 11 } })).toEqual([
		'awards.seats: edition.seats-too-few',
	])
})

test('ties name what exists', () => {
	expect(blockers({ awards: { ...small.awards, ties: ['criterion:gone', 'luck'] } })).toEqual([
		'awards.ties.0: edition.tie-unknown',
		'awards.ties.1: edition.tie-unknown',
	])
})

test('an edition opens with either method', () => {
	expect(blockers({ ranking: { method: 'adjusted', floor: 50 } })).toEqual([])
	expect(blockers({ ranking: { method: 'mean', floor: 50 } })).toEqual([])
})

test('keys are unique, over fields, words beside a choice, and documents', () => {
	const extra = (key: string) => ({
		sections: small.sections.map((section) =>
			section.key === 'project' ? { ...section, fields: [...section.fields, field(key, 'text')] } : section,
		),
	})
	for (const key of ['ice', 'sector_other', 'statutes']) {
		expect(blockers(extra(key)).filter((found) => found.endsWith('key-twice'))).toHaveLength(1)
	}
})

test('what a field refers to exists', () => {
	expect(blockers(withField('idea', { serves: 'gone' }))).toContain(
		'sections.2.fields.1: edition.criterion-unknown',
	)
	expect(blockers(withField('women', { atMost: ['gone'] }))).toEqual([
		'sections.1.fields.1: edition.field-unknown',
	])
	expect(blockers(withField('women', { atMost: ['name_ar'] }))).toEqual([
		'sections.1.fields.1: edition.field-unknown',
	])
	expect(blockers(withField('sector', { otherOption: 'gone' }))).toEqual([
		'sections.0.fields.10: edition.option-unknown',
	])
	expect(blockers(withField('milieu', { options: [] }))).toEqual([
		'sections.0.fields.9: edition.options-missing',
	])
	expect(blockers(withField('name_ar', { min: 9, max: 8 }))).toEqual([
		'sections.0.fields.0: edition.limits-reversed',
	])
	const age = { min: 18, max: 35, reference: 'closing', field: 'ice' } as const
	expect(blockers({ eligibility: { ...small.eligibility, age } })).toEqual([
		'eligibility.age.field: edition.field-unknown',
	])
})

test('facts that rules read are asked, once', () => {
	expect(blockers(withField('women', { fact: undefined }))).toEqual(['sections: edition.fact-missing'])
	expect(blockers(withField('women', { required: false }))).toEqual(['sections: edition.fact-missing'])
	expect(blockers(withField('court', { fact: 'ice' }))).toEqual(['sections.0.fields.3: edition.fact-twice'])
})

test('no secret and nothing that identifies is shown to readers', () => {
	expect(blockers(withField('national_id', { readersSee: true }))).toEqual([
		'sections.0.fields.13: edition.secret-shown',
	])
	for (const key of [
		'name_ar',
		'ice',
		'court',
		'register_number',
		'registered_on',
		'region',
		'province',
		'phone',
		'email',
	]) {
		expect(blockers(withField(key, { readersSee: true }))[0]).toMatch(/edition\.identity-shown$/)
	}
	expect(blockers(withField('milieu', { readersSee: true }))).toEqual([])
	const documents = small.documents.map((document) => ({ ...document, readersSee: true }))
	expect(blockers({ documents })).toEqual(['documents.0: edition.identity-shown'])
})

test('a declaration at the end, a place for documents, the consent of the law', () => {
	expect(blockers({ sections: small.sections.slice(0, -1) })).toEqual([
		'sections: edition.section-missing',
		'sections: edition.consent-missing',
	])
	expect(blockers({ sections: small.sections.filter(({ kind }) => kind !== 'documents') })).toEqual([
		'sections: edition.section-missing',
	])
})

test('a share or a quorum that nobody can reach', () => {
	const share = { of: 'women', numerator: 1, denominator: 1, strict: true } as const
	expect(blockers({ eligibility: { ...small.eligibility, share } })).toEqual([
		'eligibility.share: edition.share-over-one',
	])
	expect(blockers({ eligibility: { ...small.eligibility, share: { ...share, strict: false } } })).toEqual([])
	expect(blockers({ quorum: { numerator: 4, denominator: 3 } })).toEqual(['quorum: edition.quorum-over-one'])
})

test('a criterion that no question serves is pointed out', () => {
	expect(advice(withField('idea', { serves: undefined, hint: say('x') }))).toContain(
		'rubric.criteria.0: edition.criterion-without-question',
	)
})

function manager(accountId: string, editionId: string | null = null): Actor {
	return {
		kind: 'person',
		accountId,
		deviceHash: null,
		roles: [{ role: 'manager', editionId, regionCode: null }],
	}
}
const edition = { id: 'lm-2027', stage: 'draft', currentVersionId: 'v7' } as const
const sign: SignInput = {
	actor: manager('m1'),
	edition,
	versionId: 'v7',
	findings: [],
	signedBy: [],
	managedBefore: false,
}

test('two different people on the same version', () => {
	expect(decideSignature(sign)).toEqual({ ok: true, value: { accountId: 'm1', freezes: false } })
	expect(decideSignature({ ...sign, signedBy: ['m1'] })).toEqual({
		ok: false,
		code: 'edition.already-signed',
	})
	const second = { ...sign, actor: manager('m2'), signedBy: ['m1'] }
	expect(decideSignature({ ...second, managedBefore: true })).toEqual({
		ok: true,
		value: { accountId: 'm2', freezes: true },
	})
	expect(decideSignature(second)).toEqual({ ok: false, code: 'edition.signer-too-new' })
})

test('not on an older version, not when frozen, not with a blocking finding, not by others', () => {
	expect(decideSignature({ ...sign, versionId: 'v6' })).toMatchObject({ code: 'edition.version-not-current' })
	expect(decideSignature({ ...sign, edition: { ...edition, stage: 'frozen' } })).toMatchObject({
		code: 'edition.frozen',
	})
	const findings = [blocking('edition.weights-not-100', 'rubric.criteria')]
	expect(decideSignature({ ...sign, findings })).toEqual({
		ok: false,
		code: 'edition.not-ready',
		details: { findings: 1 },
	})
	expect(isReadyToOpen(findings)).toBe(false)
	expect(decideSignature({ ...sign, actor: manager('m1', 'sg-2027') })).toMatchObject({
		code: 'edition.not-yours',
	})
	expect(decideSignature({ ...sign, actor: { kind: 'visitor', deviceHash: null } })).toMatchObject({
		code: 'edition.not-yours',
	})
})

test('a frozen edition is not edited, nor a version that somebody changed meanwhile', () => {
	expect(decideEdit(manager('m1'), edition, 'v7')).toEqual({ ok: true, value: { accountId: 'm1' } })
	expect(decideEdit(manager('m1'), { ...edition, stage: 'frozen' }, 'v7')).toMatchObject({
		code: 'edition.frozen',
	})
	expect(decideEdit(manager('m1'), edition, 'v6')).toMatchObject({ code: 'edition.version-not-current' })
})
