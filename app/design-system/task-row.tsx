import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type TaskState = 'done' | 'run' | 'fix' | 'lock' | 'todo'
export type TaskRowProps = {
	/** Without it the part cannot be opened yet. */
	href?: string | undefined
	state: TaskState
	number: ReactNode
	title: ReactNode
	note?: ReactNode
	/** The state in words: a `Tag`. */
	tag: ReactNode
}

export function TaskList({ children }: { children: ReactNode }) {
	return <ol className="tasks">{children}</ol>
}

/** One part of a dossier. */
export function TaskRow({ href, state, number, title, note, tag }: TaskRowProps) {
	const inner = (
		<>
			<span className="task__n">
				{state === 'done' ? <Icon name="check" /> : state === 'fix' ? <Icon name="triangle-alert" /> : number}
			</span>
			<span>
				<span className="task__t">{title}</span>
				{note ? <span className="task__s">{note}</span> : null}
			</span>
			{tag}
		</>
	)
	return (
		<li>
			{href ? (
				<a href={href} className={`task task--${state}`}>
					{inner}
				</a>
			) : (
				<div className={`task task--${state}`}>{inner}</div>
			)}
		</li>
	)
}
