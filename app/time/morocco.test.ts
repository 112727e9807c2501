import { expect, test } from 'vitest'
import {
	assertZoneData,
	fromMoroccan,
	moroccanDay,
	moroccanInput,
	offsetMinutes,
	toMoroccan,
	zoneDataVersion,
} from '#app/time/morocco.ts'
import { deadlineAfter, deadlineOf } from '#app/time/working-days.ts'

test('noon UTC of 1 December 2026 is noon in Morocco', () => {
	expect(toMoroccan(new Date('2026-12-01T12:00:00Z'))).toEqual({
		year: 2026,
		month: 12,
		day: 1,
		hour: 12,
		minute: 0,
		second: 0,
		weekday: 2,
	})
	expect(assertZoneData).not.toThrow()
	expect(zoneDataVersion() >= '2026c').toBe(true)
})

test('history holds', () => {
	expect(toMoroccan(new Date('2025-07-08T09:00:00Z')).hour).toBe(10)
	expect(offsetMinutes(new Date('2025-07-08T09:00:00Z'))).toBe(60)
	// Ramadan 2026 was on UTC+0.
	expect(toMoroccan(new Date('2026-03-01T12:00:00Z')).hour).toBe(12)
	expect(offsetMinutes(new Date('2026-03-01T12:00:00Z'))).toBe(0)
	expect(fromMoroccan('2025-04-15T16:30').toISOString()).toBe('2025-04-15T15:30:00.000Z')
})

test('the change of 20 September 2026 falls at 01:00 UTC', () => {
	expect(offsetMinutes(new Date('2026-09-20T00:59:59Z'))).toBe(60)
	expect(offsetMinutes(new Date('2026-09-20T01:00:00Z'))).toBe(0)
	expect(offsetMinutes(new Date('2036-07-01T12:00:00Z'))).toBe(0)
})

test('the closing of 5 February 2027 is 16:30 UTC', () => {
	expect(fromMoroccan('2027-02-05T16:30').toISOString()).toBe('2027-02-05T16:30:00.000Z')
	expect(fromMoroccan('2027-02-05T16:29:59').toISOString()).toBe('2027-02-05T16:29:59.000Z')
})

test('a day turns at Moroccan midnight', () => {
	expect(moroccanDay(new Date('2025-07-08T22:59:59Z'))).toBe('2025-07-08')
	expect(moroccanDay(new Date('2025-07-08T23:00:00Z'))).toBe('2025-07-09')
	expect(moroccanDay(new Date('2027-02-05T23:59:59Z'))).toBe('2027-02-05')
})

test('a field of date and time goes there and back', () => {
	expect(moroccanInput(fromMoroccan('2025-07-08T11:05'))).toBe('2025-07-08T11:05')
})

test.each(['', '2027-02-30T10:00', '2027-02-05', '2027-02-05T25:00', '2027-02-05T16:30Z', 'yesterday'])(
	'%j is no local time',
	(text) => {
		expect(() => fromMoroccan(text)).toThrow(RangeError)
	},
)

test('a deadline in working days ends at 16:30 of its last day', () => {
	expect(deadlineOf('2027-03-01').toISOString()).toBe('2027-03-01T16:30:00.000Z')
	expect(deadlineAfter(new Date('2027-02-22T09:00:00Z'), 5, null).toISOString()).toBe(
		'2027-03-01T16:30:00.000Z',
	)
	expect(deadlineAfter(new Date('2027-05-21T18:00:00Z'), 5, []).toISOString()).toBe(
		'2027-05-28T16:30:00.000Z',
	)
	expect(deadlineAfter(new Date('2027-02-22T09:00:00Z'), 5, ['2027-02-23']).toISOString()).toBe(
		'2027-03-02T16:30:00.000Z',
	)
})
