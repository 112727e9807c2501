import { expect, test } from 'vitest'
import { addDays } from '#app/domain/shared/calendar-day.ts'
import { readIce } from '#app/domain/cooperative/ice.ts'
import {
	birthRange,
	checkAge,
	checkRegistered,
	checkRepeatWinner,
	checkShare,
	hasFewMembers,
} from '#app/domain/cooperative/eligibility.ts'

const twoThirds = { of: 'women', numerator: 2, denominator: 3, strict: true } as const

test.each([
	[2, 3, 1],
	[6, 9, 1],
	[8, 12, 1],
	[10, 15, 1],
	[66, 100, 1],
	[0, 9, 7],
])('%d of %d women: refused, %d missing', (women, total, missing) => {
	expect(checkShare(twoThirds, women, total)).toMatchObject({ ok: true, value: { fits: false, missing } })
	expect(missing).toBe(Math.floor((2 * total) / 3) + 1 - women)
})

test.each([
	[5, 7],
	[7, 10],
	[9, 12],
	[11, 16],
	[67, 100],
	[3, 3],
	[1, 1],
])('%d of %d women: accepted', (women, total) => {
	expect(checkShare(twoThirds, women, total)).toMatchObject({ ok: true, value: { fits: true, missing: 0 } })
})

test('fits is exactly 3·women > 2·total, for every table up to 60 members', () => {
	for (let total = 1; total <= 60; total++) {
		for (let women = 0; women <= total; women++) {
			const found = checkShare(twoThirds, women, total)
			expect(found.ok && found.value.fits).toBe(3 * women > 2 * total)
		}
	}
})

test('the evidence is whole: 3 × 16 against 2 × 23', () => {
	expect(checkShare(twoThirds, 16, 23)).toEqual({
		ok: true,
		value: { fits: true, part: 16, total: 23, needed: 16, missing: 0, compared: { part: 48, total: 46 } },
	})
})

test('without "strict", exactly the share is enough', () => {
	const atLeast = { ...twoThirds, strict: false }
	expect(checkShare(atLeast, 6, 9)).toMatchObject({ value: { fits: true } })
	expect(checkShare(atLeast, 5, 9)).toMatchObject({ value: { fits: false, missing: 1 } })
	expect(checkShare(atLeast, 66, 100)).toMatchObject({ value: { fits: false, needed: 67 } })
})

test('no members, or more women than members, is no table', () => {
	expect(checkShare(twoThirds, 0, 0)).toEqual({ ok: false, code: 'cooperative.no-members' })
	expect(checkShare(twoThirds, 4, 3)).toEqual({
		ok: false,
		code: 'cooperative.part-over-total',
		details: { part: 4, total: 3 },
	})
	expect(() => checkShare(twoThirds, 1.5, 3)).toThrow(RangeError)
})

const youth = { min: 18, max: 35, reference: 'closing' } as const
const daysB = { opening: '2027-04-05', closing: '2027-05-07' }

test.each([
	['2009-05-07', true, 18],
	['2009-05-08', false, 17],
	['1991-05-08', true, 35],
	['1991-05-07', false, 36],
])('born %s: fits %s at %d', (born, fits, years) => {
	expect(checkAge(youth, born, daysB)).toEqual({ fits, years, on: '2027-05-07' })
})

test('the reference of an age may be the opening', () => {
	expect(checkAge({ ...youth, reference: 'opening' }, '2009-05-07', daysB)).toMatchObject({
		fits: false,
		years: 17,
	})
})

test('registered on the day of opening fits, a day later does not', () => {
	const days = { opening: '2027-01-11', closing: '2027-02-05' }
	expect(checkRegistered('opening', '2027-01-11', days)).toEqual({ fits: true, by: '2027-01-11' })
	expect(checkRegistered('opening', '2027-01-12', days)).toEqual({ fits: false, by: '2027-01-11' })
	expect(checkRegistered('closing', '2027-01-12', days).fits).toBe(true)
})

test('for 2027, won in 2023 is barred and in 2022 is not', () => {
	expect(checkRepeatWinner(4, 2027, [2023])).toEqual({ fits: false, since: 2023, barredBy: 2023 })
	expect(checkRepeatWinner(4, 2027, [2022])).toEqual({ fits: true, since: 2023, barredBy: null })
	expect(checkRepeatWinner(4, 2027, [2021, 2024, 2026])).toMatchObject({ fits: false, barredBy: 2026 })
	expect(checkRepeatWinner(0, 2027, [2026]).fits).toBe(true)
	expect(checkRepeatWinner(4, 2027, []).fits).toBe(true)
})

test('few members only warn', () => {
	expect(hasFewMembers(5, 4)).toBe(true)
	expect(hasFewMembers(5, 5)).toBe(false)
})

test('ICE: 15 digits block, the checksum warns', () => {
	expect(readIce('001561191000066')).toEqual({
		ok: true,
		value: { ice: '001561191000066', checksumHolds: true },
	})
	expect(readIce('001 561 191 000 065')).toEqual({
		ok: true,
		value: { ice: '001561191000065', checksumHolds: false },
	})
	expect(readIce('٠٠١٥٦١١٩١٠٠٠٠٦٦')).toMatchObject({ ok: true, value: { checksumHolds: true } })
	expect(readIce('00156119100006')).toEqual({
		ok: false,
		code: 'cooperative.ice-not-15-digits',
		details: { digits: 14 },
	})
	expect(readIce('00156119100006A')).toMatchObject({ ok: false })
})

test('days of birth that fit are those whose age fits', () => {
	const rule = { min: 18, max: 35, reference: 'closing' } as const
	for (const closing of ['2027-05-07', '2028-02-29', '2027-02-28', '2027-01-01']) {
		const days = { opening: '2027-01-11', closing }
		const { from, to } = birthRange(rule, days)
		const fits = (born: string) => checkAge(rule, born, days).fits
		expect([fits(from), fits(to), fits(addDays(from, -1)), fits(addDays(to, 1))]).toEqual([
			true,
			true,
			false,
			false,
		])
	}
	expect(birthRange(rule, { opening: '2027-01-11', closing: '2027-05-07' })).toEqual({
		from: '1991-05-08',
		to: '2009-05-07',
	})
})
