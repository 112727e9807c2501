import { labelOf, type RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import type { Parted, RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import type { PartingValues } from '#app/domain/scoring/parting-values.ts'
import type { Messages } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import type { IconName } from '#app/design-system/icons.ts'

type Say = Messages['deliberation']
export type LineWords = { readonly say: Say; readonly language: Language; readonly facts: RankingFacts }

/** Decimal text with a point, as the page writes figures; two decimals unless told. */
export function figure(language: Language, decimal: string, digits = 2): string {
	return formatNumber(language, Number(decimal), digits)
}

/** The score by the method that is not the official one. */
export function besideText(
	{ method, score }: NonNullable<RankingRow['beside']>,
	{ say, language }: Omit<LineWords, 'facts'>,
): string {
	return say[`beside.${method}`]({ score: figure(language, score) })
}

/** Why a line stands as it does: one to three sentences. */
export function whyOf(row: RankingRow, words: LineWords): string[] {
	return [
		ruleOf(row, words),
		...(row.parting ? partedText(row.parting, words) : []),
		...(row.atCut ? partedText(row.atCut, words) : []),
	]
}

function ruleOf({ basis, outcome, details, order }: RankingRow, { say, facts }: LineWords): string {
	const count = (name: string) => Number(details[name] ?? 0)
	const criterion = facts.criteria[String(details['criterion'])] ?? ''
	const { seats, floor } = facts
	switch (basis) {
		case 'ranking':
			return say['why.ranking']({ order: order ?? 0, seats })
		case 'region':
			return say['why.region']({ floor })
		case 'tie':
			return outcome === 'waits'
				? say['why.tie-waits']
				: say[outcome === 'award' ? 'why.tie-award' : 'why.tie-out']
		case 'vote':
			return say[outcome === 'award' ? 'why.vote-award' : 'why.vote-out']
		case 'zero-mark':
			return outcome === 'waits'
				? say['why.zero-waits']({ criterion, zeros: count('zeros'), readings: count('readings') })
				: say['why.zero-out']({ criterion })
		case 'floor':
			return say['why.floor']({ floor })
		case 'seats':
			return say['why.seats']({ seats })
		case 'readings':
			return say['why.readings']({ read: count('readings'), needed: count('needed') })
	}
}

function partedText({ other, values }: Parted, words: LineWords): string[] {
	const { say, language } = words
	return [say['tie.with']({ file: `\u2068${labelOf(other, language)}\u2069` }), partingText(values, words)]
}

function partingText(values: PartingValues, { say, language, facts }: LineWords): string {
	if (values.by === 'criterion') {
		const digits = values.own.split('.')[1]?.length ?? 0
		return say['tie.criterion']({
			criterion: facts.criteria[values.key] ?? values.key,
			own: figure(language, values.own, digits),
			other: figure(language, values.other, digits),
		})
	}
	if (values.by === 'rural')
		return say['tie.rural']({ own: values.own ?? 'other', other: values.other ?? 'other' })
	return say['tie.registration']({
		own: dayText(values.own, language) ?? say['tie.no-date'],
		other: dayText(values.other, language) ?? say['tie.no-date'],
	})
}

function dayText(day: string | null, language: Language): string | null {
	const [year, month, date] = day?.split('-').map(Number) ?? []
	return year && month && date ? formatDay(language, { year, month, day: date }) : null
}

export type StatusWords = {
	readonly text: string
	readonly tone: 'ok' | 'warn' | 'line' | 'prize'
	readonly icon: IconName
}

/** One word for the state of a line. */
export function statusOf({ outcome, basis, order }: RankingRow, say: Say): StatusWords {
	if (outcome === 'waits') return { text: say['status.waits'], tone: 'warn', icon: 'scale' }
	if (order === null) return { text: say['status.unranked'], tone: 'line', icon: 'circle-dashed' }
	if (basis === 'vote')
		return outcome === 'award'
			? { text: say['status.vote-award'], tone: 'ok', icon: 'gavel' }
			: { text: say['status.vote-out'], tone: 'line', icon: 'gavel' }
	if (outcome === 'no-award') return { text: say['status.no-award'], tone: 'line', icon: 'minus' }
	return basis === 'region'
		? { text: say['status.region'], tone: 'prize', icon: 'map-pin' }
		: { text: say['status.award'], tone: 'ok', icon: 'check' }
}

/** What deserves an eye beside the state. */
export function flagsOf(row: RankingRow, { say, language }: LineWords): string[] {
	const pureWinner = row.byOrderAlone && row.outcome === 'no-award'
	return [
		...(row.gap ? [say['flag.gap']({ gap: figure(language, row.gap) })] : []),
		...(row.asked ? [say['flag.asked']] : row.lacking > 0 ? [say['flag.lacking']({ n: row.lacking })] : []),
		...(row.zeroMarks.length > 0 ? [say['flag.zero']] : []),
		...(row.tied ? [say['flag.tie']] : []),
		...(pureWinner ? [say['flag.order-in']] : []),
	]
}
