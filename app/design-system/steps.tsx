import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Step = { key: string; title: ReactNode; text?: ReactNode; state?: 'done' | 'now' | undefined }

/** Numbered steps joined by a dashed thread. */
export function Steps({ steps }: { steps: readonly Step[] }) {
	return (
		<ol className="steps">
			{steps.map((step, index) => (
				<li key={step.key} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
					<span className="steps__n" aria-hidden="true">
						{step.state === 'done' ? <Icon name="check" /> : index + 1}
					</span>
					<div>
						<h3>{step.title}</h3>
						{step.text ? <p>{step.text}</p> : null}
					</div>
				</li>
			))}
		</ol>
	)
}
