import { createHash } from 'node:crypto'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { awardSlug, makeVerifyCode, numberAwards } from '#app/domain/publication/award-codes.ts'
import { buildSnapshot, type Snapshot, type SnapshotApplication } from '#app/domain/publication/snapshot.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database, type Application } from '#app/server/db.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import { deliberate } from '#app/server/sample/deliberate.server.ts'
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
	const { calendar } = edition.definition
	const awarded = await deliberate(edition, {
		openedAt: fromMoroccan(`${calendar.decisionOn}T10:05`),
		closedAt: fromMoroccan(`${calendar.decisionOn}T13:40`),
	})
	const publishAt = new Date(calendar.publicationAt)
	const applications = await database().read.application.findMany({ where: { editionId: edition.id } })
	const awards = drawAwards(edition, awarded, applications, wish.seed ?? 'samples')
	const snapshot = await snapshotOf(edition, applications, awards)
	const results: Results = {
		edition,
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
	awarded: readonly string[],
	applications: readonly Application[],
	seed: string,
): DrawnAward[] {
	const winners = applications.filter(({ id }) => awarded.includes(id))
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
