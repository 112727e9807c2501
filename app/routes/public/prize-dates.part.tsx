import { ProposalTag } from '#app/components/edition/proposal-tag.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Timeline } from '#app/design-system/timeline.tsx'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import type { PrizeFacts } from '#app/web/describe-prize.server.ts'

/** Deadlines counted in days end at this time (app/domain/shared/working-days.ts). */
const END_OF_DAY = { hour: 16, minute: 30 }

/** Every dated step with its weekday; the head says the zone once. */
export function PrizeDates({
	steps,
	proposals,
}: {
	steps: PrizeFacts['steps']
	proposals: readonly string[]
}) {
	const language = useLanguage()
	const { prize } = useWords()
	return (
		<section className="sec sec--alt" id="dates">
			<div className="wrap">
				<h2>
					{prize['dates-title']}
					<ProposalTag of={['calendar']} proposals={proposals} />
				</h2>
				<p className="lead">{prize['dates-lead']}</p>
				<Timeline
					horizontal
					moments={steps.map(({ key, at, day, until, state }) => ({
						key,
						when: at
							? formatDateTime(language, at, { zone: false })
							: until
								? formatDateTime(language, { ...day, ...END_OF_DAY }, { zone: false })
								: formatDay(language, day),
						what: prize[`step-${key}`],
						state: state === 'past' ? 'done' : state === 'next' ? 'now' : undefined,
					}))}
				/>
			</div>
		</section>
	)
}
