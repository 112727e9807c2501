import { expect, test } from 'vitest'
import {
	currentVersion,
	isOwnResultVisible,
	isPublic,
	publicVersions,
	secondsToKeep,
	type PublishedVersion,
} from '#app/domain/publication/visibility.ts'

const MINUTE = new Date('2027-04-15T10:00:00Z')
const at = (time: string) => new Date(`2027-04-15T${time}Z`)
const VERSION: PublishedVersion = {
	version: 1,
	approvedAt: at('08:00:00'),
	publishAt: MINUTE,
	cancelledAt: null,
	lettersAt: null,
}

test('public at the minute itself and not a millisecond before', () => {
	expect(isPublic(VERSION, new Date(MINUTE.getTime() - 1))).toBe(false)
	expect(isPublic(VERSION, MINUTE)).toBe(true)
})

test('never without the second person, never when cancelled', () => {
	const later = at('23:00:00')
	expect(isPublic({ ...VERSION, approvedAt: null }, later)).toBe(false)
	expect(isPublic({ ...VERSION, cancelledAt: at('09:00:00') }, later)).toBe(false)
})

test('a correction replaces the first version at its own minute, and both stay readable', () => {
	const correction = { ...VERSION, version: 2, publishAt: at('15:00:00') }
	const versions = [correction, VERSION]
	expect(currentVersion(versions, at('09:59:59'))).toBe(null)
	expect(currentVersion(versions, at('14:59:59'))).toBe(VERSION)
	expect(currentVersion(versions, at('15:00:00'))).toBe(correction)
	expect(currentVersion([VERSION, correction], at('15:00:00'))).toBe(correction)
	expect(publicVersions([VERSION, correction], at('15:00:00'))).toEqual([correction, VERSION])
})

test('an applicant sees her own answer from her letter, when letters go first, else from the minute', () => {
	expect(isOwnResultVisible([VERSION], at('09:30:00'))).toBe(false)
	expect(isOwnResultVisible([VERSION], MINUTE)).toBe(true)
	const letters = { ...VERSION, lettersAt: at('09:00:00') }
	expect(isOwnResultVisible([letters], at('08:59:59'))).toBe(false)
	expect(isOwnResultVisible([letters], at('09:00:00'))).toBe(true)
	expect(isOwnResultVisible([{ ...letters, approvedAt: null }], at('09:30:00'))).toBe(false)
})

test('a page is never kept past the minute at which it changes', () => {
	expect(secondsToKeep([VERSION], at('09:00:00'), 300)).toBe(300)
	expect(secondsToKeep([VERSION], at('09:59:00'), 300)).toBe(60)
	expect(secondsToKeep([VERSION], new Date(MINUTE.getTime() - 999), 300)).toBe(0)
	expect(secondsToKeep([VERSION], MINUTE, 300)).toBe(300)
	expect(secondsToKeep([{ ...VERSION, approvedAt: null }], at('09:59:00'), 300)).toBe(300)
	expect(secondsToKeep([], MINUTE, 300)).toBe(300)
	expect(secondsToKeep([VERSION], at('09:59:00'), 300, [at('09:59:10'), at('09:00:00')])).toBe(10)
})
