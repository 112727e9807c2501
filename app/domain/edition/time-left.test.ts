import { expect, test } from 'vitest'
import { timeLeft } from '#app/domain/edition/time-left.ts'

const CLOSING = new Date('2027-02-05T16:30:00Z')

test.each([
	['2027-01-26T14:32:00Z', { days: 10, hours: 1, minutes: 58 }],
	['2027-01-26T14:30:00Z', { days: 10, hours: 2, minutes: 0 }],
	['2027-01-26T14:30:00.001Z', { days: 10, hours: 1, minutes: 59 }],
	['2027-02-04T16:30:00Z', { days: 1, hours: 0, minutes: 0 }],
	['2027-02-04T16:30:01Z', { days: 0, hours: 23, minutes: 59 }],
	['2027-02-05T16:29:00Z', { days: 0, hours: 0, minutes: 1 }],
	['2027-02-05T16:29:59.999Z', { days: 0, hours: 0, minutes: 0 }],
	['2027-02-05T16:30:00Z', { days: 0, hours: 0, minutes: 0 }],
	['2028-01-01T00:00:00Z', { days: 0, hours: 0, minutes: 0 }],
])('at %s', (now, left) => {
	expect(timeLeft(new Date(now), CLOSING)).toEqual(left)
})
