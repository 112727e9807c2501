/**
 * Puts a drawing of app/drawing in the page: a medallion, the woven map, a code. The drawings write their own markup
 * and escape every name in it; nothing else may be given here.
 */
export function Drawing({ svg, className }: { svg: string; className?: string | undefined }) {
	return <span className={className ?? 'drawing'} dangerouslySetInnerHTML={{ __html: svg }} />
}

/** A region's number on its own dye, for the list beside the map. */
export function RegionKey({ code }: { code: string }) {
	return (
		<span className={`regkey regkey--${code}`} aria-hidden="true">
			{Number(code)}
		</span>
	)
}
