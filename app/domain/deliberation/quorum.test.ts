import { expect, test } from 'vitest'
import { countedFor, hasQuorum, membersNeeded } from '#app/domain/deliberation/quorum.ts'

const TWO_THIRDS = { numerator: 2, denominator: 3 }

test.each([
	[9, 6],
	[10, 7],
	[11, 8],
	[12, 8],
	[1, 1],
	[2, 2],
	[3, 2],
])('of %i members, %i must be present', (members, needed) => {
	expect(membersNeeded(members, TWO_THIRDS)).toBe(needed)
	expect(hasQuorum(needed, members, TWO_THIRDS)).toBe(true)
	expect(hasQuorum(needed - 1, members, TWO_THIRDS)).toBe(false)
})

test('nobody is never a quorum', () => {
	expect(hasQuorum(0, 0, TWO_THIRDS)).toBe(false)
	expect(membersNeeded(0, TWO_THIRDS)).toBe(1)
})

test('the two agree for every share and size', () => {
	for (const [numerator, denominator] of [
		[1, 2],
		[2, 3],
		[3, 5],
		[7, 10],
		[1, 1],
	] as const)
		for (let members = 1; members <= 60; members++)
			for (let present = 1; present <= members; present++)
				expect(hasQuorum(present, members, { numerator, denominator })).toBe(
					present >= membersNeeded(members, { numerator, denominator }),
				)
})

test('a recused juror is neither present nor a member for that file', () => {
	const attendance = [
		{ jurorId: 'a', present: true },
		{ jurorId: 'b', present: true },
		{ jurorId: 'c', present: false },
	]
	expect(countedFor(attendance, [])).toEqual({ members: 3, present: 2 })
	expect(countedFor(attendance, ['b'])).toEqual({ members: 2, present: 1 })
	expect(countedFor(attendance, ['c', 'z'])).toEqual({ members: 2, present: 2 })
})
