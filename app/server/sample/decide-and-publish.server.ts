import type { Person } from '#app/domain/people/actor.ts'
import { awardSlug, makeVerifyCode, numberAwards } from '#app/domain/publication/award-codes.ts'
import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import { database, type Application } from '#app/server/db.server.ts'
import { recordAll } from '#app/server/journal/record.server.ts'
import { approve } from '#app/server/publication/approve-publication.server.ts'
import { prepare } from '#app/server/publication/prepare-publication.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import type { SamplePerson, SampleStaff } from '#app/server/sample/add-people.server.ts'
import { deliberate } from '#app/server/sample/deliberate.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import { loadSampleEdition, type SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

export type PublishWish = { readonly editionId: string; readonly staff: SampleStaff; readonly seed?: string }

const DAY = 86_400_000

/**
 * The end of an edition whose readings are done, by the acts that people have: a sitting on the day of decision with
 * its minutes, then a snapshot prepared and approved by two managers, public at the minute of the calendar. Letters
 * count as sent then: `addSampleMessages` writes them.
 */
export async function decideAndPublishSample(wish: PublishWish): Promise<{ snapshot: Snapshot }> {
	const edition = await loadSampleEdition(wish.editionId)
	const awarded = await decide(edition)
	const publishAt = new Date(edition.definition.calendar.publicationAt)
	const [first, second] = wish.staff.managers
	const preparedAt = new Date(publishAt.getTime() - 2 * DAY)
	await addAwards(edition, awarded, { by: first, at: preparedAt, seed: wish.seed ?? 'samples' })
	const prepared = await prepare({
		...{ actor: managerOf(first), edition, publishAt, notice: null, withdraw: [] },
		...{ now: preparedAt, at: preparedAt },
	})
	if (!prepared.ok) throw new Error(`The sample results cannot be prepared: ${prepared.code}`)
	const { version, hash } = prepared.value
	const approvedAt = new Date(publishAt.getTime() - DAY)
	const approved = await approve({
		...{ actor: managerOf(second), edition, version, seenHash: hash },
		...{ now: approvedAt, at: approvedAt },
	})
	if (!approved.ok) throw new Error(`The sample results cannot be approved: ${approved.code}`)
	return { snapshot: await markLetters(edition, version, publishAt) }
}

/** A sitting on the day of decision, closed with its minutes, and nothing for the public yet. */
export async function decideSample(editionId: string): Promise<void> {
	await decide(await loadSampleEdition(editionId))
}

function decide(edition: SampleEdition) {
	const { decisionOn } = edition.definition.calendar
	return deliberate(edition, {
		openedAt: fromMoroccan(`${decisionOn}T10:05`),
		closedAt: fromMoroccan(`${decisionOn}T13:40`),
	})
}

function managerOf({ accountId }: SamplePerson): Person {
	const roles = [{ role: 'manager' as const, editionId: null, regionCode: null }]
	return { kind: 'person', accountId, deviceHash: null, roles }
}

/** Awards as the act of preparing makes them, but with codes from the seed: the same demonstration, the same codes. */
async function addAwards(
	edition: SampleEdition,
	awarded: readonly string[],
	{ by, at, seed }: { by: SamplePerson; at: Date; seed: string },
): Promise<void> {
	const winners = await database().read.application.findMany({
		where: { id: { in: [...awarded] } },
		orderBy: { id: 'asc' },
	})
	const rows = drawAwards(edition, winners, seed, at)
	await database().write(async (tx) => {
		await tx.award.createMany({ data: rows })
		await recordAll(
			tx,
			rows.map(({ id, applicationId, number }) => ({
				at,
				actor: { kind: 'account', id: by.accountId },
				action: 'award.created',
				objectType: 'award',
				objectId: id,
				payload: { edition: edition.id, application: applicationId, number },
			})),
		)
	})
}

function drawAwards(edition: SampleEdition, winners: readonly Application[], seed: string, at: Date) {
	const draw = createDraw(`${seed} ${edition.id} awards`)
	const prefix = `${edition.prizeCode}${String(edition.year % 100).padStart(2, '0')}`
	const numbers = numberAwards(
		winners.map(({ id, regionCode, provinceCode }) => ({
			applicationId: id,
			regionCode: regionCode ?? '',
			provinceCode: provinceCode ?? '',
		})),
	)
	return winners.map(({ id, nameFr, regionCode }) => {
		const number = numbers.get(id) ?? 0
		return {
			id: draw.id(at),
			editionId: edition.id,
			applicationId: id,
			number,
			slug: awardSlug(number, nameFr, regionCode ?? ''),
			verifyCode: makeVerifyCode(
				prefix,
				Uint8Array.from({ length: 32 }, () => draw.between(0, 255)),
			),
			createdAt: at,
		}
	})
}

async function markLetters(edition: SampleEdition, version: number, at: Date): Promise<Snapshot> {
	return database().write(async (tx) => {
		const { id } = await tx.publication.update({
			where: { editionId_version: { editionId: edition.id, version } },
			data: { lettersAt: at },
		})
		await recordAll(tx, [
			{
				at,
				actor: { kind: 'system', id: null },
				action: 'publication.letters-queued',
				objectType: 'edition',
				objectId: edition.id,
				payload: { version, letters: edition.dossiers.length },
			},
		])
		return readSnapshot(tx, id)
	})
}
