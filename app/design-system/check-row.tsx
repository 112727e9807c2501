import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type CheckRowProps = { label: ReactNode; className?: string | undefined } & Omit<
	ComponentPropsWithoutRef<'input'>,
	'type' | 'className'
>

/** One box to tick; the row is the target. */
export function CheckRow({ label, className, ...input }: CheckRowProps) {
	return (
		<label className={joinNames('chk', className)}>
			<input {...input} type="checkbox" />
			<span>{label}</span>
		</label>
	)
}
