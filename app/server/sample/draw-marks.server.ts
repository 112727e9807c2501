import type { Criterion } from '#app/domain/edition/definition.ts'
import type { SheetMark } from '#app/domain/scoring/sheet.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { COMMENTS, OVERALLS, TAILS } from '../../../prisma/seeds/samples/comments.ts'

/** Points out of 100: how good dossiers are, how far they differ, and what a reading adds to that. */
const QUALITY = { mean: 60, deviation: 10 }
/** How uneven a dossier is from one criterion to the next. */
const CRITERION_DEVIATION = 8
/** In so many hundred dossiers nothing at all was said on one criterion. */
const SILENT_IN_A_HUNDRED = 1.5
/** A juror is harsher or milder everywhere, in a mood for a whole dossier, and unsure on each criterion. */
const SEVERITY_DEVIATION = 3.5
const MOOD_DEVIATION = 3.5
const NOISE_DEVIATION = 8
/** So many readings in a hundred miss the point of a dossier altogether. */
const MISREAD_IN_A_HUNDRED = 1
const MISREAD_POINTS = 22
/** So low that every reader marks 0, whatever her mood. */
const SILENT_POINTS = -60

/** What a dossier is worth, by criterion, out of 100. Follows from the seed and the application alone. */
export function drawQuality(seed: string, applicationId: string, criteria: readonly Criterion[]): number[] {
	const draw = createDraw(`${seed} quality ${applicationId}`)
	const whole = QUALITY.mean + QUALITY.deviation * draw.normal()
	const worth = criteria.map(() => whole + CRITERION_DEVIATION * draw.normal())
	const silent = draw.chance(SILENT_IN_A_HUNDRED) ? draw.between(0, criteria.length - 1) : -1
	return worth.map((points, index) => (index === silent ? SILENT_POINTS : points))
}

export function drawSeverity(seed: string, jurorId: string): number {
	return SEVERITY_DEVIATION * createDraw(`${seed} severity ${jurorId}`).normal()
}

export type DrawnSheet = {
	readonly marks: Readonly<Record<string, SheetMark & { readonly level: number }>>
	readonly overall: string | null
}

/** One reading: levels around what the dossier is worth, and a comment on each in the dossier's language. */
export function drawSheet(
	criteria: readonly Criterion[],
	facts: { quality: readonly number[]; severity: number; language: 'ar' | 'fr' },
	draw: Draw,
): DrawnSheet {
	const misread = draw.chance(MISREAD_IN_A_HUNDRED) ? MISREAD_POINTS : 0
	const shift = facts.severity + MOOD_DEVIATION * draw.normal() - misread
	const marks = criteria.map(({ key }, index) => {
		const seen = (facts.quality[index] ?? QUALITY.mean) + shift + NOISE_DEVIATION * draw.normal()
		const level = Math.min(5, Math.max(0, Math.round(seen / 20)))
		return [key, { level, comment: drawComment(index, level, facts.language, draw) }] as const
	})
	const overall = draw.chance(30) ? draw.pick(OVERALLS[facts.language]) : null
	return { marks: Object.fromEntries(marks), overall }
}

function drawComment(criterion: number, level: number, language: 'ar' | 'fr', draw: Draw): string {
	const banks = COMMENTS[language]
	const bank = banks[criterion % banks.length]?.[level]
	if (!bank) throw new RangeError(`No comment for level ${level}`)
	const said = draw.pick(bank)
	const tails = TAILS[language][level < 2 ? 0 : level < 4 ? 1 : 2] ?? []
	return draw.chance(35) ? `${said} ${draw.pick(tails)}` : said
}
