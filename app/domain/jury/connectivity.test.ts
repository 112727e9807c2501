import { expect, test } from 'vitest'
import { countComponents } from '#app/domain/jury/connectivity.ts'

const pairs = (text: string) =>
	text
		.split(' ')
		.filter(Boolean)
		.map((pair) => {
			const [applicationId = '', jurorId = ''] = pair.split(':')
			return { applicationId, jurorId }
		})

test('no reading, no component', () => {
	expect(countComponents([])).toBe(0)
})

test('jurors who share an application are one group', () => {
	expect(countComponents(pairs('a:1 a:2'))).toBe(1)
	expect(countComponents(pairs('a:1 b:2'))).toBe(2)
})

test('a chain of shared applications joins everybody, one link fewer leaves two groups', () => {
	expect(countComponents(pairs('a:1 a:2 b:2 b:3 c:3 c:4'))).toBe(1)
	expect(countComponents(pairs('a:1 a:2 b:2 b:3 c:4 c:5'))).toBe(2)
})

test('twelve regional juries of three local readers are twelve groups; one outside reader each joins them', () => {
	const local = Array.from({ length: 12 }, (_, region) =>
		['x', 'y', 'z'].map((letter) => ({ applicationId: `file-${region}`, jurorId: `${letter}-${region}` })),
	).flat()
	expect(countComponents(local)).toBe(12)
	const outside = Array.from({ length: 12 }, (_, region) => ({
		applicationId: `file-${region}`,
		jurorId: `x-${(region + 1) % 12}`,
	}))
	expect(countComponents([...local, ...outside])).toBe(1)
})
