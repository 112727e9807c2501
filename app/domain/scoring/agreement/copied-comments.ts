import type { WatchSettings } from '#app/domain/scoring/agreement/watch-settings.ts'

export type WrittenComment = { readonly juror: string; readonly application: string; readonly text: string }
/** A reading in which the text stands. */
export type CommentPlace = { readonly juror: string; readonly application: string }

/** Comments that are nearly the same text. */
export type CopiedComments = {
	/** The readings in which they stand, at least two, by juror and application. */
	readonly readings: readonly CommentPlace[]
	readonly jurors: number
	/** Resemblance of the two least alike that were linked: 1 when all are the same letters. */
	readonly resemblance: number
}

/** Characters that stand together; a word's change touches few of them. */
const GRAM = 4
/** What a product with a share may be over a whole number. */
const ROUNDING = 1e-9

/** Runs by number, rising from the rarest. */
type Entry = { readonly grams: readonly number[]; readonly places: readonly CommentPlace[] }
type Link = { readonly one: number; readonly other: number; readonly resemblance: number }

/**
 * Near-duplicates among comments (judging.md 5.3): those whose resemblance (A. Broder, "On the resemblance and
 * containment of documents", 1997), the share of common runs of four characters among all of both, reaches the setting.
 * Letters and digits count, without vowel signs, case, stretches and punctuation. Short comments are passed over, for
 * they say little; repeats within one reading too. Chains are one group. The largest group first.
 */
export function findCopiedComments(
	comments: readonly WrittenComment[],
	{ copies }: WatchSettings,
): CopiedComments[] {
	const entries = collectTexts(comments, copies.characters)
	const links = linkAlike(entries, copies.resemblance)
	const groups = joinLinked(entries.length, links)
	return [...groups.values()]
		.map((members) => describe(members, entries, links))
		.filter(({ readings }) => readings.length > 1)
		.sort((a, b) => b.readings.length - a.readings.length)
}

/** What is compared of a text: small letters and digits with single spaces, without marks. */
export function bareText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}\u0640]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

/** One entry a different text, with its runs of characters from the rarest, which finds alike ones fastest. */
function collectTexts(comments: readonly WrittenComment[], characters: number): Entry[] {
	const places = new Map<string, CommentPlace[]>()
	for (const { juror, application, text } of comments) {
		const bare = bareText(text)
		if (bare.length < characters) continue
		const known = places.get(bare)
		if (known) known.push({ juror, application })
		else places.set(bare, [{ juror, application }])
	}
	const texts = [...places].map(([bare, at]) => ({ grams: gramsOf(bare), places: at }))
	const counts = new Map<string, number>()
	for (const { grams } of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
	const rarest = [...counts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
	const numbers = new Map(rarest.map(([gram], number) => [gram, number]))
	return texts.map(({ grams, places: at }) => ({
		grams: grams.map((gram) => numbers.get(gram) ?? 0).sort((a, b) => a - b),
		places: at,
	}))
}

function gramsOf(text: string): string[] {
	const letters = [...text]
	return [...new Set(letters.slice(GRAM - 1).map((_, at) => letters.slice(at, at + GRAM).join('')))]
}

/**
 * Pairs that reach the resemblance t. Two such sets share one of the first |x| − ⌈t |x|⌉ + 1 runs of either in a common
 * order (the prefix filter of R. Bayardo, Y. Ma and R. Srikant, "Scaling up all pairs similarity search", 2007), so that
 * only those are compared.
 */
function linkAlike(entries: readonly Entry[], threshold: number): Link[] {
	const byGram = new Map<number, number[]>()
	const links: Link[] = []
	for (const [one, { grams }] of entries.entries()) {
		const candidates = new Set<number>()
		for (const gram of grams.slice(0, grams.length - Math.ceil(threshold * grams.length - ROUNDING) + 1)) {
			const known = byGram.get(gram)
			for (const other of known ?? []) candidates.add(other)
			if (known) known.push(one)
			else byGram.set(gram, [one])
		}
		for (const other of candidates) {
			const resemblance = resemblanceOf(grams, entries[other]?.grams ?? [], threshold)
			if (resemblance !== null) links.push({ one, other, resemblance })
		}
	}
	return links
}

/** Null under the threshold t, which is given up as soon as t/(1 + t) of both together cannot be common any more. */
function resemblanceOf(a: readonly number[], b: readonly number[], threshold: number): number | null {
	const needed = (threshold / (1 + threshold)) * (a.length + b.length) - ROUNDING
	let [common, at, bt] = [0, 0, 0]
	while (at < a.length && bt < b.length) {
		if (common + Math.min(a.length - at, b.length - bt) < needed) return null
		const difference = (a[at] as number) - (b[bt] as number)
		if (difference === 0) common += 1
		if (difference <= 0) at += 1
		if (difference >= 0) bt += 1
	}
	return common < needed ? null : common / (a.length + b.length - common)
}

/** Members of each group by its root. */
function joinLinked(count: number, links: readonly Link[]): Map<number, number[]> {
	const parents = Array.from({ length: count }, (_, entry) => entry)
	const rootOf = (entry: number): number => {
		let root = entry
		while (parents[root] !== root) root = parents[root] ?? root
		parents[entry] = root
		return root
	}
	for (const { one, other } of links) parents[rootOf(one)] = rootOf(other)
	const groups = new Map<number, number[]>()
	for (let entry = 0; entry < count; entry++) {
		const root = rootOf(entry)
		groups.set(root, [...(groups.get(root) ?? []), entry])
	}
	return groups
}

function describe(
	members: readonly number[],
	entries: readonly Entry[],
	links: readonly Link[],
): CopiedComments {
	const places = members.flatMap((member) => entries[member]?.places ?? [])
	const readings = [...new Map(places.map((place) => [`${place.juror}\n${place.application}`, place]))]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, place]) => place)
	const own = new Set(members)
	const resemblances = links.filter(({ one }) => own.has(one)).map(({ resemblance }) => resemblance)
	return {
		readings,
		jurors: new Set(readings.map(({ juror }) => juror)).size,
		resemblance: Math.min(1, ...resemblances),
	}
}
