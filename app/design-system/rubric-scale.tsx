import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type Level = {
	/** 0 to 5. */
	value: number
	/** The words of the level. */
	words: string
	/** Between two described levels: 2 and 4. */
	between?: boolean | undefined
}
export type RubricScaleProps = {
	/** Id of the first radio; an error summary links to it. */
	id: string
	name: string
	/** The criterion, read before the levels. */
	legend: ReactNode
	levels: readonly Level[]
	value?: number | null | undefined
	/** Score keys above the words, on small screens. */
	keys?: boolean | undefined
	describedBy?: string | undefined
}

/**
 * Marks of one criterion. The radios come first and are not seen; keys and rows are both their labels, so a finger,
 * the arrow keys and a screen reader meet the same six answers without any script.
 */
export function RubricScale({ id, name, legend, levels, value, keys, describedBy }: RubricScaleProps) {
	const idOf = (level: Level) => (level === levels[0] ? id : `${id}-${level.value}`)
	return (
		<fieldset className="rate" aria-describedby={describedBy}>
			<legend className="vh">{legend}</legend>
			{levels.map((level) => (
				<input
					key={level.value}
					className={`rate__i rate__${level.value}`}
					type="radio"
					id={idOf(level)}
					name={name}
					value={level.value}
					defaultChecked={value === level.value}
					aria-label={`${level.value}: ${level.words}`}
				/>
			))}
			{keys ? <ScoreKeys levels={levels} idOf={idOf} /> : null}
			<div className="scale">
				{levels.map((level) => (
					<label
						key={level.value}
						className={joinNames('lev', `lev--${level.value}`, level.between && 'lev--mid')}
						htmlFor={idOf(level)}
					>
						<kbd>{level.value}</kbd>
						<span>{level.words}</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}

function ScoreKeys({ levels, idOf }: { levels: readonly Level[]; idOf: (level: Level) => string }) {
	return (
		<div className="keys only-s">
			{levels.map((level) => (
				<label key={level.value} className={`key key--${level.value}`} htmlFor={idOf(level)}>
					{level.value}
				</label>
			))}
		</div>
	)
}
