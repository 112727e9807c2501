import { isFromOutside } from '#app/domain/jury/allowed.ts'
import { type AssignmentRules, type Dossier, type Juror, organisationKey } from '#app/domain/jury/panel.ts'

/** A juror while an assignment is being made. */
export type Reader = {
	readonly juror: Juror
	/** Readers with the same key may not read one application together. */
	readonly sharingKey: string
	readonly minLoad: number
	readonly maxLoad: number
	readonly files: Set<ReadingFile>
}

/** An application while an assignment is being made. */
export type ReadingFile = {
	readonly dossier: Dossier
	readonly rules: AssignmentRules
	/** Readings it must have, extra ones included. */
	readonly asked: number
	/** Readers allowed on it, each taken alone. */
	readonly allowed: readonly Reader[]
	/** Readers who may not be moved away. */
	readonly kept: ReadonlySet<Reader>
	readers: readonly Reader[]
}

/** At most one juror of an organisation, when that is a rule; a juror never reads twice. */
export function sharingKeyOf(juror: Juror, rules: AssignmentRules): string {
	const organisation = rules.oneJurorPerOrganisation ? organisationKey(juror.organisation) : ''
	return organisation === '' ? `juror ${juror.id}` : `organisation ${organisation}`
}

/**
 * Can these readers be completed to the number asked within the rules on readers taken together, leaving loads aside?
 * Exact: choose the outside reader first, then one juror of each organisation not yet there.
 */
export function canBeCompleted(readers: readonly Reader[], file: ReadingFile): boolean {
	if (readers.some((reader, index) => sharesWithEarlier(readers, reader, index))) return false
	const hasOutside =
		!file.rules.oneFromOutsideRegion || readers.some((reader) => isFromOutside(reader.juror, file.dossier))
	const missing = file.asked - readers.length
	if (missing <= 0) return hasOutside
	const open = file.allowed.filter((candidate) =>
		readers.every((reader) => reader.sharingKey !== candidate.sharingKey),
	)
	if (new Set(open.map((candidate) => candidate.sharingKey)).size < missing) return false
	return hasOutside || open.some((candidate) => isFromOutside(candidate.juror, file.dossier))
}

function sharesWithEarlier(readers: readonly Reader[], reader: Reader, index: number): boolean {
	for (let earlier = 0; earlier < index; earlier++)
		if (readers[earlier]?.sharingKey === reader.sharingKey) return true
	return false
}

export function addReader(file: ReadingFile, reader: Reader): void {
	file.readers = [...file.readers, reader]
	reader.files.add(file)
}

export function removeReader(file: ReadingFile, reader: Reader): void {
	file.readers = file.readers.filter((other) => other !== reader)
	reader.files.delete(file)
}
