import { expect, test } from 'vitest'
import type { Person, Role } from '#app/domain/people/actor.ts'
import { decideDeskCode } from '#app/domain/screening/desk.ts'

const person = (role: Role, regionCode: string | null = '09'): Person => ({
	kind: 'person',
	accountId: 'o1',
	deviceHash: null,
	roles: [{ role, editionId: null, regionCode }],
})
const account = { isRevoked: false, isStaff: false, applications: [] }
const of = (regionCode: string) => ({ editionId: 'lm-2027', regionCode })

test('a contact that nobody knows, or an account with drafts only, is welcome at any desk', () => {
	expect(decideDeskCode(person('officer'), null)).toEqual({ ok: true, value: null })
	expect(decideDeskCode(person('officer'), account).ok).toBe(true)
})

test('never a colleague’s account, nor a revoked one', () => {
	expect(decideDeskCode(person('manager', null), { ...account, isStaff: true })).toEqual({
		ok: false,
		code: 'screening.desk-staff',
	})
	expect(decideDeskCode(person('officer'), { ...account, isRevoked: true })).toMatchObject({
		code: 'screening.desk-staff',
	})
})

test('an applicant of another region alone goes to her own delegation', () => {
	const elsewhere = { ...account, applications: [of('03')] }
	expect(decideDeskCode(person('officer'), elsewhere)).toMatchObject({ code: 'screening.desk-elsewhere' })
	expect(decideDeskCode(person('officer'), { ...account, applications: [of('03'), of('09')] }).ok).toBe(true)
	expect(decideDeskCode(person('officer', null), elsewhere).ok).toBe(true)
})

test('an auditor gives no code', () => {
	expect(decideDeskCode(person('auditor', null), null).ok).toBe(false)
})
