import type { ReactNode } from 'react'
import { useTieName } from '#app/components/edition-editor/tie-name.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Facts, type Fact } from '#app/design-system/facts.tsx'
import type { Part } from '#app/domain/edition/parts.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { formatMoney } from '#app/i18n/format.ts'
import type { OverviewPage } from '#app/web/overview-page.server.ts'
import { CardHead } from './edition-cards.part.tsx'

type Parts = { page: OverviewPage }

/** The screens that need no drawing, each in a few facts. */
export function SmallCards({ page }: Parts) {
	return (
		<div className="ed__s">
			<TextsCard page={page} />
			<EligibilityCard page={page} />
			<DocumentsCard page={page} />
			<ReadingCard page={page} />
			<AwardsCard page={page} />
			<SponsorsCard page={page} />
		</div>
	)
}

function SmallCard({ page, part, facts }: Parts & { part: Part; facts: Fact[] }) {
	return (
		<Card labelledBy={`card-${part}`}>
			<CardHead page={page} part={part} />
			<Facts facts={facts} />
		</Card>
	)
}

function fact(key: string, name: string, value: ReactNode): Fact {
	return { key, name, value }
}

function TextsCard({ page }: Parts) {
	const { edition } = useWords()
	const language = useLanguage()
	const { name, purpose, theme } = page.head.definition
	return (
		<SmallCard
			page={page}
			part="texts"
			facts={[
				fact('name', edition['at.name'], inLanguage(name, language).text),
				fact('purpose', edition['at.purpose'], inLanguage(purpose, language).text),
				fact('theme', edition['at.theme'], theme ? inLanguage(theme, language).text : edition['unset']),
			]}
		/>
	)
}

function EligibilityCard({ page }: Parts) {
	const { edition } = useWords()
	const { share, age, applicantTypes, minimumMembers, repeatWinnerYears } = page.head.definition.eligibility
	return (
		<SmallCard
			page={page}
			part="eligibility"
			facts={[
				fact(
					'share',
					edition['at.eligibility.share'],
					share ? (
						<>
							{edition[`share-${share.of}`]}{' '}
							<bdi className="code">
								{share.numerator}/{share.denominator}
							</bdi>{' '}
							<span className="small">{share.strict ? edition['share-more'] : edition['share-least']}</span>
						</>
					) : (
						edition['share-none']
					),
				),
				fact(
					'age',
					edition['at.eligibility.age'],
					age ? edition['preview-age']({ min: age.min, max: age.max }) : edition['none'],
				),
				fact(
					'types',
					edition['at.eligibility.applicantTypes'],
					applicantTypes.map((type) => edition[`type-${type}`]).join(' · '),
				),
				fact('members', edition['at.eligibility.minimumMembers'], minimumMembers),
				fact('repeat', edition['at.eligibility.repeatWinnerYears'], repeatWinnerYears),
			]}
		/>
	)
}

function DocumentsCard({ page }: Parts) {
	const { edition } = useWords()
	const language = useLanguage()
	return (
		<SmallCard
			page={page}
			part="documents"
			facts={page.head.definition.documents.map(({ key, label, required, readersSee }) =>
				fact(
					key,
					inLanguage(label, language).text,
					[
						...(required ? [edition['at.documents.required']] : []),
						...(readersSee ? [edition['at.documents.readersSee']] : []),
					].join(' · ') || edition['no'],
				),
			)}
		/>
	)
}

function ReadingCard({ page }: Parts) {
	const { edition } = useWords()
	const { reading } = page.head.definition
	const numbers = ['readersPerApplication', 'gapPoints', 'extraReadings'] as const
	const rules = ['oneFromOutsideRegion', 'neverSameProvince', 'oneJurorPerOrganisation'] as const
	return (
		<SmallCard
			page={page}
			part="reading"
			facts={[
				...numbers.map((name) => fact(name, edition[`at.reading.${name}`], reading[name])),
				...rules.map((name) =>
					fact(name, edition[`at.reading.${name}`], reading[name] ? edition['yes'] : edition['no']),
				),
			]}
		/>
	)
}

function AwardsCard({ page }: Parts) {
	const { edition } = useWords()
	const language = useLanguage()
	const { awards, ranking, quorum } = page.head.definition
	const tieName = useTieName(page.head.definition)
	return (
		<SmallCard
			page={page}
			part="awards"
			facts={[
				fact('seats', edition['at.awards.seats'], awards.seats),
				fact('region', edition['at.awards.seatsPerRegion'], awards.seatsPerRegion),
				fact('amount', edition['at.awards.amountMad'], formatMoney(language, awards.amountMad)),
				fact('method', edition['at.ranking.method'], edition[`method-${ranking.method}`]),
				fact('floor', edition['at.ranking.floor'], ranking.floor),
				fact(
					'quorum',
					edition['at.quorum'],
					<bdi className="code">
						{quorum.numerator}/{quorum.denominator}
					</bdi>,
				),
				fact('ties', edition['at.awards.ties'], awards.ties.map(tieName).join(' · ')),
			]}
		/>
	)
}

function SponsorsCard({ page }: Parts) {
	const { edition } = useWords()
	const language = useLanguage()
	const { organisers, sponsors } = page.head.definition
	const names = sponsors.map(({ name }) => inLanguage(name, language).text)
	return (
		<SmallCard
			page={page}
			part="sponsors"
			facts={[
				fact('ministry', edition['at.organisers.ministry'], inLanguage(organisers.ministry, language).text),
				fact('office', edition['at.organisers.office'], inLanguage(organisers.office, language).text),
				fact('sponsors', edition['at.sponsors'], names.join(' · ') || edition['unset']),
			]}
		/>
	)
}
