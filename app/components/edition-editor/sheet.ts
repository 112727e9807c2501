import { typedText, typedTexts, useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
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
	return {
		text: (name) => typedText(shown, name),
		has: (name, value) => {
			const sent = typedTexts(shown, name)
			return value === undefined ? sent.length > 0 : sent.includes(value)
		},
		error: faults.of,
	}
}
