import { joinNames } from './class-names.ts'

export type ClothProps = {
	value: number
	max: number
	/** s: thin, l: tall, 5: framed, for the one quantity of a part. */
	size?: 's' | 'l' | '5' | undefined
	pale?: boolean | undefined
	/** Its accessible name. Without one it is hidden: the number stands beside it in words. */
	label?: string | undefined
	id?: string | undefined
	className?: string | undefined
}

/** A quantity as cloth: woven so far, and bare warp for the rest. */
export function Cloth({ value, max, size, pale, label, id, className }: ClothProps) {
	return (
		<progress
			className={joinNames('cloth', size && `cloth--${size}`, pale && 'cloth--pale', className)}
			id={id}
			value={Math.min(Math.max(value, 0), max)}
			max={max}
			aria-label={label}
			aria-hidden={label ? undefined : 'true'}
		/>
	)
}
