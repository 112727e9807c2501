import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Field, fieldAria, type FieldWords } from './field.tsx'

export type TextAreaFieldProps = FieldWords & {
	/** Words such as "51 words; best between 60 and 250", and the same in figures. */
	counter?: { words: ReactNode; figures?: ReactNode; value: number; max: number } | undefined
	/** What stands under the box: a voice answer, for instance. */
	after?: ReactNode
} & Omit<ComponentPropsWithoutRef<'textarea'>, 'id' | 'className'>

/** Free text; its direction follows what is typed unless `dir` is given. */
export function TextAreaField({
	id,
	label,
	hint,
	error,
	className,
	counter,
	after,
	dir = 'auto',
	...textarea
}: TextAreaFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error} className={className}>
			<textarea
				rows={6}
				{...textarea}
				{...fieldAria(id, { hint, error, counter: counter?.words })}
				id={id}
				dir={dir}
				className="input"
			/>
			{counter ? (
				<>
					<div className="count" id={`${id}-count`}>
						<span>{counter.words}</span>
						{counter.figures ? <bdi className="code">{counter.figures}</bdi> : null}
					</div>
					<progress
						className="meter"
						value={Math.min(counter.value, counter.max)}
						max={counter.max}
						aria-hidden="true"
					/>
				</>
			) : null}
			{after}
		</Field>
	)
}
