import { Drawing } from '#app/design-system/drawing.tsx'
import { drawMedallion } from '#app/drawing/medallion.ts'

/** The woven medallion of a cooperative: the same name and prize give the same one for ever. */
export function Medallion({
	seed,
	prizeKey,
	className,
}: {
	seed: string
	prizeKey: 'a' | 'b'
	className?: string | undefined
}) {
	return <Drawing svg={drawMedallion(seed, prizeKey)} className={className} />
}
