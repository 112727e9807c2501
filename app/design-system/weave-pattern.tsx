export type WeaveKey = 'a' | 'b' | 'n'
export type WeavePatternProps = {
	id: string
	weave: WeaveKey
	/** Height of one repeat of the weave, in user units; it is 4/3 as wide. */
	height: number
}

/** The cloth as a fill, for drawings whose widths are figures: `fill="url(#id)"`. */
export function WeavePattern({ id, weave, height }: WeavePatternProps) {
	const width = (height * 4) / 3
	return (
		<pattern id={id} width={width} height={height} patternUnits="userSpaceOnUse">
			<image href={`/motif/weave-${weave}.svg`} width={width} height={height} />
		</pattern>
	)
}

/** Bare warp as a fill. */
export function WarpPattern({ id }: { id: string }) {
	return (
		<pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M3 0h1.4v8H3z" fill="#CDBD9F" />
		</pattern>
	)
}
