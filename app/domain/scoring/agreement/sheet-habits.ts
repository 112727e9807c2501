import { medianOf } from '#app/domain/scoring/agreement/moments.ts'
import { flagIf, type WatchFlag, type WatchSettings } from '#app/domain/scoring/agreement/watch-settings.ts'

/** One submitted sheet as the watch sees it. */
export type WatchedSheet = {
	readonly juror: string
	/** The juror's own group, within which paces are compared. */
	readonly group: string | null
	/** Levels of all criteria. */
	readonly levels: readonly number[]
	/** Time on the file; null where it was not logged. */
	readonly seconds: number | null
}

export type SheetHabits = {
	readonly juror: string
	readonly files: number
	/** Files with the same level on all criteria, of at least two criteria. */
	readonly straightLines: number
	/** Median time on a file, hers and her group's (her own files included), in seconds. */
	readonly medianSeconds: number | null
	readonly groupSeconds: number | null
	readonly flags: readonly WatchFlag[]
}

/** Straight lines and pace (judging.md 5.3), for each juror by id. */
export function watchSheetHabits(sheets: readonly WatchedSheet[], settings: WatchSettings): SheetHabits[] {
	const times = groupSheets(sheets, ({ group }) => group)
	const groupMedians = new Map([...times].map(([group, own]) => [group, medianOf(secondsOf(own))]))
	return [...groupSheets(sheets, ({ juror }) => juror)]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([juror, own]) => {
			const groupSeconds = groupMedians.get(own[0]?.group ?? null) ?? null
			return describe(juror, own, groupSeconds, settings)
		})
}

function describe(
	juror: string,
	own: readonly WatchedSheet[],
	groupSeconds: number | null,
	settings: WatchSettings,
): SheetHabits {
	const straightLines = own.filter(({ levels }) => isStraight(levels)).length
	const seconds = secondsOf(own)
	const medianSeconds = medianOf(seconds)
	const { straightLines: lines, pace, fewestFiles } = settings
	return {
		juror,
		files: own.length,
		straightLines,
		medianSeconds,
		groupSeconds,
		flags: [
			...flagIf(own.length >= fewestFiles && straightLines > lines.share * own.length, 'straight-lines', {
				straightLines,
				files: own.length,
				limit: lines.share,
			}),
			...(medianSeconds === null || groupSeconds === null
				? []
				: flagIf(seconds.length >= fewestFiles && medianSeconds < pace.share * groupSeconds, 'hasty', {
						medianSeconds,
						groupSeconds,
						limit: pace.share,
						files: seconds.length,
					})),
		],
	}
}

function groupSheets<Key>(
	sheets: readonly WatchedSheet[],
	keyOf: (sheet: WatchedSheet) => Key,
): Map<Key, WatchedSheet[]> {
	const groups = new Map<Key, WatchedSheet[]>()
	for (const sheet of sheets) {
		const group = groups.get(keyOf(sheet))
		if (group) group.push(sheet)
		else groups.set(keyOf(sheet), [sheet])
	}
	return groups
}

function isStraight(levels: readonly number[]): boolean {
	return levels.length > 1 && levels.every((level) => level === levels[0])
}

function secondsOf(sheets: readonly WatchedSheet[]): number[] {
	return sheets.map(({ seconds }) => seconds).filter((seconds) => seconds !== null)
}
