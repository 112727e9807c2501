import { expect, test } from 'vitest'
import { declareConflicts, deriveConflicts, recuse } from '#app/domain/jury/conflict.ts'

const ROSTER = { jurorId: 'j', left: false, assigned: false, roster: ['a', 'b', 'c'] }

test('conflicts are declared on the roster before the assignment; none is an answer', () => {
	expect(declareConflicts({ ...ROSTER, chosen: ['b', 'b', 'a'] })).toEqual({
		ok: true,
		value: [
			{ applicationId: 'b', jurorId: 'j' },
			{ applicationId: 'a', jurorId: 'j' },
		],
	})
	expect(declareConflicts({ ...ROSTER, chosen: [] })).toEqual({ ok: true, value: [] })
})

test('a declaration after the assignment, from outside the roster or by someone who left is refused', () => {
	expect(declareConflicts({ ...ROSTER, assigned: true, chosen: [] })).toEqual({
		ok: false,
		code: 'jury.declare-after-assignment',
	})
	expect(declareConflicts({ ...ROSTER, chosen: ['a', 'z'] })).toEqual({
		ok: false,
		code: 'jury.not-on-roster',
	})
	expect(declareConflicts({ ...ROSTER, left: true, chosen: [] })).toEqual({ ok: false, code: 'jury.left' })
})

const RULES = {
	readersPerApplication: 3,
	oneFromOutsideRegion: true,
	neverSameProvince: true,
	oneJurorPerOrganisation: true,
}
const juror = (id: string, provinceCode: string, organisation = '') => ({
	id,
	organisation,
	regionCode: '09',
	provinceCode,
	languages: ['ar'],
	sectors: [],
})
const dossier = (applicationId: string, provinceCode: string, nameFr: string | null) => ({
	applicationId,
	language: 'ar',
	regionCode: '09',
	provinceCode,
	sector: 'argan',
	nameAr: 'تعاونية عينة 1',
	nameFr,
})

test('same province and own cooperative are derived; a missing name matches nobody', () => {
	const jurors = [juror('j', '09.1'), juror('k', '09.2', ' coopérative  échantillon 1'), juror('l', '09.2')]
	const dossiers = [dossier('a', '09.1', 'Coopérative Échantillon 1'), dossier('b', '09.3', null)]
	expect(deriveConflicts(jurors, dossiers, RULES)).toEqual([
		{ applicationId: 'a', jurorId: 'j', because: 'same-province' },
		{ applicationId: 'a', jurorId: 'k', because: 'own-cooperative' },
	])
	expect(deriveConflicts([juror('j', '09.1')], dossiers, { ...RULES, neverSameProvince: false })).toEqual([])
})

test('a juror whose account sent an application, or helped to, never reads it', () => {
	const seated = { ...juror('j', '09.2'), accountId: 'hers' }
	const dossiers = [
		{ ...dossier('a', '09.1', null), heldBy: ['hers'] },
		{ ...dossier('b', '09.1', null), heldBy: ['another'] },
		dossier('c', '09.1', null),
	]
	expect(deriveConflicts([seated, juror('k', '09.2')], dossiers, RULES)).toEqual([
		{ applicationId: 'a', jurorId: 'j', because: 'own-cooperative' },
	])
})

const READING = {
	pair: { applicationId: 'a', jurorId: 'j' },
	assignment: 'reading',
	sheet: 'draft',
	sittingOpen: false,
	reason: 'recognised',
	words: '',
} as const

test('a juror recuses herself before, during and after writing, without having to explain', () => {
	for (const sheet of ['none', 'draft', 'submitted'] as const)
		expect(recuse({ ...READING, sheet })).toEqual({
			ok: true,
			value: { pair: READING.pair, voidsSheet: sheet !== 'none', reason: 'recognised', words: null },
		})
})

test('another reason needs words', () => {
	expect(recuse({ ...READING, reason: 'other', words: ' ' })).toEqual({
		ok: false,
		code: 'jury.recusal-needs-words',
	})
	expect(recuse({ ...READING, reason: 'other', words: ' نزاع قديم ' })).toMatchObject({
		value: { words: 'نزاع قديم' },
	})
})

test('no recusal twice, by someone else, or once a sitting is open', () => {
	expect(recuse({ ...READING, assignment: 'withdrawn' })).toEqual({ ok: false, code: 'jury.not-a-reader' })
	expect(recuse({ ...READING, assignment: 'none' })).toEqual({ ok: false, code: 'jury.not-a-reader' })
	expect(recuse({ ...READING, sheet: 'void' })).toEqual({ ok: false, code: 'jury.not-a-reader' })
	expect(recuse({ ...READING, sittingOpen: true })).toEqual({ ok: false, code: 'jury.sitting-open' })
})
