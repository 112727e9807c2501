/**
 * A small seeded generator: the same seed gives the same draw on every machine, so that an assignment can be done
 * again and checked. xoshiro128** 1.1 (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
 * 2021), its four words filled from the seed by FNV-1a and the finaliser of MurmurHash3. Integers only, so no engine
 * differs. Not for secrets.
 */
export type Generator = {
	/** An integer from 0 to 2³² − 1. */
	nextWord: () => number
	/** An integer from 0 to `below` − 1, each equally likely. */
	nextBelow: (below: number) => number
}

export function createGenerator(seed: string): Generator {
	return generatorFrom([wordOf(seed, 1), wordOf(seed, 2), wordOf(seed, 3), wordOf(seed, 4)])
}

/** The generator from its raw state; the state may not be all zeros. */
export function generatorFrom(state: readonly [number, number, number, number]): Generator {
	let [a, b, c, d] = state
	if ((a | b | c | d) === 0) throw new RangeError('The state of the generator may not be all zeros')
	const nextWord = () => {
		const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
		const shifted = b << 9
		c ^= a
		d ^= b
		b ^= c
		a ^= d
		c ^= shifted
		d = rotate(d, 11)
		return word
	}
	return { nextWord, nextBelow: (below) => drawBelow(nextWord, below) }
}

/** A new list in random order (Fisher–Yates). */
export function shuffle<Item>(items: readonly Item[], generator: Generator): Item[] {
	const rest = [...items]
	const shuffled: Item[] = []
	while (rest.length > 0) {
		const [drawn] = rest.splice(generator.nextBelow(rest.length), 1)
		shuffled.push(drawn as Item)
	}
	return shuffled
}

/** Rejects the incomplete last stretch of words, so that no remainder is favoured. */
function drawBelow(nextWord: () => number, below: number): number {
	if (!Number.isInteger(below) || below < 1 || below > 2 ** 32)
		throw new RangeError(`Cannot draw below ${below}`)
	const limit = 2 ** 32 - (2 ** 32 % below)
	let word = nextWord()
	while (word >= limit) word = nextWord()
	return word % below
}

function rotate(word: number, by: number): number {
	return (word << by) | (word >>> (32 - by))
}

function wordOf(seed: string, lane: number): number {
	let hash = 0x811c9dc5 ^ Math.imul(lane, 0x9e3779b9)
	for (let index = 0; index < seed.length; index++) {
		const unit = seed.charCodeAt(index)
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
	// The lane makes an all-zero state impossible in practice; `| 1` on one lane makes it impossible.
	return lane === 1 ? (hash ^ (hash >>> 16)) | 1 : hash ^ (hash >>> 16)
}
