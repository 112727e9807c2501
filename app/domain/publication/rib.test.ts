import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import { decideRib, maskRib, readRib, type RibToGive } from '#app/domain/publication/rib.ts'

/** No bank has the code 999. */
const RIB = '999000000000123456789067'
const accepted = { ok: true, value: RIB }

test.each([
	['as it is', RIB],
	['in the groups of the bank, spaced', ' 999 000 0000001234567890 67 '],
	['with dashes', '999-000-0000001234567890–67'],
	['with the spaces and marks that copying brings', '\u200f999\u00a0000\u202f0000001234567890\t67\n'],
	['in Arabic-Indic digits', '٩٩٩ ٠٠٠ ٠٠٠٠٠٠١٢٣٤٥٦٧٨٩٠ ٦٧'],
	['in Persian digits', '۹۹۹۰۰۰۰۰۰۰۰۰۱۲۳۴۵۶۷۸۹۰۶۷'],
])('a RIB is read %s', (_, typed) => {
	expect(readRib(typed)).toEqual(accepted)
})

test.each([
	['nothing', '', 0],
	['only dashes', ' - ', 0],
	['a digit short', RIB.slice(1), 23],
	['a digit long', `${RIB}0`, 25],
])('a RIB has 24 digits: %s', (_, typed, digits) => {
	expect(readRib(typed)).toEqual({ ok: false, code: 'publication.rib-not-24-digits', details: { digits } })
})

test.each(['MA64999000000000123456789067', `${RIB}x`, '99900000000012345678906O', `${RIB}.`, 'RIB'])(
	'nothing but digits: %s',
	(typed) => {
		expect(readRib(typed)).toEqual({ ok: false, code: 'publication.rib-letters' })
	},
)

test('one digit wrong, at any place, and two neighbours changed over', () => {
	for (let place = 0; place < 24; place++) {
		const other = (Number(RIB[place]) + 1) % 10
		const typed = RIB.slice(0, place) + other + RIB.slice(place + 1)
		expect([typed, readRib(typed)]).toEqual([typed, { ok: false, code: 'publication.rib-mistyped' }])
	}
	expect(readRib('999000000000123456798067')).toEqual({ ok: false, code: 'publication.rib-mistyped' })
})

test('the key goes from 01 to 97: what equals it modulo 97 is not the key', () => {
	const smallest = '9990000000001234567039'
	expect(readRib(`${smallest}01`)).toEqual({ ok: true, value: `${smallest}01` })
	expect(readRib(`${smallest}98`)).toEqual({ ok: false, code: 'publication.rib-mistyped' })
	const largest = '9990000000001234567007'
	expect(readRib(`${largest}97`)).toEqual({ ok: true, value: `${largest}97` })
	expect(readRib(`${largest}00`)).toEqual({ ok: false, code: 'publication.rib-mistyped' })
})

test('shown again, it has its last four digits', () => {
	expect(maskRib(RIB)).toBe('•••• 9067')
})

const MINUTE = new Date('2027-04-15T10:00:00Z')
const BEFORE = new Date('2027-04-15T09:59:59.999Z')
const holder: Actor = { kind: 'person', accountId: 'winner', deviceHash: null, roles: [] }
const manager: Actor = {
	...holder,
	accountId: 'manager',
	roles: [{ role: 'manager', editionId: null, regionCode: null }],
}
const giving = (more: Partial<RibToGive> = {}): RibToGive => ({
	actor: holder,
	application: { editionId: 'lm-2027', accountId: 'winner', deviceHash: null, assistedById: null },
	versions: [
		{ version: 1, approvedAt: BEFORE, publishAt: MINUTE, cancelledAt: null, lettersAt: null },
		{ version: 2, approvedAt: null, publishAt: MINUTE, cancelledAt: null, lettersAt: null },
	],
	award: { isNamed: true, revokedAt: null },
	typed: RIB,
	now: MINUTE,
	...more,
})
const noAward = { ok: false, code: 'publication.rib-no-award' }

test('the holder of an awarded application gives it from the minute on', () => {
	expect(decideRib(giving())).toEqual(accepted)
})

test('before the minute a winner and another get one answer, whatever they typed', () => {
	for (const award of [null, { isNamed: true, revokedAt: null }, { isNamed: false, revokedAt: null }])
		for (const typed of [RIB, 'x'])
			expect(decideRib(giving({ award, typed, now: BEFORE }))).toEqual({
				ok: false,
				code: 'publication.rib-not-public-yet',
			})
})

test('neither a stranger, nor the office, nor an application without an award', () => {
	expect(decideRib(giving({ actor: { kind: 'visitor', deviceHash: 'x' } }))).toEqual(noAward)
	expect(decideRib(giving({ actor: manager }))).toEqual(noAward)
	expect(decideRib(giving({ award: null }))).toEqual(noAward)
	expect(decideRib(giving({ award: { isNamed: false, revokedAt: null } }))).toEqual(noAward)
})

test('a withdrawn award takes none, from the minute of its withdrawal on', () => {
	const later = new Date(MINUTE.getTime() + 1)
	expect(decideRib(giving({ award: { isNamed: true, revokedAt: MINUTE } }))).toEqual(noAward)
	expect(decideRib(giving({ award: { isNamed: true, revokedAt: later } }))).toEqual(accepted)
})

test('what was typed is read last, and refused with its own code', () => {
	expect(decideRib(giving({ typed: '12' }))).toEqual({
		ok: false,
		code: 'publication.rib-not-24-digits',
		details: { digits: 2 },
	})
})
