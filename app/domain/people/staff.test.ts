import { expect, test } from 'vitest'
import type { Actor, RoleHeld } from '#app/domain/people/actor.ts'
import {
	decideChangePerson,
	decideCloseAccount,
	decideGrant,
	decideRevokeRole,
	type Removal,
} from '#app/domain/people/staff.ts'

const everywhere: RoleHeld = { role: 'manager', editionId: null, regionCode: null }
const officer: RoleHeld = { role: 'officer', editionId: 'lm-2027', regionCode: '09' }
const juror: RoleHeld = { role: 'juror', editionId: 'lm-2027', regionCode: null }

function person(accountId: string, ...roles: RoleHeld[]): Actor {
	return { kind: 'person', accountId, deviceHash: null, roles }
}
const manager = person('m1', everywhere)
const others: Actor[] = [
	{ kind: 'visitor', deviceHash: null },
	person('a1'),
	person('o1', officer),
	person('m2', { ...everywhere, editionId: 'lm-2027' }),
	person('x1', { ...everywhere, role: 'auditor' }),
]

const reached = { accountId: 'o1', roles: [officer], phone: null, email: 'o1@example.ma' }

test('only who manages every edition gives, takes and changes', () => {
	for (const actor of others) {
		expect(decideGrant(actor, officer, [])).toEqual({ ok: false, code: 'people.not-yours' })
		expect(decideChangePerson(actor, reached, { phone: null, email: 'a@example.ma' })).toMatchObject({
			ok: false,
		})
		const removal = { actor, accountId: 'p', confirmed: true, otherManagers: 2 }
		expect(decideRevokeRole(removal, officer)).toEqual({ ok: false, code: 'people.not-yours' })
		expect(decideCloseAccount(removal, [])).toEqual({ ok: false, code: 'people.not-yours' })
	}
	expect(decideGrant(manager, officer, [])).toEqual({ ok: true, value: { byId: 'm1' } })
})

test('a region is for officers, jurors are invited elsewhere, a role is given once', () => {
	expect(decideGrant(manager, { ...everywhere, regionCode: '09' }, [])).toMatchObject({
		code: 'people.role-has-no-region',
	})
	expect(decideGrant(manager, juror, [])).toMatchObject({ code: 'people.role-unknown' })
	expect(decideGrant(manager, officer, [officer])).toMatchObject({ code: 'people.role-held' })
	expect(decideGrant(manager, { ...officer, regionCode: '08' }, [officer])).toMatchObject({ ok: true })
	expect(decideGrant(manager, { ...officer, regionCode: null }, [officer])).toMatchObject({ ok: true })
})

test('nobody of an edition’s jury works in its office, or in that of every edition', () => {
	for (const jury of [juror, { ...juror, role: 'chair' as const }]) {
		expect(decideGrant(manager, officer, [jury])).toEqual({ ok: false, code: 'people.sits-on-jury' })
		expect(decideGrant(manager, everywhere, [jury])).toMatchObject({ code: 'people.sits-on-jury' })
		expect(decideGrant(manager, { ...officer, editionId: 'sg-2027' }, [jury])).toMatchObject({ ok: true })
	}
})

const removal: Removal = { actor: manager, accountId: 'p1', confirmed: true, otherManagers: 1 }

test('nothing is taken without a confirmation, and from oneself least of all', () => {
	expect(decideRevokeRole(removal, officer)).toEqual({ ok: true, value: { byId: 'm1' } })
	expect(decideRevokeRole({ ...removal, confirmed: false }, officer)).toMatchObject({
		code: 'people.confirm-first',
	})
	expect(decideRevokeRole({ ...removal, confirmed: false, accountId: 'm1' }, everywhere)).toMatchObject({
		code: 'people.confirm-own',
	})
})

test('the last manager of every edition stays', () => {
	const last = { ...removal, otherManagers: 0 }
	expect(decideRevokeRole(last, everywhere)).toMatchObject({ code: 'people.last-manager' })
	expect(decideCloseAccount(last, [officer, everywhere])).toMatchObject({ code: 'people.last-manager' })
	expect(decideRevokeRole(last, officer)).toMatchObject({ ok: true })
	expect(decideRevokeRole(last, { ...everywhere, editionId: 'lm-2027' })).toMatchObject({ ok: true })
	expect(decideRevokeRole(removal, everywhere)).toMatchObject({ ok: true })
})

test('a juror leaves on the page of her jury', () => {
	expect(decideRevokeRole(removal, juror)).toMatchObject({ code: 'people.juror-elsewhere' })
	expect(decideCloseAccount(removal, [officer, juror])).toMatchObject({ code: 'people.juror-elsewhere' })
	expect(decideCloseAccount(removal, [officer])).toMatchObject({ ok: true })
})

test('a way to reach somebody is left', () => {
	expect(decideChangePerson(manager, reached, { phone: null, email: null })).toMatchObject({
		code: 'people.contact-needed',
	})
	expect(decideChangePerson(manager, reached, { phone: '+212612345678', email: null })).toMatchObject({
		ok: true,
	})
})

test('a manager’s contact is hers: another manager changes her name, never where her codes arrive', () => {
	const refused = { ok: false, code: 'people.contact-of-manager' }
	const hers = { phone: null, email: 'm2@example.ma' }
	for (const role of [everywhere, { ...everywhere, editionId: 'sg-2027' }]) {
		const other = { accountId: 'm2', roles: [officer, role], ...hers }
		expect(decideChangePerson(manager, other, { ...hers, email: 'm1@example.ma' })).toEqual(refused)
		expect(decideChangePerson(manager, other, { ...hers, phone: '+212612345678' })).toEqual(refused)
		expect(decideChangePerson(manager, other, hers)).toMatchObject({ ok: true })
	}
	const own = { accountId: 'm1', roles: [everywhere], phone: null, email: 'm1@example.ma' }
	expect(decideChangePerson(manager, own, { phone: null, email: 'new@example.ma' })).toMatchObject({
		ok: true,
	})
})
