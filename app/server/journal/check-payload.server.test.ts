import { expect, test } from 'vitest'
import { checkPayload, type Payload } from '#app/server/journal/check-payload.server.ts'

const refused: [what: string, payload: Payload][] = [
	['an e-mail address', { to: 'a@example.org' }],
	['a Moroccan phone', { to: '0600000000' }],
	['an international phone', { to: '+212600000000' }],
	['a phone with marks', { to: '06-00-00-00-00' }],
	['a phone after a word', { to: 'tel:0600000000' }],
	['a phone beside an id', { to: '0193f0a0-0000-7000-8000-000000000001/0600000000' }],
	['an ICE', { ice: '001234567000089' }],
	['a name in Arabic', { name: 'تعاونية' }],
	['words', { reason: 'two words' }],
	['an accent', { name: 'coopérative' }],
	['a phone in a list within', { a: { b: [1, ['x', '0600000000']] } }],
	['a phone for a key', { '0600000000': true }],
	['a long text', { text: 'x'.repeat(129) }],
	['a number that JSON cannot say', { value: Number.NaN }],
]
test.each(refused)('refuses %s', (_, payload) => {
	expect(() => checkPayload(payload)).toThrow(TypeError)
})

test('names the place and never the value', () => {
	expect(() => checkPayload({ a: { b: ['x', '0600000000'] } })).toThrow(
		/^payload\.a\.b\.1 looks like a phone number$/,
	)
})

test('lets ids, hashes, codes, instants, counts and flags in', () => {
	const payload = {
		id: '01234567-8901-7234-8567-890123456789',
		hash: '0123456789'.repeat(6) + '0123',
		reference: 'LM27-0142',
		edition: 'lm-2027',
		at: '2027-02-05T16:30:00.000Z',
		day: '2027-02-05',
		sections: ['cooperative', 'members'],
		requestedMad: 1_234_567_890,
		strict: true,
		nothing: null,
		empty: '',
	}
	expect(() => checkPayload(payload)).not.toThrow()
})
