import { timeLeft, type TimeLeft } from '#app/domain/edition/time-left.ts'
import { inLanguage, type Language, type Localized } from '#app/domain/shared/localized.ts'
import type { Call, CallPhase } from '#app/server/publication/read-calls.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

/** A prize for a page of the public: plain data in one language. */
export type CallFacts = {
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly name: string
	readonly purpose: string
	readonly phase: CallPhase
	readonly editionId: string | null
	readonly year: number | null
	/** Until closing while open, until opening before. */
	readonly left: TimeLeft | null
	readonly dates: {
		readonly opens: Minute
		readonly closes: Minute
		readonly judged: Minute
		readonly expected: Minute
	} | null
	readonly published: { readonly at: Minute; readonly winners: number } | null
}

export function describeCall(language: Language, call: Call, now: Date): CallFacts {
	const { edition, phase, published } = call
	const calendar = edition?.definition.calendar
	const end = phase === 'open' ? calendar?.closesAt : phase === 'upcoming' ? calendar?.opensAt : undefined
	const [current] = published?.versions ?? []
	const first = published?.versions.at(-1)
	return {
		prizeId: call.prizeId,
		prizeKey: call.prizeKey,
		name: inLanguage(call.name, language).text,
		purpose: inLanguage(call.purpose, language).text,
		phase,
		editionId: edition?.id ?? null,
		year: edition?.year ?? null,
		left: end ? timeLeft(now, new Date(end)) : null,
		dates: calendar
			? {
					opens: minuteOf(calendar.opensAt),
					closes: minuteOf(calendar.closesAt),
					judged: minuteOf(calendar.judgingEndsAt),
					expected: minuteOf(calendar.publicationAt),
				}
			: null,
		published:
			current && first ? { at: minuteOf(first.publishAt), winners: current.snapshot.totals.awarded } : null,
	}
}

/** The amount of a prize, when all open editions give the same. */
export function commonAmount(calls: readonly Call[]): number | null {
	const amounts = new Set(calls.flatMap(({ edition }) => edition?.definition.awards.amountMad ?? []))
	const [amount] = amounts
	return amounts.size === 1 && amount !== undefined ? amount : null
}

/** Ministry and office, as the newest edition names them: departments change, codes do not. */
export function organisersOf(calls: readonly Call[], language: Language): string | null {
	const [newest] = calls.flatMap(({ edition }) => edition ?? []).sort((a, b) => b.year - a.year)
	return newest ? organisersLine(newest.definition.organisers, language) : null
}

export function organisersLine(
	{ ministry, office }: { ministry: Localized; office: Localized },
	language: Language,
): string {
	return `${inLanguage(ministry, language).text} · ${inLanguage(office, language).text}`
}
