import { drawMedallion } from '#app/drawing/medallion.ts'

/** The woven medallion of a cooperative, from its name. Its name stands beside it. */
export function Medallion({
	seed,
	prize,
	className,
}: {
	seed: string
	prize: 'a' | 'b'
	className?: string
}) {
	return <span className={className} dangerouslySetInnerHTML={{ __html: drawMedallion(seed, prize) }} />
}
