import { createGenerator, type Generator, shuffle } from '#app/domain/jury/generator.ts'

/** Draws of sample data: everything comes from the seed, so the same seed makes the same samples on every machine. */
export type Draw = {
	/** An integer from `least` to `most`, both included. */
	between: (least: number, most: number) => number
	/** True `times` times in a hundred. */
	chance: (times: number) => boolean
	pick: <Item>(items: readonly Item[]) => Item
	/** One of the keys, as often as its weight says. */
	weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
	/** `count` different items, in random order. */
	sample: <Item>(items: readonly Item[], count: number) => Item[]
	/** Mean 0, deviation 1: the sum of twelve even draws, with the same digits on every engine. */
	normal: () => number
	/** A UUID of version 7 at an instant. */
	id: (at: Date) => string
	/** Text of a given length from an alphabet. */
	code: (alphabet: string, length: number) => string
}

export function createDraw(seed: string): Draw {
	const generator = createGenerator(seed)
	const below = (limit: number) => generator.nextBelow(limit)
	const pick = <Item>(items: readonly Item[]): Item => {
		if (items.length === 0) throw new RangeError('Nothing to pick from')
		return items[below(items.length)] as Item
	}
	return {
		between: (least, most) => least + below(most - least + 1),
		chance: (times) => below(1000) < times * 10,
		pick,
		weighted: (weights) => drawWeighted(weights, below),
		sample: (items, count) => shuffle(items, generator).slice(0, count),
		normal: () => Array.from({ length: 12 }, () => below(1_000_001)).reduce((a, b) => a + b, 0) / 1e6 - 6,
		id: (at) => drawId(generator, at),
		code: (alphabet, length) => Array.from({ length }, () => pick([...alphabet])).join(''),
	}
}

function drawWeighted<Key extends string>(
	weights: Readonly<Record<Key, number>>,
	below: (limit: number) => number,
): Key {
	const entries = Object.entries(weights) as [Key, number][]
	const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
	let rest = below(total)
	for (const [key, weight] of entries) {
		if (rest < weight) return key
		rest -= weight
	}
	throw new RangeError('Weights are whole and positive')
}

/** RFC 9562, version 7: 48 bits of milliseconds, then drawn bits. */
function drawId(generator: Generator, at: Date): string {
	const time = at.getTime().toString(16).padStart(12, '0')
	const hex = () => generator.nextWord().toString(16).padStart(8, '0')
	const [first, second, third] = [hex(), hex(), hex()]
	const variant = '89ab'.charAt(generator.nextBelow(4))
	return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(0, 3)}-${variant}${first.slice(3, 6)}-${second}${third.slice(0, 4)}`
}
