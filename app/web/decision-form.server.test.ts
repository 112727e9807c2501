import { expect, test } from 'vitest'
import { readDecision } from '#app/web/decision-form.server.ts'
import { readForm } from '#app/web/forms.server.ts'

async function sent(fields: Record<string, string>) {
	return readForm(new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) }))
}

test('each way is read with what belongs to it', async () => {
	const reason = 'Marché démontré.'
	expect(readDecision(await sent({ way: 'confirm', for: '3' }))).toEqual({
		ok: true,
		value: { kind: 'confirm' },
	})
	expect(readDecision(await sent({ way: 'tie', reason }))).toEqual({
		ok: true,
		value: { kind: 'tie', reason },
	})
	expect(readDecision(await sent({ way: 'readings-more', reason }))).toEqual({
		ok: true,
		value: { kind: 'more-readings', reason },
	})
	expect(readDecision(await sent({ way: 'readings-award', reason, for: '5' }))).toMatchObject({
		value: { kind: 'decision', decision: { basis: 'readings', outcome: 'award', vote: null } },
	})
	expect(readDecision(await sent({ way: 'zero-mark-no-award', reason, for: '٥', against: ' 1 ' }))).toEqual({
		ok: true,
		value: {
			kind: 'decision',
			decision: {
				basis: 'zero-mark',
				outcome: 'no-award',
				reason,
				vote: { for: 5, against: 1, abstentions: 0 },
			},
		},
	})
})

test('no vote written is no vote; a word is no number', async () => {
	expect(readDecision(await sent({ way: 'vote-award' }))).toMatchObject({
		value: { decision: { vote: null } },
	})
	expect(readDecision(await sent({ way: 'vote-award', for: 'tous' }))).toMatchObject({
		value: { decision: { vote: { for: Number.NaN, against: 0 } } },
	})
})

test('an invented way is none', async () => {
	for (const way of ['', 'award', 'tie-award', 'vote-waits', 'vote-award-x', 'constructor'])
		expect(readDecision(await sent({ way }))).toMatchObject({ ok: false, code: 'deliberation.way-missing' })
})
