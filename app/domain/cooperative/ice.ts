import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export type Ice = {
	readonly ice: string
	/** False: the control digits do not fit. The official rule was not read, so it warns and never refuses. */
	readonly checksumHolds: boolean
}

/** ICE: 15 digits (9 enterprise, 4 establishment, 2 control), typed with or without spaces. */
export function readIce(raw: string): Outcome<Ice, 'cooperative.ice-not-15-digits'> {
	const ice = foldDigits(raw).replace(/[\s\u00a0\u202f.\-\u200e\u200f]/g, '')
	if (!/^\d{15}$/.test(ice))
		return refuse('cooperative.ice-not-15-digits', { digits: ice.replace(/\D/g, '').length })
	return accept({ ice, checksumHolds: BigInt(ice) % 97n === 0n })
}
