import type { ReactNode } from 'react'
import { ProposalTag } from '#app/components/edition/proposal-tag.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { formatList, formatMoney } from '#app/i18n/format.ts'
import type { PrizeFacts } from '#app/web/describe-prize.server.ts'

type Fact = { key: string; of: readonly string[]; term: string; text: ReactNode }

/** The regulation in short: what is decided by a rule, and which. */
export function PrizeRules({
	rules,
	proposals,
}: {
	rules: PrizeFacts['rules']
	proposals: readonly string[]
}) {
	const { prize } = useWords()
	return (
		<section className="wrap sec" id="rules">
			<h2>{prize['rules-title']}</h2>
			<p className="lead">{prize['rules-lead']}</p>
			<dl className="facts-list">
				{useFacts(rules).map(({ key, of, term, text }) => (
					<div key={key}>
						<dt>
							{term}
							<ProposalTag of={of} proposals={proposals} />
						</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
		</section>
	)
}

function useFacts(rules: PrizeFacts['rules']): Fact[] {
	const places = usePlaceFacts(rules)
	const ties = useTieFact(rules)
	return [...places, ...(ties ? [ties] : []), ...useFairnessFacts(rules)]
}

function usePlaceFacts(rules: PrizeFacts['rules']): Fact[] {
	const language = useLanguage()
	const { prize } = useWords()
	const amount = formatMoney(language, rules.amountMad)
	const regions = {
		key: 'regions',
		of: ['awards.seatsPerRegion'],
		term: prize['fact-regions'],
		text: prize['fact-regions-text']({ n: rules.seatsPerRegion }),
	}
	return [
		{
			key: 'amount',
			of: ['awards.seats'],
			term: prize['fact-amount'],
			text: prize['fact-amount-text']({ amount, seats: rules.seats }),
		},
		...(rules.seatsPerRegion > 0 ? [regions] : []),
		{
			key: 'reading',
			of: ['reading'],
			term: prize['fact-reading'],
			text: prize['fact-reading-text']({ gap: rules.gap }),
		},
	]
}

function useTieFact({ ties }: PrizeFacts['rules']): Fact | null {
	const language = useLanguage()
	const { prize } = useWords()
	if (ties.length === 0) return null
	const said = ties.map(
		({ key, criterion }) =>
			criterion ?? (key === 'rural' ? prize['tie-rural'] : prize['tie-earlier_registration']),
	)
	return {
		key: 'ties',
		of: ['awards.ties'],
		term: prize['fact-ties'],
		text: prize['fact-ties-text']({ ties: formatList(language, said) }),
	}
}

function useFairnessFacts(rules: PrizeFacts['rules']): Fact[] {
	const language = useLanguage()
	const { prize } = useWords()
	const to = useAddress()
	const appeal = prize['fact-appeal-text']({
		eligibility: rules.eligibilityAppealDays,
		results: rules.resultAppealDays,
	})
	const sponsors =
		rules.sponsors.length > 0
			? prize['fact-sponsors-text']({ names: formatList(language, rules.sponsors) })
			: prize['fact-sponsors-none']
	const privacy = (
		<>
			{prize['fact-privacy-text']} <a href={to('privacy')}>{prize['fact-privacy-link']}</a>
		</>
	)
	return [
		{ key: 'jury', of: ['quorum'], term: prize['fact-jury'], text: prize['fact-jury-text'] },
		{ key: 'appeal', of: [], term: prize['fact-appeal'], text: appeal },
		{ key: 'sponsors', of: [], term: prize['fact-sponsors'], text: sponsors },
		{ key: 'privacy', of: [], term: prize['fact-privacy'], text: privacy },
	]
}
