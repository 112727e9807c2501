import { isFromOutside } from '#app/domain/jury/allowed.ts'
import { isExpert } from '#app/domain/jury/assignment-cost.ts'
import type { ModelBuilder } from '#app/domain/jury/linear-model.ts'
import type { Reader, ReadingFile } from '#app/domain/jury/reader-set.ts'
import type { ReadingPlan } from '#app/domain/jury/reading-plan.ts'

/** Loads wanted of each juror, where that can be. */
export type EvenLoads = { readonly least: number; readonly most: number }

/** The rules of an assignment as rows of the model (judging.md 1.2). */
export type AssignmentRows = {
	readonly loads: ReadonlyMap<Reader, LoadRows>
	/** Applications that are left as they are (settled) have none: they count in the loads only. */
	readonly files: ReadonlyMap<ReadingFile, FileRows>
}
export type LoadRows = {
	readonly limits: number
	/** Present when even loads are wanted of her. */
	readonly even: number | null
}
export type FileRows = {
	readonly readings: number
	readonly expert: number
	readonly outside: number | null
	readonly organisations: ReadonlyMap<string, number>
}

export function addRows(
	builder: ModelBuilder,
	plan: ReadingPlan,
	evenLoads: EvenLoads | null,
): AssignmentRows {
	const open = plan.files.filter(({ dossier }) => !dossier.settled)
	return {
		loads: new Map(plan.readers.map((reader) => [reader, addLoadRows(builder, reader, evenLoads)])),
		files: new Map(open.map((file) => [file, addFileRows(builder, file)])),
	}
}

/** Every row in which a pair stands, with weight 1. */
export function rowsOfPair(
	{ loads, files }: AssignmentRows,
	file: ReadingFile,
	reader: Reader,
): readonly number[] {
	const load = loads.get(reader)
	const rows = files.get(file)
	return [
		load?.limits ?? null,
		load?.even ?? null,
		rows?.readings ?? null,
		rows && isExpert(reader.juror, file.dossier) ? rows.expert : null,
		rows && isFromOutside(reader.juror, file.dossier) ? rows.outside : null,
		rows?.organisations.get(reader.sharingKey) ?? null,
	].filter((row) => row !== null)
}

/** Who may be a reader of an application: nobody new where it is left as it is. */
export function candidatesOf(file: ReadingFile): readonly Reader[] {
	if (file.dossier.settled) return file.readers
	return [...new Set([...file.allowed, ...file.kept])]
}

/** min ≤ load ≤ max. What a juror already keeps never makes the model impossible. */
function addLoadRows(builder: ModelBuilder, reader: Reader, evenLoads: EvenLoads | null): LoadRows {
	return {
		limits: builder.addRow(reader.minLoad, Math.max(reader.maxLoad, reader.files.size)),
		even: evenLoads && !reader.juror.left ? builder.addRow(evenLoads.least, evenLoads.most) : null,
	}
}

function addFileRows(builder: ModelBuilder, file: ReadingFile): FileRows {
	const sharing = new Map<string, number>()
	for (const { sharingKey } of candidatesOf(file)) sharing.set(sharingKey, (sharing.get(sharingKey) ?? 0) + 1)
	return {
		readings: builder.addRow(file.asked, file.asked),
		expert: builder.addRow(1, Number.POSITIVE_INFINITY),
		outside: file.rules.oneFromOutsideRegion ? builder.addRow(1, Number.POSITIVE_INFINITY) : null,
		// Needed only where two who may read share an organisation.
		organisations: new Map(
			[...sharing].filter(([, count]) => count > 1).map(([key]) => [key, builder.addRow(0, 1)]),
		),
	}
}
