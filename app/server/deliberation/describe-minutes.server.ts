import type { AwardedLine, MinutesContent } from '#app/domain/deliberation/minutes-content.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { formatDateTime, formatDay, formatNumber, formatTime, toMinute } from '#app/i18n/format.ts'
import { words } from '#app/i18n/catalog.ts'
import {
	describeRemarks,
	type MinutesLanguage,
	regionName,
} from '#app/server/deliberation/describe-remarks.server.ts'
import type { AwardBasis, MinutesDocument } from '#app/server/pdf/minutes-document.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

/** The minutes in words, from their content alone: the same content gives the same page and the same PDF. */
export function describeMinutes(content: MinutesContent, language: MinutesLanguage): MinutesDocument {
	const say = words(language).deliberation
	const { edition, sitting, ranking, rules } = content
	return {
		language,
		colours: edition.prize,
		prize: say['place.sitting']({
			name: inLanguage(edition.name, language).text,
			year: edition.year,
			number: sitting.number,
		}),
		sitting: describeTimes(content, language),
		members: content.attendance.map(({ juror, chair, present }) => ({
			name: say['juror']({ code: juror }),
			role: chair ? say['attendance.chair'] : null,
			isPresent: present,
		})),
		quorum: content.quorum.needed,
		recusals: recusalsByMember(content).map(([juror, references]) => ({
			member: say['juror']({ code: juror }),
			references,
		})),
		ranking: {
			applications: ranking.ranked + ranking.unranked,
			readings: ranking.readings,
			method: ranking.method,
			rubricVersion: edition.definitionVersion,
			seats: rules.seats,
			sha256: ranking.hash,
		},
		departures: content.departures.map(({ reference, order, reason, vote }) => ({
			reference,
			rank: order,
			toRank: null,
			reason,
			votes: { for: vote?.for ?? 0, against: vote?.against ?? 0, abstained: vote?.abstentions ?? 0 },
		})),
		remarks: describeRemarks(content, language),
		outcome: content.adjourned ? say['minutes.adjourned']({ reason: content.adjourned.reason }) : null,
		awards: describeAwards(content, language),
		signatures: (['chair', 'rapporteur', 'observer'] as const).map((role) => ({ role, name: null })),
		organiser: inLanguage(edition.office, language).text,
		isSample: content.sample,
		createdAt: new Date(sitting.closedAt),
	}
}

/** A sitting that goes over midnight says the day on which it ended. */
function describeTimes({ sitting }: MinutesContent, language: MinutesLanguage): MinutesDocument['sitting'] {
	const [opened, closed] = [toMoroccan(new Date(sitting.openedAt)), toMoroccan(new Date(sitting.closedAt))]
	const day = formatDay(language, opened)
	const sameDay = day === formatDay(language, closed)
	return {
		day,
		from: formatTime(language, toMinute(opened)),
		to: sameDay
			? formatTime(language, toMinute(closed))
			: formatDateTime(language, toMinute(closed), { zone: false }),
	}
}

function recusalsByMember({ recusals }: MinutesContent): [juror: string, references: string[]][] {
	const byMember = new Map<string, string[]>()
	for (const { reference, jurors } of recusals)
		for (const juror of jurors) byMember.set(juror, [...(byMember.get(juror) ?? []), reference])
	return [...byMember].sort(([a], [b]) => (a < b ? -1 : 1))
}

function describeAwards(content: MinutesContent, language: MinutesLanguage): MinutesDocument['awards'] {
	return content.awards.regions
		.flatMap(({ regionCode, awards }) => awards.map((award) => ({ regionCode, ...award })))
		.sort((a, b) => a.order - b.order)
		.map((award) => ({
			rank: award.order,
			reference: award.reference,
			name: nameIn(award, language),
			region: inLanguage(regionName(award.regionCode), language).text,
			basis: basisOf(award.basis),
			score: formatNumber(language, Number(award.score), 2),
		}))
}

/** The name in the language of the document, else the one there is. */
function nameIn({ nameAr, nameFr }: AwardedLine, language: MinutesLanguage): string {
	return (language === 'ar' ? (nameAr ?? nameFr) : (nameFr ?? nameAr)) ?? ''
}

/** Awards rest on order, region, tie or vote; nothing else gives a seat. */
function basisOf(basis: AwardedLine['basis']): AwardBasis {
	if (basis === 'region' || basis === 'tie' || basis === 'vote') return basis
	return 'order'
}
