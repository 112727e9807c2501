import { editionDefinitionSchema, type EditionDefinition } from '#app/domain/edition/definition.ts'
import { database } from '#app/server/db.server.ts'

/** An edition with one version of what it says. */
export type LoadedEdition = {
	id: string
	prizeId: string
	/** `LM`, `SG`: first letters of references. */
	prizeCode: string
	/** Design key. */
	prizeKey: 'a' | 'b'
	year: number
	stage: 'draft' | 'frozen'
	frozenAt: Date | null
	versionId: string
	version: number
	versionHash: string
	definition: EditionDefinition
}

/** A version never changes once written: parsed once a process. */
const definitions = new Map<string, EditionDefinition>()

/** What a version says. Throws when the version does not exist or its data do not parse: neither is a user's fault. */
export async function loadDefinition(versionId: string): Promise<EditionDefinition> {
	const known = definitions.get(versionId)
	if (known) return known
	const version = await database().read.editionVersion.findUniqueOrThrow({
		where: { id: versionId },
		select: { definition: true },
	})
	const definition = editionDefinitionSchema.parse(version.definition)
	definitions.set(versionId, definition)
	return definition
}

const select = {
	id: true,
	prizeId: true,
	year: true,
	stage: true,
	frozenAt: true,
	currentVersionId: true,
	prize: { select: { code: true, key: true } },
	versions: { orderBy: { version: 'desc' }, select: { id: true, version: true, hash: true } },
} as const

/** An edition at its current version, or `null`. */
export async function loadEdition(editionId: string): Promise<LoadedEdition | null> {
	const edition = await database().read.edition.findUnique({ where: { id: editionId }, select })
	return edition ? complete(edition) : null
}

/** Every edition, the newest year first, prize A before B within a year. */
export async function listEditions(): Promise<LoadedEdition[]> {
	const editions = await database().read.edition.findMany({
		select,
		orderBy: [{ year: 'desc' }, { prizeId: 'asc' }],
	})
	return Promise.all(editions.map(complete))
}

/** Editions of one prize, the newest first. */
export async function listEditionsOfPrize(prizeId: string): Promise<LoadedEdition[]> {
	return (await listEditions()).filter((edition) => edition.prizeId === prizeId)
}

type Row = {
	id: string
	prizeId: string
	year: number
	stage: 'draft' | 'frozen'
	frozenAt: Date | null
	currentVersionId: string | null
	prize: { code: string; key: string }
	versions: { id: string; version: number; hash: string }[]
}

async function complete(row: Row): Promise<LoadedEdition> {
	const version = row.versions.find((one) => one.id === row.currentVersionId) ?? row.versions[0]
	if (!version) throw new Error(`Edition ${row.id} has no version`)
	return {
		id: row.id,
		prizeId: row.prizeId,
		prizeCode: row.prize.code,
		prizeKey: row.prize.key === 'b' ? 'b' : 'a',
		year: row.year,
		stage: row.stage,
		frozenAt: row.frozenAt,
		versionId: version.id,
		version: version.version,
		versionHash: version.hash,
		definition: await loadDefinition(version.id),
	}
}
