import { createHash } from 'node:crypto'
import type { Answers } from '#app/domain/application/answers.ts'
import { consentStates } from '#app/domain/application/consents.ts'
import { buildContent, contentText } from '#app/domain/application/content.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { checkCharacters, formatReference } from '#app/domain/shared/reference.ts'
import type { ApplicationStatus } from '#app/server/db.server.ts'
import { answerForm } from '#app/server/sample/answer-form.server.ts'
import {
	describeCooperative,
	placeOf,
	type SampleCase,
	type SampleCooperative,
} from '#app/server/sample/describe-cooperative.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { planTimes, type Times } from '#app/server/sample/plan-times.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

export type EditionFacts = {
	readonly id: string
	readonly prizeCode: string
	readonly year: number
	readonly versionId: string
	readonly versionHash: string
	readonly definition: EditionDefinition
}

export type ReceivedStatus = Exclude<ApplicationStatus, 'draft'>

export type ApplicationWish = {
	readonly number: number
	readonly status: ApplicationStatus
	readonly shows: SampleCase
}

/** One application before its place in the order of arrival is known: what it says and when. */
export type PlannedApplication = {
	readonly id: string
	readonly accountId: string
	readonly readerCode: string
	readonly status: ApplicationStatus
	readonly cooperative: SampleCooperative
	/** Section key → answers, secrets in clear. Of a draft: the first sections only. */
	readonly answers: Readonly<Record<string, Answers>>
	readonly times: Times
	/** What comes after: its own draws, so that a change here moves nothing elsewhere. */
	readonly draw: Draw
}

const READER_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Everything about one sample application follows from the edition, the seed and its number. */
export function planApplication(
	edition: EditionFacts,
	wish: ApplicationWish,
	seed: string,
	until?: Date,
): PlannedApplication {
	const draw = createDraw(`${seed} ${edition.id} application ${wish.number}`)
	const { calendar, eligibility } = edition.definition
	const cooperative = describeCooperative(
		{
			number: wish.number,
			tag: `${edition.prizeCode.toLowerCase()}${edition.year % 100}`,
			people: eligibility.share?.of ?? 'women',
			opening: moroccanDay(new Date(calendar.opensAt)),
			closing: moroccanDay(new Date(calendar.closesAt)),
			shows: wish.shows,
			...placeOf(wish.number),
		},
		draw,
	)
	const times = planTimes(calendar, draw, until)
	const answers = answerForm(edition.definition, cooperative, draw)
	return {
		id: draw.id(times.startedAt),
		accountId: draw.id(times.startedAt),
		readerCode: draw.code(READER_ALPHABET, 6),
		status: wish.status,
		cooperative,
		answers: wish.status === 'draft' ? keepFirst(edition.definition, answers, draw) : answers,
		times,
		draw,
	}
}

function keepFirst(
	{ sections }: EditionDefinition,
	answers: Record<string, Answers>,
	draw: Draw,
): Record<string, Answers> {
	const kept = sections.filter(({ kind }) => kind === 'questions').slice(0, draw.between(1, 4))
	return Object.fromEntries(kept.map(({ key }) => [key, answers[key] ?? {}]))
}

export type ContentFile = { slot: string; name: string; type: string; size: number; sha256: string }

/** What was sent and its hash, by the real rule. `answers`: with secrets sealed. */
export function describeSubmission(
	edition: EditionFacts,
	planned: PlannedApplication,
	sent: { reference: string; answers: Readonly<Record<string, Answers>>; files: readonly ContentFile[] },
) {
	const content = buildContent({
		edition: edition.id,
		definition: edition.versionHash,
		reference: sent.reference,
		language: planned.cooperative.language,
		applicantType: 'cooperative',
		answers: sent.answers,
		documents: sent.files,
	})
	return { content, contentHash: createHash('sha256').update(contentText(content)).digest('hex') }
}

/** Columns that the rules take from the answers when it is sent. */
export function describeFacts(definition: EditionDefinition, planned: PlannedApplication) {
	const { registeredOn, ...facts } = takeFacts(definition, flatten(planned.answers))
	return { ...facts, registeredOn: registeredOn === null ? null : new Date(`${registeredOn}T00:00:00Z`) }
}

export function describeReference(edition: EditionFacts, number: number) {
	const reference = formatReference(edition.prizeCode, edition.year, number)
	return { reference, receiptCheck: checkCharacters(reference) }
}

export function givenConsents(definition: EditionDefinition, planned: PlannedApplication) {
	return consentStates(definition, flatten(planned.answers)).filter(({ isGiven }) => isGiven)
}

export function flatten(answers: Readonly<Record<string, Answers>>): Answers {
	return Object.assign({}, ...Object.values(answers)) as Answers
}
