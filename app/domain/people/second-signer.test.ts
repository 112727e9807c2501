import { expect, test } from 'vitest'
import { managedBefore, roleGivenBy } from '#app/domain/people/second-signer.ts'

const installed = { seq: 0, givenBy: null }

test('a role given before the first signature signs second; one given after it does not', () => {
	expect(managedBefore(12, [{ seq: 11, givenBy: 'm1' }])).toBe(true)
	expect(managedBefore(12, [{ seq: 13, givenBy: 'm1' }])).toBe(false)
	expect(managedBefore(12, [{ seq: 13, givenBy: 'm1' }, installed])).toBe(true)
	expect(managedBefore(12, [])).toBe(false)
})

test('the oldest role that stands says who gave it', () => {
	const later = { seq: 13, givenBy: 'm1' }
	expect(roleGivenBy([later, { seq: 4, givenBy: 'm3' }])).toBe('m3')
	expect(roleGivenBy([later, installed])).toBe(null)
	expect(roleGivenBy([])).toBe(null)
})
