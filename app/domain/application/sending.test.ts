import { expect, test } from 'vitest'
import { asSent } from '#app/domain/application/sending.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const sentAt = new Date('2027-02-05T16:29:59Z')
const definition = smallEdition()
const file = (status: 'receiving' | 'checking' | 'ok' | 'refused', createdAt: string) => ({
	slot: 'statutes',
	status,
	createdAt: new Date(createdAt),
})

test('what is here counts, whether the machine has looked into it or not', () => {
	const long = '2027-01-12T10:00:00Z'
	expect(asSent([file('ok', long), file('checking', long)], definition, sentAt)).toEqual([
		{ slot: 'statutes', status: 'ok' },
		{ slot: 'statutes', status: 'ok' },
	])
	expect(asSent([file('refused', long)], definition, sentAt)).toEqual([
		{ slot: 'statutes', status: 'refused' },
	])
})

test('what is on its way counts when it began within the grace', () => {
	const begun = (at: string) => asSent([file('receiving', at)], definition, sentAt)
	expect(begun('2027-02-05T16:29:58Z')).toEqual([{ slot: 'statutes', status: 'ok' }])
	expect(begun('2027-02-05T16:15:00Z')).toEqual([{ slot: 'statutes', status: 'ok' }])
	expect(begun('2027-02-05T16:14:59Z')).toEqual([])
})
