import { findRegion } from '#app/domain/cooperative/territory.ts'
import type { MinutedDecision, MinutesContent } from '#app/domain/deliberation/minutes-content.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { type Messages, words } from '#app/i18n/catalog.ts'
import { isolateCode, isolateName } from '#app/server/pdf/isolate.server.ts'
import type { MinutesDocument } from '#app/server/pdf/minutes-document.server.ts'

/** The two languages of equal standing in which minutes are printed. */
export type MinutesLanguage = 'ar' | 'fr'

type Say = Messages['deliberation']
type Remark = MinutesDocument['remarks'][number]

/** What the minutes say beside departures and awards; parts without a line are left out. */
export function describeRemarks(content: MinutesContent, language: MinutesLanguage): Remark[] {
	const say = words(language).deliberation
	const parts: Remark[] = [
		{
			title: say['minutes.reason'],
			lines: content.sitting.reason ? [isolateName(content.sitting.reason)] : [],
		},
		{ title: say['minutes.named'], lines: content.decisions.map((decision) => describe(say, decision)) },
		{
			title: say['minutes.consequences'],
			lines: content.consequences.map(({ reference, to }) =>
				say['minutes.moved']({ file: isolateCode(reference), to }),
			),
		},
		{ title: say['yielded'], lines: describeYielded(content, language) },
		{
			title: say['minutes.asked'],
			lines: (content.adjourned?.readingsAsked ?? []).map(({ reference, lacking, reason }) =>
				say['minutes.line']({
					file: isolateCode(reference),
					what: say['flag.lacking']({ n: lacking }),
					reason: isolateName(reason),
				}),
			),
		},
	]
	return parts.filter(({ lines }) => lines.length > 0)
}

function describe(say: Say, { reference, basis, outcome, reason, vote }: MinutedDecision): string {
	const line = {
		file: isolateCode(reference),
		what: say[`decided.${basis}-${outcome}`],
		reason: isolateName(reason),
	}
	return vote ? say['minutes.line-votes']({ ...line, votes: say['votes'](vote) }) : say['minutes.line'](line)
}

function describeYielded({ yielded }: MinutesContent, language: MinutesLanguage): string[] {
	const say = words(language).deliberation
	return yielded.map(({ regionCode, places, reason }) =>
		say['minutes.yielded']({
			region: inLanguage(regionName(regionCode), language).text,
			n: places,
			reason: say[`yielded.${reason}`],
		}),
	)
}

export function regionName(code: string): Localized {
	return findRegion(code)?.name ?? { ar: code, fr: code, en: code }
}
