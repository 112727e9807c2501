import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wovenGrid } from '#app/drawing/woven-grid.ts'
import { drawWovenMap, regionDyes, regionOutline } from '#app/drawing/woven-map.ts'

const codes = Object.keys(regionDyes).sort()
const regions = codes.map((code) => ({ code, title: `Region ${code}`, href: `#${code}` }))

test('there are twelve regions, and every knot of the country belongs to one', () => {
	expect(codes).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
	const knots = [...wovenGrid.join('')].filter((knot) => knot !== '.')
	const counted = new Map<string, number>()
	for (const knot of knots) counted.set(knot, (counted.get(knot) ?? 0) + 1)
	expect([...counted].sort()).toEqual([
		['a', 34],
		['b', 108],
		['c', 74],
		['d', 34],
		['e', 46],
		['f', 37],
		['g', 71],
		['h', 136],
		['i', 90],
		['j', 82],
		['k', 226],
		['l', 230],
	])
})

test('the map is drawn the same way every time', () => {
	const map = drawWovenMap(regions, 'The regions')
	expect(createHash('sha256').update(map).digest('hex').slice(0, 16)).toBe('a42743e75632ff17')
	expect(map.match(/<a href/g)).toHaveLength(12)
	expect(map.match(/<title>/g)).toHaveLength(12)
	expect(map).not.toContain('style=')
})

test('the outline covers the knots of its region and no other', () => {
	const runs = [...regionOutline('12').matchAll(/h(\d+)v10/g)]
	expect(runs.reduce((sum, run) => sum + Number(run[1]) / 10, 0)).toBe(230)
	expect(() => drawWovenMap([{ code: '13', title: 'none' }], 'map')).toThrow(RangeError)
})

test('a region without an address is not a link, and says its name', () => {
	const map = drawWovenMap(
		[{ code: '04', title: 'Rabat', text: '7', current: true, className: 'is-on' }],
		'map',
	)
	expect(map).not.toContain('<a ')
	expect(map).toContain(
		'<g class="is-on" role="img" aria-label="Rabat" aria-current="true"><title>Rabat</title>',
	)
	expect(map).toContain('>7</text>')
})

test('names and addresses cannot break out of the drawing', () => {
	const map = drawWovenMap([{ code: '01', title: '"><script>', href: '"onload="x' }], '"><b>')
	expect(map).not.toContain('<script>')
	expect(map).not.toContain('"onload')
	expect(map).not.toContain('<b>')
})
