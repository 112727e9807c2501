import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { GalleryWords } from './gallery/gallery-words.ts'
import { Gallery } from './gallery.tsx'

const wordsOf = (language: string): GalleryWords =>
	JSON.parse(readFileSync(new URL(`../i18n/${language}/gallery.json`, import.meta.url), 'utf8'))
const drawings = { medallions: ['<svg class="emblem"></svg>'], map: '<svg class="map"></svg>' }

test.each([
	['ar', 'rtl'],
	['fr', 'ltr'],
	['en', 'ltr'],
] as const)('every component renders in %s, without a style attribute or an empty word', (language, dir) => {
	const html = renderToStaticMarkup(<Gallery words={wordsOf(language)} dir={dir} drawings={drawings} />)
	expect(html).not.toMatch(/\sstyle=/)
	expect(html).not.toContain('undefined')
	expect(html).not.toMatch(/aria-label=""/)
})

test('every id is there once, and every label and description leads to one', () => {
	const html = renderToStaticMarkup(<Gallery words={wordsOf('fr')} dir="ltr" drawings={drawings} />)
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
	expect(ids.length).toBe(new Set(ids).size)
	const wanted = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)]
		.flatMap((found) => (found[1] ?? '').split(' '))
		.filter((id) => !ids.includes(id))
	expect(wanted).toEqual([])
})
