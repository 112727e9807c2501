import type { AssignmentRules, Dossier, Juror } from '#app/domain/jury/panel.ts'

/** No rule but language, conflicts and the number of readers. */
export const FREE_RULES: AssignmentRules = {
	readersPerApplication: 3,
	oneFromOutsideRegion: false,
	neverSameProvince: false,
	oneJurorPerOrganisation: false,
}

/** Reads Arabic, sits for herself, lives in another region than `dossier`'s. */
export const juror = (id: string, more: Partial<Juror> = {}): Juror => ({
	id,
	organisation: '',
	regionCode: '01',
	provinceCode: '01.1',
	languages: ['ar'],
	sectors: [],
	...more,
})

export const dossier = (applicationId: string, more: Partial<Dossier> = {}): Dossier => ({
	applicationId,
	language: 'ar',
	regionCode: '02',
	provinceCode: '02.1',
	sector: 'argan',
	...more,
})
