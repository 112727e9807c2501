import { expect, test } from 'vitest'
import {
	barsAgainst,
	indexPairs,
	isAllowed,
	isFromOutside,
	shareOrganisation,
} from '#app/domain/jury/allowed.ts'
import type { AssignmentRules, Dossier, Juror } from '#app/domain/jury/panel.ts'

const RULES: AssignmentRules = {
	readersPerApplication: 3,
	oneFromOutsideRegion: true,
	neverSameProvince: true,
	oneJurorPerOrganisation: true,
}
const JUROR: Juror = {
	id: 'j',
	organisation: 'Office',
	regionCode: '09',
	provinceCode: '09.541',
	languages: ['ar', 'fr'],
	sectors: [],
}
const DOSSIER: Dossier = {
	applicationId: 'a',
	language: 'ar',
	regionCode: '09',
	provinceCode: '09.273',
	sector: 'argan',
}
const NONE = indexPairs([])

test('same region, other province: allowed', () => {
	expect(barsAgainst(JUROR, DOSSIER, RULES, NONE)).toEqual([])
	expect(isAllowed(JUROR, DOSSIER, RULES, NONE)).toBe(true)
	expect(isFromOutside(JUROR, DOSSIER)).toBe(false)
})

test('every bar is named, in a fixed order', () => {
	const forbidden = indexPairs([{ applicationId: 'a', jurorId: 'j' }])
	const dossier = { ...DOSSIER, language: 'zgh', provinceCode: '09.541' }
	expect(barsAgainst({ ...JUROR, left: true }, dossier, RULES, forbidden)).toEqual([
		'language',
		'conflict',
		'same-province',
		'left',
	])
})

test('the province is no bar when the edition does not say so', () => {
	const dossier = { ...DOSSIER, provinceCode: '09.541' }
	expect(isAllowed(JUROR, dossier, { ...RULES, neverSameProvince: false }, NONE)).toBe(true)
	expect(isAllowed(JUROR, dossier, RULES, NONE)).toBe(false)
})

test('another pair of the same juror or application is no conflict', () => {
	const forbidden = indexPairs([
		{ applicationId: 'a', jurorId: 'k' },
		{ applicationId: 'b', jurorId: 'j' },
	])
	expect(isAllowed(JUROR, DOSSIER, RULES, forbidden)).toBe(true)
})

test('an organisation is one whatever its case and spaces; no organisation is shared by nobody', () => {
	const other = { ...JUROR, id: 'k' }
	expect(shareOrganisation(JUROR, { ...other, organisation: '  OFFICE ' })).toBe(true)
	expect(shareOrganisation(JUROR, { ...other, organisation: 'Office central' })).toBe(false)
	expect(shareOrganisation({ ...JUROR, organisation: '' }, { ...other, organisation: ' ' })).toBe(false)
})
