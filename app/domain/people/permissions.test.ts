import { expect, test } from 'vitest'
import type { Actor, Role, RoleHeld } from '#app/domain/people/actor.ts'
import {
	isChairOf,
	isJurorOf,
	mayAssistApplicants,
	mayEnterOffice,
	mayManageEdition,
	mayManageEverything,
	mayReadInOffice,
	mayReadJournal,
	mayReadRanking,
	mayScreen,
	mayWorkInOffice,
	officeEditions,
	officeRegions,
} from '#app/domain/people/permissions.ts'

function person(...roles: RoleHeld[]): Actor {
	return { kind: 'person', accountId: 'a1', deviceHash: null, roles }
}
function role(name: Role, editionId: string | null = null, regionCode: string | null = null): RoleHeld {
	return { role: name, editionId, regionCode }
}
const visitor: Actor = { kind: 'visitor', deviceHash: 'd1' }
const souss = { editionId: 'lm-2027', regionCode: '09' }

test('visitors and applicants may do nothing of it', () => {
	for (const actor of [visitor, person()]) {
		expect(mayEnterOffice(actor)).toBe(false)
		expect(mayWorkInOffice(actor)).toBe(false)
		expect(mayScreen(actor, souss)).toBe(false)
		expect(mayReadInOffice(actor, souss)).toBe(false)
		expect(mayAssistApplicants(actor, 'lm-2027')).toBe(false)
		expect(mayManageEdition(actor, 'lm-2027')).toBe(false)
		expect(mayManageEverything(actor)).toBe(false)
		expect(isJurorOf(actor, 'lm-2027')).toBe(false)
		expect(isChairOf(actor, 'lm-2027')).toBe(false)
		expect(mayReadRanking(actor, 'lm-2027')).toBe(false)
		expect(mayReadJournal(actor, 'lm-2027')).toBe(false)
		expect(officeEditions(actor)).toEqual([])
		expect(officeRegions(actor, 'lm-2027')).toEqual([])
	}
})

test('an officer screens her region and edition only', () => {
	const officer = person(role('officer', 'lm-2027', '09'))
	expect(mayScreen(officer, souss)).toBe(true)
	expect(mayScreen(officer, { ...souss, regionCode: '08' })).toBe(false)
	expect(mayScreen(officer, { ...souss, regionCode: null })).toBe(false)
	expect(mayScreen(officer, { ...souss, editionId: 'sg-2027' })).toBe(false)
	expect(mayReadRanking(officer, 'lm-2027')).toBe(false)
	expect(officeRegions(officer, 'lm-2027')).toEqual(['09'])
	expect(officeRegions(officer, 'sg-2027')).toEqual([])
	expect(officeEditions(officer)).toEqual(['lm-2027'])
})

test('a national officer screens everywhere', () => {
	const officer = person(role('officer'))
	expect(mayScreen(officer, souss)).toBe(true)
	expect(mayScreen(officer, { editionId: 'sg-2027', regionCode: null })).toBe(true)
	expect(officeRegions(officer, 'lm-2027')).toBe('all')
	expect(mayManageEdition(officer, 'lm-2027')).toBe(false)
})

test('an edition manager manages that edition alone', () => {
	const manager = person(role('manager', 'lm-2027'))
	expect(mayManageEdition(manager, 'lm-2027')).toBe(true)
	expect(mayManageEdition(manager, 'sg-2027')).toBe(false)
	expect(mayManageEverything(manager)).toBe(false)
	expect(mayManageEverything(person(role('manager')))).toBe(true)
	expect(mayScreen(manager, souss)).toBe(true)
	expect(mayReadJournal(manager, null)).toBe(false)
})

test('an auditor reads all of it and acts on nothing', () => {
	const auditor = person(role('auditor'))
	expect(mayEnterOffice(auditor)).toBe(true)
	expect(mayWorkInOffice(auditor)).toBe(false)
	expect(mayReadInOffice(auditor, souss)).toBe(true)
	expect(mayScreen(auditor, souss)).toBe(false)
	expect(mayReadJournal(auditor, null)).toBe(true)
	expect(officeEditions(auditor)).toBe('all')
})

test('jurors never enter the office; the chair is a juror too', () => {
	const juror = person(role('juror', 'lm-2027'))
	const chair = person(role('chair', 'lm-2027'))
	expect(mayEnterOffice(juror)).toBe(false)
	expect(isJurorOf(juror, 'lm-2027')).toBe(true)
	expect(isJurorOf(juror, 'sg-2027')).toBe(false)
	expect(isChairOf(juror, 'lm-2027')).toBe(false)
	expect(isJurorOf(chair, 'lm-2027')).toBe(true)
	expect(isChairOf(chair, 'lm-2027')).toBe(true)
})
