import type { EditionDefinition, Fact, Field, FieldType } from '#app/domain/edition/definition.ts'
import { advisory, blocking, type Finding } from '#app/domain/edition/finding.ts'

/** Facts that say who or where the cooperative is: never shown to readers. Sector and milieu are. */
const IDENTITY_FACTS: readonly Fact[] = [
	'nameAr',
	'nameFr',
	'ice',
	'court',
	'registerNumber',
	'registeredOn',
	'regionCode',
	'provinceCode',
]
const IDENTITY_TYPES: readonly FieldType[] = [
	'ice',
	'phone',
	'email',
	'national_id',
	'region',
	'province',
	'consent',
]
/** Pieces that name the cooperative or its members by their nature. */
const IDENTITY_DOCUMENTS: readonly string[] = [
	'statutes',
	'register_extract',
	'minutes',
	'member_list',
	'authorisation',
	'accounts',
]

type Placed = { readonly field: Field; readonly path: string }

/** The form, its documents and what they refer to. */
export function checkForm(definition: EditionDefinition): Finding[] {
	const placed = definition.sections.flatMap(({ fields }, section) =>
		fields.map((field, index) => ({ field, path: `sections.${section}.fields.${index}` })),
	)
	return [
		...checkKeys(definition, placed),
		...placed.flatMap((one) => checkField(one, placed, definition)),
		...checkFacts(definition, placed),
		...checkSections(definition, placed),
		...checkDocuments(definition),
		...checkCriteria(definition, placed),
	]
}

/** Fields and documents share one space of keys: a request for completion names either. */
function checkKeys(definition: EditionDefinition, placed: readonly Placed[]): Finding[] {
	const others = placed.flatMap(({ field, path }) =>
		field.otherOption ? [{ key: `${field.key}_other`, path }] : [],
	)
	return [
		...repeated(definition.sections.map(({ key }, index) => ({ key, path: `sections.${index}` }))),
		...repeated([
			...placed.map(({ field, path }) => ({ key: field.key, path })),
			...others,
			...definition.documents.map(({ key }, index) => ({ key, path: `documents.${index}` })),
		]),
		...repeated(
			definition.rubric.criteria.map(({ key }, index) => ({ key, path: `rubric.criteria.${index}` })),
		),
		...placed.flatMap(({ field, path }) =>
			repeated((field.options ?? []).map(({ key }, index) => ({ key, path: `${path}.options.${index}` }))),
		),
	]
}

function repeated(named: readonly { readonly key: string; readonly path: string }[]): Finding[] {
	const seen = new Set<string>()
	return named.flatMap(({ key, path }) => {
		if (seen.has(key)) return [blocking('edition.key-twice', path, { key })]
		seen.add(key)
		return []
	})
}

function checkField(
	{ field, path }: Placed,
	placed: readonly Placed[],
	definition: EditionDefinition,
): Finding[] {
	const findings: Finding[] = []
	if (field.readersSee && field.secret)
		findings.push(blocking('edition.secret-shown', path, { key: field.key }))
	else if (field.readersSee && isIdentity(field)) {
		findings.push(blocking('edition.identity-shown', path, { key: field.key }))
	}
	if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
		findings.push(blocking('edition.limits-reversed', path))
	}
	const options = field.options ?? []
	if (field.type === 'choice' && options.length < 2) findings.push(blocking('edition.options-missing', path))
	if (field.otherOption && !options.some(({ key }) => key === field.otherOption)) {
		findings.push(blocking('edition.option-unknown', path, { key: field.otherOption }))
	}
	for (const key of field.atMost ?? []) {
		if (!placed.some((one) => one.field.key === key && isNumber(one.field))) {
			findings.push(blocking('edition.field-unknown', path, { key }))
		}
	}
	if (field.serves && !definition.rubric.criteria.some(({ key }) => key === field.serves)) {
		findings.push(blocking('edition.criterion-unknown', path, { key: field.serves }))
	}
	return findings
}

function isIdentity(field: Field): boolean {
	return (
		IDENTITY_TYPES.includes(field.type) || (field.fact !== undefined && IDENTITY_FACTS.includes(field.fact))
	)
}

function isNumber(field: Field): boolean {
	return field.type === 'integer' || field.type === 'money'
}

/** A fact comes from one field, and those that rules read must be asked. */
function checkFacts({ eligibility, awards }: EditionDefinition, placed: readonly Placed[]): Finding[] {
	const twice = repeated(placed.flatMap(({ field, path }) => (field.fact ? [{ key: field.fact, path }] : [])))
	const needed: Fact[] = [
		'nameAr',
		'regionCode',
		'provinceCode',
		'sector',
		'milieu',
		'projectTitle',
		'requestedMad',
	]
	needed.push('ice', 'registeredOn')
	if (eligibility.share) needed.push('membersTotal', eligibility.share.of)
	if (awards.ties.includes('earlier_registration')) needed.push('registeredOn')
	const missing = [...new Set(needed)].filter(
		(fact) => !placed.some(({ field }) => field.fact === fact && field.required),
	)
	const born = eligibility.age?.field
	const isBornAsked = placed.some(({ field }) => field.key === born && field.type === 'date')
	return [
		...twice.map(({ path, details }) => blocking('edition.fact-twice', path, details)),
		...missing.map((fact) => blocking('edition.fact-missing', 'sections', { fact })),
		...(born && !isBornAsked
			? [blocking('edition.field-unknown', 'eligibility.age.field', { key: born })]
			: []),
	]
}

/** Somewhere to put the documents, a declaration at the end, and the consent that the law asks for. */
function checkSections({ sections, documents }: EditionDefinition, placed: readonly Placed[]): Finding[] {
	const findings: Finding[] = []
	if (documents.length > 0 && !sections.some(({ kind }) => kind === 'documents')) {
		findings.push(blocking('edition.section-missing', 'sections', { kind: 'documents' }))
	}
	if (sections.at(-1)?.kind !== 'declaration') {
		findings.push(blocking('edition.section-missing', 'sections', { kind: 'declaration' }))
	}
	const isConsentAsked = placed.some(
		({ field }) => field.key === 'processing' && field.type === 'consent' && field.required,
	)
	if (!isConsentAsked) findings.push(blocking('edition.consent-missing', 'sections', { key: 'processing' }))
	return findings
}

function checkDocuments({ documents }: EditionDefinition): Finding[] {
	return documents.flatMap(({ key, readersSee }, index) => {
		const path = `documents.${index}`
		if (!readersSee) return []
		return [
			IDENTITY_DOCUMENTS.includes(key)
				? blocking('edition.identity-shown', path, { key })
				: advisory('edition.may-identify', path, { key }),
		]
	})
}

function checkCriteria({ rubric }: EditionDefinition, placed: readonly Placed[]): Finding[] {
	return rubric.criteria.flatMap(({ key }, index) => {
		const isServed = placed.some(({ field }) => field.serves === key && field.readersSee)
		return isServed
			? []
			: [advisory('edition.criterion-without-question', `rubric.criteria.${index}`, { key })]
	})
}
