import { useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
import type { PartValues } from '#app/domain/edition/part-values.ts'

export type SheetReply = { typed: PartValues; faults: readonly Fault[] } | undefined

/** The controls of one screen: what was typed when it comes back, else what the definition says. */
export type Sheet = {
	text: (name: string) => string
	/** Is this box ticked, or this value among those of the name? */
	has: (name: string, value?: string) => boolean
	error: (name: string) => string | undefined
}

export function useSheet(values: PartValues, reply: SheetReply): Sheet {
	const shown = reply?.typed ?? values
	const faults = useFaultTexts(reply?.faults)
	const all = (name: string) => {
		const value = shown[name]
		return value === undefined ? [] : typeof value === 'string' ? [value] : value
	}
	return {
		text: (name) => all(name)[0] ?? '',
		has: (name, value) => (value === undefined ? all(name).length > 0 : all(name).includes(value)),
		error: faults.of,
	}
}
