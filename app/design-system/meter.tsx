export type MeterProps = { value: number; max: number }

/** A thin plain bar beside a number; hidden, because the number says it. */
export function Meter({ value, max }: MeterProps) {
	return <progress className="meter" value={Math.min(Math.max(value, 0), max)} max={max} aria-hidden="true" />
}
