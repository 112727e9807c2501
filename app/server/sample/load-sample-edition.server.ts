import { database } from '#app/server/db.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** An edition with the ids of its admissible applications. */
export type SampleEdition = LoadedEdition & { readonly dossiers: readonly string[] }

export async function loadSampleEdition(editionId: string): Promise<SampleEdition> {
	const edition = await loadEdition(editionId)
	if (!edition) throw new Error(`No edition ${editionId}`)
	const applications = await database().read.application.findMany({
		where: { editionId, status: 'admissible' },
		select: { id: true },
		orderBy: { id: 'asc' },
	})
	return { ...edition, dossiers: applications.map(({ id }) => id) }
}
