import { expect, test } from 'vitest'
import { standingOf, type PublicVersion } from '#app/domain/publication/award-history.ts'
import { snapshotSchema, type SnapshotWinner } from '#app/domain/publication/snapshot.ts'

const words = { ar: 'نص', fr: 'texte', en: 'text' }
const winner = (number: number, more: Partial<SnapshotWinner> = {}): SnapshotWinner => ({
	number,
	slug: `0${number}-x`,
	verifyCode: `LM27-${number}`,
	nameAr: 'تعاونية',
	nameFr: null,
	regionCode: '09',
	provinceCode: '09.541',
	sector: 'argan',
	projectTitle: 'مشروع',
	amountMad: 50_000,
	...more,
})
const version = (number: number, winners: SnapshotWinner[]): PublicVersion => ({
	version: number,
	publishAt: new Date(Date.UTC(2027, 3, 14 + number, 11)),
	notice: number > 1 ? { ar: 'بيان', fr: 'avis' } : null,
	snapshot: snapshotSchema.parse({
		format: 'snapshot-1',
		edition: {
			slug: 'lm-2027',
			prize: 'lalla-al-moutaaouina',
			year: 2027,
			name: words,
			purpose: words,
			theme: null,
			organisers: { ministry: words, office: words },
			sponsors: [],
			seats: 31,
			amountMad: 50_000,
		},
		totals: { received: 1, admissible: 1, inadmissible: 0, readings: 3, awarded: 1, amountMad: 50_000 },
		regions: [],
		sectors: [],
		winners,
	}),
})
const code = (wanted: string) => (one: SnapshotWinner) => one.verifyCode === wanted

const first = version(1, [winner(1), winner(2), winner(3)])
const second = version(2, [winner(1), winner(2, { nameFr: 'Corrigée' })])
const third = version(3, [winner(1), winner(2, { nameFr: 'Corrigée' }), winner(4)])
const versions = [third, second, first]

test('a certificate stays as it was printed until its own words change', () => {
	expect(standingOf(versions, code('LM27-1'))).toEqual({ kind: 'valid', winner: winner(1), issuedBy: first })
	expect(standingOf(versions, code('LM27-2'))).toMatchObject({ kind: 'valid', issuedBy: second })
	expect(standingOf(versions, code('LM27-4'))).toMatchObject({ kind: 'valid', issuedBy: third })
})

test('an award that a correction took away is withdrawn by it', () => {
	expect(standingOf(versions, code('LM27-3'))).toEqual({
		kind: 'withdrawn',
		winner: winner(3),
		lastIn: first,
		withdrawnBy: second,
	})
})

test('never named', () => {
	expect(standingOf(versions, code('LM27-9'))).toBe(null)
	expect(standingOf([], code('LM27-1'))).toBe(null)
})
