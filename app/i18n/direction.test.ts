import { expect, test } from 'vitest'
import * as domain from '#app/domain/shared/localized.ts'
import {
	chooseLanguage,
	directionOf,
	isDraft,
	isLanguage,
	LANGUAGES,
	languageOfPath,
	pageLanguage,
	pathInLanguage,
} from '#app/i18n/direction.ts'

test('the words and the rules know the same languages', () => {
	expect(LANGUAGES).toEqual(domain.LANGUAGES)
})

test('Arabic alone runs from right to left', () => {
	expect(LANGUAGES.map(directionOf)).toEqual(['rtl', 'ltr', 'ltr', 'ltr'])
})

test('a Tamazight page wraps Arabic content and carries the note', () => {
	expect(pageLanguage('zgh')).toEqual({
		lang: 'zgh',
		dir: 'ltr',
		content: { lang: 'ar-MA', dir: 'rtl' },
		draftNotice: true,
	})
	expect(pageLanguage('ar')).toEqual({ lang: 'ar-MA', dir: 'rtl', content: null, draftNotice: false })
	expect(pageLanguage('fr')).toEqual({ lang: 'fr-MA', dir: 'ltr', content: null, draftNotice: false })
	expect(LANGUAGES.filter(isDraft)).toEqual(['zgh'])
})

test('the path says its language first', () => {
	expect(languageOfPath('/fr/winners/lm-2027')).toBe('fr')
	expect(languageOfPath('/zgh/')).toBe('zgh')
	expect(languageOfPath('/french/winners')).toBe(null)
	expect(languageOfPath('/')).toBe(null)
	expect(isLanguage('AR')).toBe(false)
	expect(isLanguage(undefined)).toBe(false)
})

test('another language keeps the rest of the path', () => {
	expect(pathInLanguage('/fr/winners/lm-2027', 'ar')).toBe('/ar/winners/lm-2027')
	expect(pathInLanguage('/fr/', 'en')).toBe('/en/')
	expect(pathInLanguage('/fr', 'en')).toBe('/en')
	expect(pathInLanguage('/healthz', 'en')).toBe('/en/')
})

test.each([
	[{ cookie: 'fr', acceptLanguage: 'en' }, 'fr'],
	[{ cookie: 'xx', acceptLanguage: 'en-GB,fr;q=0.8' }, 'en'],
	[{ cookie: null, acceptLanguage: 'de, fr-MA;q=0.7, ar;q=0.9' }, 'ar'],
	[{ acceptLanguage: 'fr;q=0, en;q=0.1' }, 'en'],
	[{ acceptLanguage: 'fr;q=0.5,en;q=0.5' }, 'fr'],
	[{ acceptLanguage: 'tzm-MA' }, 'zgh'],
	[{ acceptLanguage: 'zgh-MA,fr;q=0.9' }, 'zgh'],
	[{ acceptLanguage: 'de-DE, es' }, 'ar'],
	[{ acceptLanguage: '*' }, 'ar'],
	[{ acceptLanguage: null }, 'ar'],
	[{}, 'ar'],
] as const)('%o reads %s', (from, language) => {
	expect(chooseLanguage(from)).toBe(language)
})
