import { expect, test } from 'vitest'
import { snapshotSchema } from '#app/domain/publication/snapshot.ts'
import { regionName, winnerFacts, winnerName } from '#app/domain/publication/winner-facts.ts'

const words = { ar: 'أركان', fr: 'Argan', en: 'Argan oil' }
const winner = {
	number: 3,
	slug: '03-x',
	verifyCode: 'LM27-3',
	nameAr: 'تعاونية',
	nameFr: 'Coopérative',
	regionCode: '09',
	provinceCode: '09.541',
	sector: 'argan',
	projectTitle: 'مشروع',
	amountMad: 50_000,
}
const snapshot = snapshotSchema.parse({
	format: 'snapshot-1',
	edition: {
		...{ slug: 'lm-2027', prize: 'lalla-al-moutaaouina', year: 2027, theme: null, sponsors: [] },
		...{ name: words, purpose: words, organisers: { ministry: words, office: words } },
		...{ seats: 31, amountMad: 50_000 },
	},
	totals: { received: 1, admissible: 1, inadmissible: 0, readings: 3, awarded: 1, amountMad: 50_000 },
	regions: [],
	sectors: [{ key: 'argan', name: words, received: 1, admissible: 1, awarded: 1 }],
	winners: [winner],
})

test('a winner in the words of the page; the medallion is the same in every language', () => {
	const french = winnerFacts('fr', snapshot, winner)
	expect(french).toMatchObject({ name: 'Coopérative', nameLang: 'fr', otherName: 'تعاونية', sector: 'Argan' })
	const arabic = winnerFacts('ar', snapshot, winner)
	expect(arabic).toMatchObject({ name: 'تعاونية', nameLang: 'ar', otherName: 'Coopérative', sector: 'أركان' })
	expect(arabic.seed).toBe(french.seed)
	expect(winnerFacts('en', snapshot, winner).sector).toBe('Argan oil')
})

test('a name alone, as lists of the secretariat show it', () => {
	expect(winnerName('fr', winner)).toEqual({ name: 'Coopérative', nameLang: 'fr', otherName: 'تعاونية' })
	expect(winnerName('zgh', winner)).toEqual({ name: 'تعاونية', nameLang: 'ar', otherName: 'Coopérative' })
	expect(winnerName('en', { ...winner, nameFr: null })).toEqual({
		...{ name: 'تعاونية', nameLang: 'ar', otherName: null },
	})
})

test('without a French name every page shows the Arabic one, marked as Arabic', () => {
	const alone = { ...winner, nameFr: null }
	expect(winnerFacts('fr', snapshot, alone)).toMatchObject({
		name: 'تعاونية',
		nameLang: 'ar',
		otherName: null,
	})
})

test('codes that nobody knows are shown as they are', () => {
	const odd = { ...winner, sector: 'moon', regionCode: '99', provinceCode: '99.1' }
	expect(winnerFacts('fr', snapshot, odd)).toMatchObject({ sector: 'moon', region: '99', province: '99.1' })
	expect(regionName('zgh', '03')).toBe(regionName('ar', '03'))
})
