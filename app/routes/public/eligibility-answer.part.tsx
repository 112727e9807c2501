import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Lozenges } from '#app/design-system/lozenges.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { QuickVerdict } from '#app/domain/cooperative/quick-check.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { EligibilityFacts } from '#app/web/describe-prize.server.ts'
import { useShareWords } from './share-words.part.ts'

/** Members for which each has a lozenge; a larger cooperative is a cloth. */
const MOST_LOZENGES = 60

type Told = Extract<QuickVerdict, { kind: 'yes' | 'share' | 'age' | 'won' }>

/**
 * The members as lozenges with the thread at the threshold, and the answer in words. The page's script asks for this
 * alone and puts the two parts in the place of the old ones.
 */
export function EligibilityAnswer({ facts, verdict }: { facts: EligibilityFacts; verdict: QuickVerdict }) {
	const told = verdict.kind === 'unsaid' || verdict.kind === 'faulty' ? null : verdict
	return (
		<div className="elig__r" id="eligibility-answer">
			{facts.share ? (
				<div className="elig__r" data-part="members">
					<Members facts={facts} told={told} />
				</div>
			) : null}
			<div className="elig__a" data-part="answer" role="status">
				{told ? <Answer facts={facts} told={told} /> : null}
			</div>
		</div>
	)
}

function Members({ facts, told }: { facts: EligibilityFacts; told: Told | null }) {
	const { prize } = useWords()
	const { isWomen, isThirds } = useShareWords(facts.share)
	const share = told?.share
	const label = share
		? prize[isWomen ? 'loom-women' : 'loom-youth']({ part: share.part, total: share.total })
		: ''
	return (
		<>
			{!share ? (
				<div className="loom" aria-hidden="true" />
			) : share.total > MOST_LOZENGES ? (
				<Cloth value={share.part} max={share.total} size="5" label={label} />
			) : (
				<Lozenges
					first={share.part}
					second={share.total - share.part}
					threadAfter={share.needed - 1}
					label={label}
				/>
			)}
			<p className="loom__k" aria-hidden="true">
				<span>
					<i />
					{prize[isWomen ? 'key-women' : 'key-youth']}
				</span>
				<span>
					<i className="k2" />
					{prize[isWomen ? 'key-men' : 'key-others']}
				</span>
				<span>
					<i className="k3" />
					{prize[isThirds ? 'key-thread-thirds' : 'key-thread']}
				</span>
			</p>
		</>
	)
}

function Answer({ facts, told }: { facts: EligibilityFacts; told: Told }) {
	const language = useLanguage()
	const { prize } = useWords()
	const { isWomen } = useShareWords(facts.share)
	const { share } = told
	if (told.kind === 'yes')
		return (
			<Note tone="ok">
				<p>
					<b>{prize['answer-yes']}</b>{' '}
					{share
						? prize[isWomen ? 'answer-yes-women' : 'answer-yes-youth']({
								part: share.part,
								total: share.total,
							})
						: null}
				</p>
				<p className="small">{prize['answer-yes-next']}</p>
			</Note>
		)
	if (told.kind === 'share' && share)
		return (
			<Note tone="bad">
				<p>
					<b>{prize['answer-share']}</b>{' '}
					{prize[isWomen ? 'answer-share-women' : 'answer-share-youth']({
						...{ part: share.part, total: share.total },
						...{ missing: share.missing, needed: share.needed },
					})}
				</p>
			</Note>
		)
	if (told.kind === 'age' && facts.age)
		return (
			<Note tone="bad">
				<p>
					<b>{prize['answer-age']}</b>{' '}
					{prize['answer-age-text']({
						...{ min: facts.age.min, max: facts.age.max },
						day: formatDay(language, facts.age.on),
					})}
				</p>
			</Note>
		)
	return (
		<Note tone="bad">
			<p>
				<b>{prize['answer-won']}</b> {prize['answer-won-text']({ years: facts.barredYears })}
			</p>
		</Note>
	)
}
