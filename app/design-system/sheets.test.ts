import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('./', import.meta.url)
const sheets = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.css'),
)
const read = (name: string) => readFileSync(new URL(name, here), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')

test.each(sheets)('%s knows no side, only the line of reading', (name) => {
	const physical =
		/(?:^|[;{\s])(?:left|right|(?:margin|padding|border)-(?:left|right)[\w-]*|text-align\s*:\s*(?:left|right)|float)\s*:|text-align:\s*(?:left|right)|\bto (?:left|right)\b/
	expect(read(name)).not.toMatch(physical)
})

test.each(sheets)('%s is plain for old phones: no layer, no parent selector, no nesting', (name) => {
	expect(read(name)).not.toMatch(/@layer|:has\(|color-mix|oklch|&/)
})

test.each(sheets)('%s asks no other site for anything', (name) => {
	expect(read(name)).not.toMatch(/url\(['"]?(?:https?:)?\/\//)
})

test('every sheet of styles is imported once', () => {
	const imported = sheets.flatMap((name) =>
		[...read(name).matchAll(/@import '\.\/([^']+)'/g)].map((found) => found[1]),
	)
	expect([...imported].sort()).toEqual(sheets.filter((name) => name.startsWith('styles/')).sort())
})
