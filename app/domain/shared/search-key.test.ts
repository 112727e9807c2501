import { expect, test } from 'vitest'
import { foldForSearch } from '#app/domain/shared/search-key.ts'

test.each([
	['أركان أڭادير', 'اركان اكادير'],
	['أركان أكادير', 'اركان اكادير'],
	['تَعَاوُنِيَّة', 'تعاونيه'],
	['تعـــاونية', 'تعاونيه'],
	['مستشفى المؤسسة', 'مستشفي الموسسه'],
	['أرݣان', 'اركان'],
	['گروان ڤيلا پارك', 'كروان فيلا بارك'],
	['تعاونية ٢٠٢٧', 'تعاونيه 2027'],
	['\u202bزهر\u202c اللوز', 'زهر اللوز'],
	['Coopérative  Œuf d’Été', 'cooperative oeuf d ete'],
	['ﻻﻟﺔ', 'لاله'],
])('%s folds to %s', (text, key) => {
	expect(foldForSearch(text)).toBe(key)
})

test('folding twice changes nothing', () => {
	const once = foldForSearch('«أرݣان» – Fès-Meknès ٧')
	expect(foldForSearch(once)).toBe(once)
})
