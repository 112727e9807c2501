import type { Person } from '#app/domain/people/actor.ts'
import { ensureInstallation } from '#app/server/clock.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { addSampleScoresheets } from '#app/server/sample/add-scoresheets.server.ts'
import { decideSample } from '#app/server/sample/decide-and-publish.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { personOf } from '#app/testing/office-world.server.ts'
import { lallaAlMoutaaouina2027 } from '../../prisma/seeds/lalla-al-moutaaouina-2027.ts'

export type JudgedEdition = {
	edition: LoadedEdition
	/** Two managers of every edition. */
	first: Person
	second: Person
	/** The minute of the calendar. */
	publishAt: Date
}

export type JudgedWish = {
	readonly seats?: number
	readonly admissible?: number
	readonly rehearsal?: boolean
}

/**
 * In the process's own migrated, empty database: an edition whose jury has decided and whose minutes are made, with
 * nothing prepared for the public yet. Fewer seats than applications, so that some are not awarded.
 */
export async function makeJudgedEdition({
	seats = 10,
	admissible = 26,
	rehearsal = false,
}: JudgedWish = {}): Promise<JudgedEdition> {
	await ensureInstallation({ rehearsal })
	const staff = await addSamplePeople()
	const [one, two] = staff.managers
	const { editionId, definition } = await openSampleEdition({
		...{ prize: 'lalla-al-moutaaouina', year: 2027, signedBy: [one.accountId, two.accountId] as const },
		definitionPatch: { awards: { ...lallaAlMoutaaouina2027.awards, seats, seatsPerRegion: 0 } },
	})
	await addSampleApplications({
		editionId,
		mix: { admissible, inadmissible: 2, draft: 1 },
		staff,
		files: new Map(),
	})
	await addSampleJury({ editionId, jurors: 10, staff })
	await addSampleAssignments({ editionId, staff, recusals: 0 })
	await addSampleScoresheets({ editionId, share: 1 })
	await decideSample(editionId)
	const edition = await loadEdition(editionId)
	if (!edition) throw new Error('No edition')
	return {
		edition,
		first: personOf(one.accountId, 'manager'),
		second: personOf(two.accountId, 'manager'),
		publishAt: new Date(definition.calendar.publicationAt),
	}
}
