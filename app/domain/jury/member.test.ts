import { expect, test } from 'vitest'
import {
	decideChange,
	decideInvite,
	decideLeave,
	type MemberFacts,
	type MemberInput,
	nextJurorCode,
	readMember,
} from '#app/domain/jury/member.ts'

const INPUT: MemberInput = {
	displayName: '  خبيرة  12 ',
	organisation: 'جامعة  عينة',
	provinceCode: '09.001',
	languages: ['fr', 'ar', 'xx'],
	sectors: ['argan', 'forged'],
	isChair: false,
}
const FACTS: MemberFacts = {
	displayName: 'خبيرة 12',
	organisation: 'جامعة عينة',
	provinceCode: '09.001',
	regionCode: '09',
	languages: ['ar', 'fr'],
	sectors: ['argan'],
	isChair: false,
}

test('the form is read: one line, languages in one order, the region of the province, known sectors', () => {
	expect(readMember(INPUT, ['honey', 'argan'])).toEqual({ ok: true, value: FACTS })
})

test.each([
	['languages', { languages: ['xx'] }, 'jury.no-language'],
	['languages', { languages: [] }, 'jury.no-language'],
	['provinceCode', { provinceCode: '' }, 'jury.province-missing'],
	['provinceCode', { provinceCode: '99.999' }, 'jury.province-missing'],
	['displayName', { displayName: 'ن'.repeat(101) }, 'jury.name-too-long'],
	['organisation', { organisation: 'ن'.repeat(151) }, 'jury.organisation-too-long'],
])('%s %j is refused', (field, change, code) => {
	expect(readMember({ ...INPUT, ...change }, [])).toMatchObject({ ok: false, field, code })
})

const FREE = { member: 'none', holdsOffice: false, applies: false, chair: null, sittingOpen: false } as const

test('a newcomer is invited, and so is one who left', () => {
	expect(decideInvite(FACTS, FREE)).toEqual({ ok: true, value: FACTS })
	expect(decideInvite(FACTS, { ...FREE, member: 'left' })).toEqual({ ok: true, value: FACTS })
})

test.each([
	['contact', { member: 'sitting' }, 'jury.already-invited'],
	['contact', { holdsOffice: true }, 'jury.holds-other-role'],
	['contact', { applies: true }, 'jury.is-applicant'],
	[null, { sittingOpen: true }, 'jury.too-late'],
] as const)('%s: %j is refused', (field, change, code) => {
	expect(decideInvite(FACTS, { ...FREE, ...change })).toEqual({ ok: false, field, code })
})

test('there is one chair', () => {
	const chair = { ...FACTS, isChair: true }
	expect(decideInvite(chair, FREE)).toEqual({ ok: true, value: chair })
	expect(decideInvite(chair, { ...FREE, chair: 'J03' })).toEqual({
		ok: false,
		field: 'isChair',
		code: 'jury.one-chair',
		details: { code: 'J03' },
	})
	const state = { before: FACTS, left: false, readingsOpened: false, otherChair: 'J03' }
	expect(decideChange(chair, state)).toMatchObject({ ok: false, field: 'isChair' })
	expect(decideChange(FACTS, state)).toMatchObject({ ok: true })
})

const STATE = { before: FACTS, left: false, readingsOpened: true, otherChair: null }

test('what the assignment rests on is settled once a reading was opened', () => {
	for (const change of [{ organisation: 'أخرى' }, { provinceCode: '09.273' }, { languages: ['ar'] }]) {
		expect(decideChange({ ...FACTS, ...change }, STATE)).toEqual({
			ok: false,
			field: Object.keys(change)[0],
			code: 'jury.facts-settled',
		})
		expect(decideChange({ ...FACTS, ...change }, { ...STATE, readingsOpened: false }).ok).toBe(true)
	}
	expect(decideChange({ ...FACTS, sectors: [], displayName: '', isChair: true }, STATE).ok).toBe(true)
	expect(decideChange(FACTS, { ...STATE, left: true })).toMatchObject({ code: 'jury.already-left' })
})

test('codes go on from the highest, whoever left', () => {
	expect(nextJurorCode([])).toBe('J01')
	expect(nextJurorCode(['J02', 'J09', 'old'])).toBe('J10')
	expect(nextJurorCode(['J99'])).toBe('J100')
})

test('leaving is confirmed, and happens once', () => {
	expect(decideLeave({ left: false, confirmed: true })).toEqual({ ok: true, value: null })
	expect(decideLeave({ left: false, confirmed: false })).toMatchObject({ code: 'jury.not-confirmed' })
	expect(decideLeave({ left: true, confirmed: true })).toMatchObject({ code: 'jury.already-left' })
})
