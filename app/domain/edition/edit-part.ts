import { checkDefinition, type CheckFacts } from '#app/domain/edition/check-definition.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { editDates } from '#app/domain/edition/edit-calendar.ts'
import { editDocument, editDocuments, editQuestions } from '#app/domain/edition/edit-form.ts'
import { editAwards, editEligibility, editReading } from '#app/domain/edition/edit-rules.ts'
import { editCriterion, editRubric, editSponsors, editTexts } from '#app/domain/edition/edit-texts.ts'
import type { BlockingCode } from '#app/domain/edition/finding.ts'
import { type EditTools, type PartFault, PartReader, type SentPart } from '#app/domain/edition/part-form.ts'
import { type Part, proposalsOf } from '#app/domain/edition/parts.ts'

/** A screen, and the piece of it: a criterion, a document, a section or a question. */
export type PartTarget = { readonly part: Part; readonly item: string | null }

export type Edited =
	| { readonly ok: true; readonly definition: EditionDefinition }
	| { readonly ok: false; readonly faults: readonly PartFault[] }

/**
 * The definition with one screen's controls read into it. A control that cannot be read is refused, and so is a save
 * that would bring in something that stands against opening (`checkDefinition`): a draft that was sound stays sound,
 * and weights always make 100. Null when the screen has no such piece.
 */
export function editPart(
	definition: EditionDefinition,
	target: PartTarget,
	form: SentPart,
	tools: EditTools & CheckFacts,
): Edited | null {
	const reader = new PartReader(form)
	const read = readPart(definition, target, reader, tools)
	if (!read) return null
	if (reader.faults.length > 0) return { ok: false, faults: reader.faults }
	const edited = settleProposals(read, proposalsOf(definition, target.part), form.all('decided'))
	const faults = newBlockers(definition, edited, tools)
	return faults.length > 0 ? { ok: false, faults } : { ok: true, definition: edited }
}

function readPart(
	definition: EditionDefinition,
	{ part, item }: PartTarget,
	reader: PartReader,
	tools: EditTools,
): EditionDefinition | null {
	switch (part) {
		case 'texts':
			return editTexts(definition, reader)
		case 'dates':
			return editDates(definition, reader, tools)
		case 'eligibility':
			return editEligibility(definition, reader)
		case 'documents':
			return item === null ? editDocuments(definition, reader) : editDocument(definition, item, reader)
		case 'questions':
			// The list of questions has no controls of its own: only proposals are settled there.
			return item === null ? definition : editQuestions(definition, item, reader)
		case 'rubric':
			return item === null ? editRubric(definition, reader) : editCriterion(definition, item, reader)
		case 'reading':
			return editReading(definition, reader)
		case 'awards':
			return editAwards(definition, reader)
		case 'sponsors':
			return editSponsors(definition, reader)
	}
}

/** What stands against opening now and did not before. Weights are told even when they were wrong before. */
export function newBlockers(
	before: EditionDefinition,
	after: EditionDefinition,
	facts: CheckFacts,
): PartFault[] {
	const blocking = (definition: EditionDefinition) =>
		checkDefinition(definition, facts).filter(({ severity }) => severity === 'blocking')
	const known = new Set(blocking(before).map(({ code, path }) => `${code} ${path}`))
	const weightsChanged =
		before.rubric.criteria.map(({ weight }) => weight).join() !==
		after.rubric.criteria.map(({ weight }) => weight).join()
	return blocking(after)
		.filter(
			({ code, path }) =>
				!known.has(`${code} ${path}`) || (code === 'edition.weights-not-100' && weightsChanged),
		)
		.map(({ code, path, details }) => ({
			field: path,
			code: code as BlockingCode,
			...(details ? { details } : {}),
		}))
}

/** Values that the organisers decided are no proposal any more: the path goes, and the pieces say so too. */
function settleProposals(
	definition: EditionDefinition,
	open: readonly string[],
	decided: readonly string[],
): EditionDefinition {
	const settled = open.filter((path) => decided.includes(path))
	if (settled.length === 0) return definition
	const proposals = definition.proposals.filter((path) => !settled.includes(path))
	const documents = settled.includes('documents')
		? definition.documents.map((one) => ({ ...one, origin: 'sourced' as const }))
		: definition.documents
	const criteria = settled.includes('rubric.criteria')
		? definition.rubric.criteria.map((one) => ({ ...one, origin: 'sourced' as const }))
		: definition.rubric.criteria
	return { ...definition, proposals, documents, rubric: { ...definition.rubric, criteria } }
}
