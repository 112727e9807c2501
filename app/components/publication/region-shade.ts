/** How dark a region is on the map of winners, by its number of winners; the number stands on it. */
const SHADES = {
	a: ['#EBE1CE', '#F0C9BF', '#BC4A58', '#B5243C', '#97182D', '#6E0F21'],
	b: ['#EBE1CE', '#C5CEEB', '#6A7FC0', '#3F549F', '#26377A', '#18234F'],
} as const

/** `pale`: the number on it is written in ink. */
export function regionShade(prizeKey: 'a' | 'b', winners: number): { fill: string; pale: boolean } {
	const shades = SHADES[prizeKey]
	const place = Math.min(winners, shades.length - 1)
	return { fill: shades[place] ?? shades[0], pale: place < 2 }
}
