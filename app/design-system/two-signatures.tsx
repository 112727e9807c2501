import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type Signature = { title: ReactNode; text: ReactNode; given: boolean }

/** Two different people: refusal, opening an edition, publication. */
export function TwoSignatures({ first, second }: { first: Signature; second: Signature }) {
	return (
		<ol className="two">
			{[first, second].map((signature, place) => (
				// oxlint-disable-next-line react/no-array-index-key -- two places, always in this order
				<li key={place} className={joinNames(signature.given && 'is-done')}>
					<Icon name={signature.given ? 'check' : 'user-round'} />
					<div>
						<b>{signature.title}</b>
						<span>{signature.text}</span>
					</div>
				</li>
			))}
		</ol>
	)
}
