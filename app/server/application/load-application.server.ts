import type { EditionDays } from '#app/domain/application/cross-checks.ts'
import { isHolder } from '#app/domain/application/permissions.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Application, ReadDb } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

/** An application in the hands of who fills it in, with what its form and its edition say. */
export type HeldApplication = {
	application: Application
	edition: {
		id: string
		prizeId: string
		prizeCode: string
		prizeKey: 'a' | 'b'
		year: number
		stage: 'draft' | 'frozen'
	}
	/**
	 * The version of the form it was started on, with the calendar in force now: a closing time that was put off, by
	 * law for everybody, holds for those who had begun before too.
	 */
	definition: EditionDefinition
	/** SHA-256 of the version it was started on. */
	versionHash: string
	/** Opening and closing as Moroccan days. */
	days: EditionDays
}

/** The application, when the actor holds it; null when she does not, or when there is none. */
export async function loadHeld(
	db: ReadDb,
	actor: Actor,
	applicationId: string,
): Promise<HeldApplication | null> {
	const found = await db.application.findUnique({
		where: { id: applicationId },
		include: {
			version: { select: { hash: true } },
			edition: {
				select: {
					id: true,
					prizeId: true,
					year: true,
					stage: true,
					currentVersionId: true,
					prize: { select: { code: true, key: true } },
				},
			},
		},
	})
	if (!found || !isHolder(actor, found)) return null
	const { version, edition, ...application } = found
	const definition = await definitionInForce(application.versionId, edition.currentVersionId)
	return {
		application,
		edition: {
			id: edition.id,
			prizeId: edition.prizeId,
			prizeCode: edition.prize.code,
			prizeKey: edition.prize.key === 'b' ? 'b' : 'a',
			year: edition.year,
			stage: edition.stage,
		},
		definition,
		versionHash: version.hash,
		days: daysOf(definition),
	}
}

/** The form of one version with the calendar of the current one. */
export async function definitionInForce(
	versionId: string,
	currentVersionId: string | null,
): Promise<EditionDefinition> {
	const own = await loadDefinition(versionId)
	if (!currentVersionId || currentVersionId === versionId) return own
	const { calendar } = await loadDefinition(currentVersionId)
	return { ...own, calendar }
}

export function daysOf({ calendar }: EditionDefinition): EditionDays {
	return {
		opening: moroccanDay(new Date(calendar.opensAt)),
		closing: moroccanDay(new Date(calendar.closesAt)),
	}
}
