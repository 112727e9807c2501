import { Drawing } from '#app/design-system/drawing.tsx'
import { drawMedallion } from '#app/drawing/medallion.ts'

/** The medallion of a dossier as readers know it: woven from its code, never from a name. */
export function Medallion({
	code,
	prizeKey,
	className,
}: {
	code: string
	prizeKey: 'a' | 'b'
	className?: string | undefined
}) {
	return <Drawing svg={drawMedallion(code, prizeKey)} className={className} />
}
