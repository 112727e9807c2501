import { createHash } from 'node:crypto'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { buildMinutes } from '#app/domain/deliberation/minutes.ts'
import { awardSlug, makeVerifyCode, numberAwards } from '#app/domain/publication/award-codes.ts'
import { buildSnapshot, type Snapshot, type SnapshotApplication } from '#app/domain/publication/snapshot.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database, type Application, type Prisma } from '#app/server/db.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import { deliberate, type Deliberated } from '#app/server/sample/deliberate.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import { loadSampleEdition, type SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { writeResults, type Results } from '#app/server/sample/write-results.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

export type PublishWish = { readonly editionId: string; readonly staff: SampleStaff; readonly seed?: string }

const DAY = 86_400_000

/**
 * The end of an edition whose readings are done: ranking, sitting on the day of decision, verdicts, minutes, awards
 * and their codes, a snapshot prepared and approved by two managers, public at the minute of the calendar.
 */
export async function decideAndPublishSample(wish: PublishWish): Promise<{ snapshot: Snapshot }> {
	const edition = await loadSampleEdition(wish.editionId)
	const deliberated = await deliberate(edition)
	const { calendar } = edition.definition
	const openedAt = fromMoroccan(`${calendar.decisionOn}T10:05`)
	const closedAt = fromMoroccan(`${calendar.decisionOn}T13:40`)
	const publishAt = new Date(calendar.publicationAt)
	const applications = await database().read.application.findMany({ where: { editionId: edition.id } })
	const awards = drawAwards(edition, deliberated, applications, wish.seed ?? 'samples')
	const snapshot = await snapshotOf(edition, applications, awards)
	const minutes = await minutesOf(edition, deliberated, applications, { openedAt, closedAt })
	const results: Results = {
		edition,
		deliberated,
		openedAt,
		closedAt,
		minutes,
		minutesHash: hashOf(minutes),
		awards,
		snapshot,
		snapshotHash: hashOf(snapshot),
		preparedAt: new Date(publishAt.getTime() - 2 * DAY),
		approvedAt: new Date(publishAt.getTime() - DAY),
		publishAt,
		staff: wish.staff,
	}
	await writeResults(results)
	return { snapshot }
}

function hashOf(value: unknown): string {
	return createHash('sha256').update(canonicalize(value)).digest('hex')
}

export type DrawnAward = {
	readonly applicationId: string
	readonly number: number
	readonly slug: string
	readonly verifyCode: string
}

/** Numbers, addresses and codes by the real rules; the bytes of a code come from the seed, not from chance. */
function drawAwards(
	edition: SampleEdition,
	{ verdicts }: Deliberated,
	applications: readonly Application[],
	seed: string,
): DrawnAward[] {
	const awarded = new Set(
		verdicts.filter(({ outcome }) => outcome === 'award').map((one) => one.applicationId),
	)
	const winners = applications.filter(({ id }) => awarded.has(id))
	const numbers = numberAwards(
		winners.map(({ id, regionCode, provinceCode }) => ({
			applicationId: id,
			regionCode: regionCode ?? '',
			provinceCode: provinceCode ?? '',
		})),
	)
	const draw = createDraw(`${seed} ${edition.id} awards`)
	const prefix = `${edition.prizeCode}${String(edition.year % 100).padStart(2, '0')}`
	return winners
		.map(({ id, nameFr, regionCode }) => {
			const number = numbers.get(id) ?? 0
			const bytes = Uint8Array.from({ length: 32 }, () => draw.between(0, 255))
			return {
				applicationId: id,
				number,
				slug: awardSlug(number, nameFr, regionCode ?? ''),
				verifyCode: makeVerifyCode(prefix, bytes),
			}
		})
		.sort((a, b) => a.number - b.number)
}

async function snapshotOf(
	edition: SampleEdition,
	applications: readonly Application[],
	awards: readonly DrawnAward[],
): Promise<Snapshot> {
	const byApplication = new Map(awards.map(({ applicationId, ...award }) => [applicationId, award]))
	const readings = await database().read.scoresheet.count({
		where: { juryMember: { editionId: edition.id }, status: 'submitted' },
	})
	return buildSnapshot({
		edition: { slug: edition.id, prize: edition.prizeId, year: edition.year },
		definition: edition.definition,
		applications: applications.flatMap((application) =>
			toSnapshot(application, byApplication.get(application.id) ?? null),
		),
		readings,
		regions: REGIONS.map(({ code }) => code),
	})
}

function toSnapshot(application: Application, award: SnapshotApplication['award']): SnapshotApplication[] {
	const { status, regionCode, provinceCode, sector, nameAr, nameFr, projectTitle } = application
	if (status === 'draft' || status === 'withdrawn') return []
	if (!regionCode || !provinceCode || !sector || !nameAr || !projectTitle)
		throw new Error(`The sample ${application.id} lacks facts`)
	return [{ status, regionCode, provinceCode, sector, nameAr, nameFr, projectTitle, award }]
}

async function minutesOf(
	edition: SampleEdition,
	{ sitting, rankingHash }: Deliberated,
	applications: readonly Application[],
	times: { openedAt: Date; closedAt: Date },
): Promise<Prisma.InputJsonObject> {
	const members = await database().read.juryMember.findMany({ where: { editionId: edition.id } })
	const content = buildMinutes(sitting, {
		edition: { slug: edition.id, name: edition.definition.name, definitionVersion: edition.version },
		number: 1,
		openedAt: times.openedAt.toISOString(),
		closedAt: times.closedAt.toISOString(),
		rankingHash,
		floor: edition.definition.ranking.floor,
		jurors: new Map(members.map(({ id, code, isChair }) => [id, { code, isChair }])),
		applications: new Map(
			applications.map(({ id, reference, nameAr, nameFr }) => [
				id,
				{ reference: reference ?? '', nameAr, nameFr },
			]),
		),
	})
	return content as unknown as Prisma.InputJsonObject
}
