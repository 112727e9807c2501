import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { database, type ApplicationStatus } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import { rowsOfApplication } from '#app/server/sample/application-rows.server.ts'
import type { SampleCase } from '#app/server/sample/describe-cooperative.server.ts'
import { storeSampleFiles, type SampleFiles } from '#app/server/sample/draw-files.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import {
	type EditionFacts,
	planApplication,
	type PlannedApplication,
} from '#app/server/sample/plan-application.server.ts'
import { rowsOfScreening } from '#app/server/sample/screening-rows.server.ts'
import { writeRows, type Rows } from '#app/server/sample/write-rows.server.ts'

export type ApplicationsWish = {
	readonly editionId: string
	/** How many of each status: `{ admissible: 30, received: 5, draft: 2 }`. */
	readonly mix: Readonly<Partial<Record<ApplicationStatus, number>>>
	readonly staff: SampleStaff
	/** Received ones that another application already claims; their cooperative is said twice. */
	readonly contested?: number
	/** Another seed, other samples. */
	readonly seed?: string
	/** Nothing is received after this instant; by default the closing. */
	readonly until?: Date
	/** When the first of those asked to complete, or proposed for refusal, was looked at: its clock still runs then. */
	readonly lastScreenedAt?: Date
	/** Document slots → stored files; by default made now (a second or two). An empty map: no files. */
	readonly files?: SampleFiles
}

export type SampleApplication = {
	readonly id: string
	readonly accountId: string
	readonly reference: string | null
	readonly status: ApplicationStatus
	readonly language: 'ar' | 'fr'
	readonly regionCode: string
	readonly provinceCode: string
	readonly sector: string
	readonly shows: SampleCase
}

/**
 * Adds applications of every wanted status to a frozen edition that has none yet: answers, files, claims, consents,
 * submissions with their hash, screening, journal. The first twelve are of the twelve regions.
 */
export async function addSampleApplications(wish: ApplicationsWish): Promise<SampleApplication[]> {
	const seed = wish.seed ?? 'samples'
	const edition = await loadFacts(wish.editionId)
	const draw = createDraw(`${seed} ${edition.id} mix`)
	const statuses = shuffleMix(wish.mix, draw)
	const planned = statuses.map((status, index) =>
		planApplication(
			edition,
			{ number: index + 1, status, shows: drawCase(status, edition.definition, draw) },
			seed,
			wish.until,
		),
	)
	const late = screenLate(planned, wish.lastScreenedAt)
	const pool = wish.files ?? (await storeSampleFiles(edition.definition))
	const sent = numberByArrival(planned)
	const contested = contest(planned, wish.contested ?? 0)
	const groups = late.map((one): Rows => {
		const number = sent.get(one.id) ?? null
		const copied = contested.get(one.id)
		const application = copied ? withIdentityOf(one, copied) : one
		const rows = rowsOfApplication(edition, application, { number, contested: copied !== undefined }, pool)
		const screening = rowsOfScreening(edition, application, wish.staff, pool)
		return { ...rows, ...screening, acts: [...(rows.acts ?? []), ...(screening.acts ?? [])] }
	})
	await writeRows(groups)
	await database().write((tx) =>
		tx.edition.update({ where: { id: edition.id }, data: { nextReference: sent.size + 1 } }),
	)
	return groups.map((rows, index) => summarise(planned[index] as PlannedApplication, rows))
}

async function loadFacts(editionId: string): Promise<EditionFacts> {
	const edition = await loadEdition(editionId)
	if (edition?.stage !== 'frozen') throw new Error(`Edition ${editionId} is not open`)
	const { id, prizeCode, year, versionId, versionHash, definition } = edition
	if ((await database().read.application.count({ where: { editionId } })) > 0)
		throw new Error(`Edition ${editionId} has applications already`)
	return { id, prizeCode, year, versionId, versionHash, definition }
}

/** The first of each open kind was looked at lately. */
function screenLate(
	planned: readonly PlannedApplication[],
	at: Date | undefined,
): readonly PlannedApplication[] {
	if (!at) return planned
	// One refused for its documents was asked for them first, which takes more days than are left.
	const asked = planned.find(({ status }) => status === 'completion')
	const refused = planned.find(
		({ status, cooperative }) => status === 'refusal_proposed' && cooperative.shows !== 'regular',
	)
	const first = [asked?.id, refused?.id]
	return planned.map((one) =>
		first.includes(one.id) ? { ...one, times: { ...one.times, screenedAt: at } } : one,
	)
}

function shuffleMix(mix: ApplicationsWish['mix'], draw: Draw): ApplicationStatus[] {
	const all = (Object.entries(mix) as [ApplicationStatus, number][]).flatMap(([status, count]) =>
		Array.from({ length: count }, () => status),
	)
	return draw.sample(all, all.length)
}

/** An application that was refused broke a rule of this edition or lacked documents; a few others are worth a look. */
function drawCase(status: ApplicationStatus, { eligibility }: EditionDefinition, draw: Draw): SampleCase {
	if (status !== 'inadmissible' && status !== 'refusal_proposed') {
		return eligibility.age && draw.chance(3) ? 'age-outside' : 'regular'
	}
	const cases: SampleCase[] = ['share-short', 'share-short', 'registered-late', 'regular']
	if (eligibility.repeatWinnerYears > 0) cases.push('won-before')
	return draw.pick(cases)
}

/** References follow the order of arrival. */
function numberByArrival(planned: readonly PlannedApplication[]): Map<string, number> {
	const arrived = planned
		.filter(({ status }) => status !== 'draft')
		.sort((a, b) => a.times.receivedAt.getTime() - b.times.receivedAt.getTime())
	return new Map(arrived.map(({ id }, index) => [id, index + 1]))
}

/** Which received application says the cooperative of which other one. */
function contest(planned: readonly PlannedApplication[], count: number): Map<string, PlannedApplication> {
	const first = planned.find(({ status }) => status === 'admissible')
	if (!first) return new Map()
	const received = planned.filter(({ status }) => status === 'received').slice(0, count)
	return new Map(received.map(({ id }) => [id, first]))
}

/** The same cooperative once more: its ICE, its court and its number in the register. */
function withIdentityOf(application: PlannedApplication, other: PlannedApplication): PlannedApplication {
	const same = ['ice', 'court', 'register_number', 'name_ar', 'name_fr']
	const answers = Object.entries(application.answers).map(([section, values]) => {
		const theirs = other.answers[section] ?? {}
		const copied = same.flatMap((key) => (theirs[key] === undefined ? [] : [[key, theirs[key]] as const]))
		return [section, { ...values, ...Object.fromEntries(copied) }] as const
	})
	return { ...application, answers: Object.fromEntries(answers) }
}

function summarise(
	{ id, accountId, status, cooperative }: PlannedApplication,
	rows: Rows,
): SampleApplication {
	return {
		id,
		accountId,
		status,
		reference: rows.application?.[0]?.reference ?? null,
		language: cooperative.language,
		regionCode: cooperative.regionCode,
		provinceCode: cooperative.provinceCode,
		sector: cooperative.scenario.sector,
		shows: cooperative.shows,
	}
}
