import { localizedSchema, type Localized } from '#app/domain/shared/localized.ts'
import { database } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'

export type Extension = {
	versionId: string
	version: number
	/** True: it counts and is public. False: the first of two people has proposed it. */
	inForce: boolean
	closedAt: string
	closesAt: string
	reason: Localized
	byId: string | null
}

/**
 * The extension of a frozen edition's closing, in force or proposed; null when there is none. The public page tells
 * one that is in force, with its reason.
 */
export async function loadExtension(editionId: string): Promise<Extension | null> {
	const edition = await database().read.edition.findUnique({
		where: { id: editionId },
		select: {
			stage: true,
			currentVersionId: true,
			versions: {
				orderBy: { version: 'asc' },
				select: {
					id: true,
					version: true,
					note: true,
					createdBy: true,
					_count: { select: { signatures: true } },
				},
			},
		},
	})
	if (edition?.stage !== 'frozen') return null
	const opened = edition.versions.find(({ _count }) => _count.signatures > 1)
	const newest = edition.versions.at(-1)
	if (!opened || !newest || newest.id === opened.id) return null
	const reason = localizedSchema.safeParse(readJson(newest.note))
	if (!reason.success) return null
	return {
		versionId: newest.id,
		version: newest.version,
		inForce: edition.currentVersionId === newest.id,
		closedAt: (await loadDefinition(opened.id)).calendar.closesAt,
		closesAt: (await loadDefinition(newest.id)).calendar.closesAt,
		reason: reason.data,
		byId: newest.createdBy,
	}
}

function readJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null')
	} catch {
		return null
	}
}
