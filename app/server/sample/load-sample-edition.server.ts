import type { NamedDossier } from '#app/domain/jury/conflict.ts'
import type { AssignmentProblem, Juror } from '#app/domain/jury/panel.ts'
import { assignmentRules } from '#app/domain/jury/panel.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** An edition with its admissible applications as the jury sees them. */
export type SampleEdition = LoadedEdition & { readonly dossiers: NamedDossier[] }

export async function loadSampleEdition(editionId: string): Promise<SampleEdition> {
	const edition = await loadEdition(editionId)
	if (!edition) throw new Error(`No edition ${editionId}`)
	const applications = await database().read.application.findMany({
		where: { editionId, status: 'admissible' },
		orderBy: { id: 'asc' },
	})
	return {
		...edition,
		dossiers: applications.map((application) => ({
			applicationId: application.id,
			language: application.language,
			regionCode: application.regionCode ?? '',
			provinceCode: application.provinceCode ?? '',
			sector: application.sector ?? '',
			nameAr: application.nameAr,
			nameFr: application.nameFr,
		})),
	}
}

/** The assignment's problem as it stands in the database; nothing is kept unless given. */
export async function loadProblem(
	edition: SampleEdition,
	extra: ReadonlyMap<string, number> = new Map(),
): Promise<AssignmentProblem> {
	const [members, conflicts] = await Promise.all([
		database().read.juryMember.findMany({ where: { editionId: edition.id } }),
		database().read.conflict.findMany({ where: { juryMember: { editionId: edition.id } } }),
	])
	return {
		jurors: members.map((member): Juror => ({
			id: member.id,
			organisation: member.organisation,
			regionCode: member.regionCode,
			provinceCode: member.provinceCode,
			languages: member.languages as string[],
			sectors: member.sectors as string[],
			left: member.leftAt !== null,
		})),
		dossiers: edition.dossiers.map((dossier) => ({
			...dossier,
			extraReadings: extra.get(dossier.applicationId) ?? 0,
		})),
		rules: assignmentRules(edition.definition.reading),
		forbidden: conflicts.map(({ applicationId, juryMemberId }) => ({ applicationId, jurorId: juryMemberId })),
		kept: [],
	}
}
