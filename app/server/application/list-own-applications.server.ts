import type { Progress } from '#app/domain/application/completeness.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { namesIn, readDossier } from '#app/server/application/read-dossier.server.ts'
import { hasOwnResult } from '#app/server/application/read-outcome.server.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'

export type OwnApplication = {
	held: HeldApplication
	/** Of a draft; null once sent. */
	progress: Progress | null
	/** From the answers, as long as it is a draft. */
	name: { nameAr: string | null; nameFr: string | null }
	/** Due time of what the office waits for. */
	completionDueAt: Date | null
	/** Her result can be read. */
	hasResult: boolean
}

/** Applications of the account, of the device, and those an officer fills in with somebody; the newest first. */
export async function listOwnApplications(
	actor: Actor,
	now: Date,
	page: { skip: number; take: number },
): Promise<{ applications: OwnApplication[]; total: number }> {
	const db = database().read
	const where = heldBy(actor)
	if (!where) return { applications: [], total: 0 }
	const rows = await db.application.findMany({
		where,
		orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
		select: { id: true },
		...page,
	})
	const applications = await Promise.all(rows.map(({ id }) => describe(db, actor, id, now)))
	return {
		applications: applications.filter((one) => one !== null),
		total: await db.application.count({ where }),
	}
}

/** Null: somebody who can hold nothing. Whoever is found is still asked by `loadHeld`. */
function heldBy(actor: Actor) {
	const byDevice = actor.deviceHash ? [{ deviceHash: actor.deviceHash, accountId: null }] : []
	const byAccount =
		actor.kind === 'person' ? [{ accountId: actor.accountId }, { assistedById: actor.accountId }] : []
	const either = [...byDevice, ...byAccount]
	return either.length > 0 ? { OR: either } : null
}

async function describe(db: ReadDb, actor: Actor, id: string, now: Date): Promise<OwnApplication | null> {
	const held = await loadHeld(db, actor, id)
	if (!held) return null
	const { application } = held
	const isDraft = application.status === 'draft'
	const dossier = isDraft ? await readDossier(db, held, now) : null
	return {
		held,
		progress: dossier?.progress ?? null,
		name: dossier ? namesIn(held, dossier.sections) : application,
		completionDueAt: application.status === 'completion' ? await dueAt(db, id) : null,
		hasResult: await hasOwnResult(application, now),
	}
}

async function dueAt(db: ReadDb, applicationId: string): Promise<Date | null> {
	const request = await db.completionRequest.findFirst({
		where: { applicationId, answeredAt: null },
		orderBy: { askedAt: 'desc' },
		select: { dueAt: true },
	})
	return request?.dueAt ?? null
}
