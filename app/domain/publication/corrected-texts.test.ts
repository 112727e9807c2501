import { expect, test } from 'vitest'
import { mergeTexts, readCorrectedTexts } from '#app/domain/publication/corrected-texts.ts'

const winner = (verifyCode: string) => ({
	...{ number: 1, slug: '01-x', verifyCode, nameAr: 'تعاونية', nameFr: null, regionCode: '09' },
	...{ provinceCode: '09.541', sector: 'argan', projectTitle: 'مشروع', amountMad: 50_000 },
})
const WINNERS = [winner('LM27-1'), winner('LM27-2')]
const same = { nameAr: 'تعاونية', nameFr: '', projectTitle: ' مشروع ' }

test('only what differs is a correction', () => {
	expect(readCorrectedTexts(WINNERS, new Map([['LM27-1', same]]))).toEqual({ ok: true, value: {} })
	expect(readCorrectedTexts(WINNERS, new Map([['LM27-2', { ...same, nameFr: ' Coopérative ' }]]))).toEqual({
		ok: true,
		value: { 'LM27-2': { nameAr: 'تعاونية', nameFr: 'Coopérative', projectTitle: 'مشروع' } },
	})
})

test('nobody but a public winner is corrected', () => {
	expect(readCorrectedTexts(WINNERS, new Map([['LM27-9', { ...same, nameAr: 'x' }]]))).toEqual({
		ok: true,
		value: {},
	})
})

test('an Arabic name and a title there must be, of 200 characters at most', () => {
	const write = (change: Partial<typeof same>) =>
		readCorrectedTexts(WINNERS, new Map([['LM27-1', { ...same, ...change }]]))
	expect(write({ nameAr: ' ' })).toMatchObject({ code: 'publication.text-missing' })
	expect(write({ projectTitle: '' })).toMatchObject({ code: 'publication.text-missing' })
	expect(write({ nameAr: 'ا'.repeat(201) })).toMatchObject({ code: 'publication.text-too-long' })
	expect(write({ nameAr: 'ا'.repeat(200) })).toMatchObject({ ok: true })
})

test('the newest correction of a winner stands', () => {
	const text = (nameAr: string) => ({ nameAr, nameFr: null, projectTitle: 'مشروع' })
	expect(mergeTexts([{ a: text('1'), b: text('1') }, { a: text('2') }])).toEqual({
		a: text('2'),
		b: text('1'),
	})
	expect(mergeTexts([])).toEqual({})
})
