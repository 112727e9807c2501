import { expect, test } from 'vitest'
import { decideConfirm, decideDraw } from '#app/domain/jury/draw.ts'

const READY = { sittingOpen: false, readingsBegun: false, jurors: 3, undeclared: 0, dossiers: 12 }

test('the assignment is drawn when everyone has declared and nobody has begun to read', () => {
	expect(decideDraw(READY)).toEqual({ ok: true, value: null })
})

test.each([
	[{ sittingOpen: true, readingsBegun: true }, 'jury.too-late'],
	[{ readingsBegun: true }, 'jury.readings-begun'],
	[{ dossiers: 0, jurors: 0 }, 'jury.nothing-to-assign'],
	[{ jurors: 0 }, 'jury.no-jury'],
	[{ undeclared: 2 }, 'jury.roster-undeclared'],
])('%j: %s', (change, code) => {
	expect(decideDraw({ ...READY, ...change })).toMatchObject({ ok: false, code })
	expect(
		decideConfirm({ ...READY, ...change, last: { seed: 's', inputsHash: 'h' }, seed: 's', inputsHash: 'h' }),
	).toMatchObject({ ok: false, code })
})

test('only the last draw, of things as they still stand, is confirmed', () => {
	const last = { seed: 's2', inputsHash: 'h' }
	expect(decideConfirm({ ...READY, last, seed: 's2', inputsHash: 'h' })).toEqual({ ok: true, value: last })
	expect(decideConfirm({ ...READY, last, seed: 's1', inputsHash: 'h' })).toMatchObject({
		code: 'jury.no-draw',
	})
	expect(decideConfirm({ ...READY, last: null, seed: 's1', inputsHash: 'h' })).toMatchObject({
		code: 'jury.no-draw',
	})
	expect(decideConfirm({ ...READY, last, seed: 's2', inputsHash: 'other' })).toMatchObject({
		code: 'jury.draw-stale',
	})
})
