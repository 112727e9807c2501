import { expect, test } from 'vitest'
import { decideClaim, decideHeirs, identitiesOf } from '#app/domain/application/claim.ts'

const ice = '001561191000066'

test('a cooperative is its ICE, and its number with its court', () => {
	expect(
		identitiesOf({ ice, court: 'Tribunal de première instance d’Agadir', registerNumber: ' 12 / 2019 ' }),
	).toEqual([`ice:${ice}`, 'register:agadir:122019'])
	expect(identitiesOf({ ice: null, court: 'المحكمة الابتدائية بتنغير', registerNumber: '٤٥' })).toEqual([
		'register:تنغير:45',
	])
	expect(identitiesOf({ ice: null, court: null, registerNumber: '45' })).toEqual([])
})

test('a court is the same however it is written, and another court is another', () => {
	const of = (court: string) => identitiesOf({ ice: null, court, registerNumber: '45' })[0]
	expect(of('بركان')).toBe('register:بركان:45')
	expect(of('المحكمة الابتدائية ببركان')).toBe(of('بركان'))
	expect(of('TPI Tinghir')).toBe(of('tinghir'))
	expect(of('Tribunal de première instance de Tinghir')).toBe(of('Tinghir'))
	expect(of('Agadir')).not.toBe(of('Tinghir'))
})

test('nobody holds it: both identities are claimed', () => {
	expect(decideClaim('a2', ['ice:1', 'register:x:1'], [])).toEqual({
		claim: ['ice:1', 'register:x:1'],
		contestedBy: [],
	})
})

test('another holds one: contested, and the free one is claimed', () => {
	const existing = [{ identity: 'ice:1', applicationId: 'a1' }]
	expect(decideClaim('a2', ['ice:1', 'register:x:1'], existing)).toEqual({
		claim: ['register:x:1'],
		contestedBy: ['a1'],
	})
})

test('its own claims from an earlier sending are no contest', () => {
	const existing = [{ identity: 'ice:1', applicationId: 'a2' }]
	expect(decideClaim('a2', ['ice:1'], existing)).toEqual({ claim: [], contestedBy: [] })
})

test('what was left goes to the earliest; the next one is contested by it', () => {
	const waiting = [
		{ applicationId: 'a2', identities: ['ice:1', 'register:x:1'] },
		{ applicationId: 'a3', identities: ['ice:1'] },
	]
	expect(decideHeirs(waiting, [])).toEqual([
		{ applicationId: 'a2', claim: ['ice:1', 'register:x:1'], isAlone: true },
		{ applicationId: 'a3', claim: [], isAlone: false },
	])
	expect(decideHeirs([], [])).toEqual([])
})

test('who is contested by a third application too takes what is free, and stays contested', () => {
	const waiting = [{ applicationId: 'a2', identities: ['ice:1', 'register:x:1'] }]
	expect(decideHeirs(waiting, [{ identity: 'register:x:1', applicationId: 'a9' }])).toEqual([
		{ applicationId: 'a2', claim: ['ice:1'], isAlone: false },
	])
})
