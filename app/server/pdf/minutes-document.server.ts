import type { ToldMethod } from '#app/domain/scoring/ranking.ts'
import type { PrizeKey } from '#app/drawing/knots.ts'
import type { Language } from '#app/i18n/direction.ts'
import { documentWords, printLanguage, type DocumentWords } from '#app/server/pdf/document-words.server.ts'
import { groupFingerprint, isolateCode, isolateName } from '#app/server/pdf/isolate.server.ts'
import { renderPdf } from '#app/server/pdf/render-pdf.server.ts'
import { drawStrip } from '#app/server/pdf/woven-borders.server.ts'

/** Why an application is among the awards. */
export type AwardBasis = 'region' | 'order' | 'tie' | 'vote'

export type MinutesDocument = {
	readonly language: Language
	readonly colours: PrizeKey
	/** Prize and edition, `الجائزة الوطنية «لالة المتعاونة» · دورة 2027`. */
	readonly prize: string
	/** Day in words and times in Moroccan time, `10:05`. */
	readonly sitting: { readonly day: string; readonly from: string; readonly to: string }
	readonly members: ReadonlyArray<{
		readonly name: string
		readonly role: string | null
		readonly isPresent: boolean
	}>
	/** Members needed for a decision. */
	readonly quorum: number
	/** Who left the room, and for which references. */
	readonly recusals: ReadonlyArray<{ readonly member: string; readonly references: readonly string[] }>
	readonly ranking: {
		readonly applications: number
		readonly readings: number
		readonly method: ToldMethod
		readonly rubricVersion: number
		readonly seats: number
		/** SHA-256 of the ranking laid before the jury, 64 hexadecimal digits. */
		readonly sha256: string
	}
	/** Departures from the ranking. `toRank` is null where the rank itself did not move. */
	readonly departures: ReadonlyArray<{
		readonly reference: string
		readonly rank: number
		readonly toRank: number | null
		readonly reason: string
		readonly votes: { readonly for: number; readonly against: number; readonly abstained: number }
	}>
	/** Further parts in words: named decisions, regional places left over, readings asked. */
	readonly remarks: ReadonlyArray<{ readonly title: string; readonly lines: readonly string[] }>
	/** Stands in place of the count of awards when the sitting ended without a decision; null otherwise. */
	readonly outcome: string | null
	readonly awards: ReadonlyArray<{
		/** Of the order laid before the jury. */
		readonly rank: number
		readonly reference: string
		readonly name: string
		readonly region: string
		readonly basis: AwardBasis
		/** Out of 100, written out: `87,50`. */
		readonly score: string
	}>
	/** Who signs, in this order; the lines stand empty for pen and stamp. */
	readonly signatures: ReadonlyArray<{
		readonly role: 'chair' | 'rapporteur' | 'observer'
		readonly name: string | null
	}>
	readonly organiser: string
	readonly isSample: boolean
	/** Time at which the sitting was closed. */
	readonly createdAt: Date
}

const BAND_REPEATS = 18

/** The minutes of a deliberation as PDF/A in one language; Arabic and French are two files of equal standing. */
export async function renderMinutes(minutes: MinutesDocument): Promise<Buffer> {
	const language = printLanguage(minutes.language)
	const words = documentWords(language)
	return renderPdf('minutes', {
		data: {
			language,
			colours: minutes.colours,
			title: words['minutes.title'],
			author: minutes.organiser,
			words: headings(words),
			prize: minutes.prize,
			sitting: words['minutes.sittingFacts'](minutes.sitting),
			attendance: attendance(words, minutes),
			members: minutes.members.map((member) => ({
				name: isolateName(member.name),
				role: member.role,
				present: member.isPresent,
				presence: words[member.isPresent ? 'present' : 'absent'],
			})),
			recusals: minutes.recusals.map(({ member, references }) => ({
				member: isolateName(member),
				references: references.map(isolateCode).join(language === 'ar' ? '، ' : ', '),
			})),
			ranking: {
				facts: rankingFacts(words, minutes.ranking, language === 'ar' ? '، ' : ', '),
				fingerprint: groupFingerprint(minutes.ranking.sha256)[0],
			},
			departures: minutes.departures.map((departure) => describeDeparture(words, departure)),
			remarks: minutes.remarks,
			decision: minutes.outcome ?? decision(words, minutes.awards),
			awards: minutes.awards.map((award) => ({
				...award,
				rank: String(award.rank),
				name: isolateName(award.name),
				basis: basisWords(words)[award.basis],
			})),
			signatures: minutes.signatures.map(({ role, name }) => ({ role: signatureWords(words)[role], name })),
			sample: minutes.isSample ? words.sample : null,
		},
		drawings: { band: drawStrip(minutes.colours, BAND_REPEATS) },
		createdAt: minutes.createdAt,
	})
}

function headings(words: DocumentWords): Record<string, string> {
	return {
		title: words['minutes.title'],
		sitting: words['minutes.sitting'],
		recusals: words['minutes.recusals'],
		recusalsNote: words['minutes.recusalsNote'],
		noRecusal: words['minutes.noRecusal'],
		ranking: words['minutes.ranking'],
		fingerprint: words['fingerprint.ranking'],
		departures: words['minutes.departures'],
		noDeparture: words['minutes.noDeparture'],
		decision: words['minutes.decision'],
		reference: words.reference,
		rank: words['minutes.rank'],
		reason: words['minutes.reason'],
		votes: words['minutes.votes'],
		name: words['minutes.name'],
		region: words['minutes.region'],
		basis: words['minutes.basis'],
		score: words['minutes.score'],
		signatures: words['minutes.signatures'],
	}
}

function attendance(words: DocumentWords, { members, quorum }: MinutesDocument): string {
	const present = members.filter((member) => member.isPresent).length
	const facts = words['minutes.attendance']({ present, members: members.length, quorum })
	return `${facts} ${words[present >= quorum ? 'minutes.quorumReached' : 'minutes.quorumMissed']}`
}

function rankingFacts(words: DocumentWords, ranking: MinutesDocument['ranking'], comma: string): string {
	const counts = [
		words['minutes.applications']({ n: ranking.applications }),
		words['minutes.readings']({ n: ranking.readings }),
		words[`minutes.method-${ranking.method}`],
	]
	const rubric = words['minutes.rubric']({ version: ranking.rubricVersion })
	return `${counts.join(comma)}. ${rubric}. ${words['minutes.seats']({ n: ranking.seats })}.`
}

function describeDeparture(words: DocumentWords, departure: MinutesDocument['departures'][number]) {
	const { rank, toRank, votes } = departure
	return {
		reference: departure.reference,
		rank: toRank === null ? String(rank) : words['minutes.rankMove']({ from: rank, to: toRank }),
		reason: departure.reason,
		votes: `${votes.for} / ${votes.against} / ${votes.abstained}`,
	}
}

function decision(words: DocumentWords, awards: MinutesDocument['awards']): string {
	const by = (basis: AwardBasis) => awards.filter((award) => award.basis === basis).length
	const counts = { order: by('order'), region: by('region'), tie: by('tie'), vote: by('vote') }
	return `${words['minutes.awarded']({ n: awards.length })}. ${words['minutes.awardedBy'](counts)}`
}

function basisWords(words: DocumentWords): Record<AwardBasis, string> {
	return {
		region: words['basis.region'],
		order: words['basis.order'],
		tie: words['basis.tie'],
		vote: words['basis.vote'],
	}
}

function signatureWords(words: DocumentWords): Record<'chair' | 'rapporteur' | 'observer', string> {
	return {
		chair: words['signature.chair'],
		rapporteur: words['signature.rapporteur'],
		observer: words['signature.observer'],
	}
}
