import type { MinutesText } from '#app/components/deliberation/minutes-text.ts'
import { Table } from '#app/design-system/table.tsx'
import { type Messages, words } from '#app/i18n/catalog.ts'
import { languageTags } from '#app/i18n/direction.ts'

type Head =
	| 'reference'
	| `minutes.${'rank' | 'reason' | 'votes' | 'name' | 'region' | 'basis' | 'score' | 'departures' | 'noDeparture'}`
type Sides = { ar: MinutesText; fr: MinutesText }

/** A word in both languages, one above the other. */
function Both({ word }: { word: Head }) {
	return (
		<>
			<span lang={languageTags.ar} dir="rtl">
				{words('ar').document[word]}
			</span>
			<span lang={languageTags.fr} dir="ltr" className="fr">
				{words('fr').document[word]}
			</span>
		</>
	)
}

function label(word: Head): string {
	return `${words('ar').document[word]} · ${words('fr').document[word]}`
}

/** What the jury changed: reasons stand as they were written. */
export function MinutesDepartures({ ar }: Sides) {
	const say = 'minutes.departures'
	return (
		<section>
			<div className="bi">
				<h2 lang={languageTags.ar} dir="rtl">
					{words('ar').document[say]}
				</h2>
				<h2 lang={languageTags.fr} dir="ltr">
					{words('fr').document[say]}
				</h2>
			</div>
			{ar.departures.length === 0 ? (
				<p className="bi">
					<Both word="minutes.noDeparture" />
				</p>
			) : (
				<Table
					label={label(say)}
					columns={(['reference', 'minutes.rank', 'minutes.reason', 'minutes.votes'] as const).map(
						(word) => ({
							key: word,
							text: <Both word={word} />,
						}),
					)}
				>
					{ar.departures.map(({ reference, rank, reason, votes }) => (
						<tr key={reference}>
							<td>
								<bdi className="code">{reference}</bdi>
							</td>
							<td>{rank}</td>
							<td dir="auto">{reason}</td>
							<td>
								<bdi className="code">
									{votes.for} / {votes.against} / {votes.abstained}
								</bdi>
							</td>
						</tr>
					))}
				</Table>
			)}
		</section>
	)
}

/** The awards in the order laid before the jury, each in both languages. */
export function MinutesAwards({ ar, fr }: Sides) {
	if (ar.awards.length === 0) return null
	const columns = [
		'minutes.rank',
		'reference',
		'minutes.name',
		'minutes.region',
		'minutes.basis',
		'minutes.score',
	]
	return (
		<Table
			label={label('minutes.name')}
			columns={(columns as Head[]).map((word) => ({ key: word, text: <Both word={word} /> }))}
		>
			{ar.awards.map((award, place) => (
				<tr key={award.reference}>
					<td>{award.rank}</td>
					<td>
						<bdi className="code">{award.reference}</bdi>
					</td>
					<Sided ar={award.name} fr={fr.awards[place]?.name ?? ''} />
					<Sided ar={award.region} fr={fr.awards[place]?.region ?? ''} />
					<Sided
						ar={basisText(award.basis, words('ar').document)}
						fr={basisText(award.basis, words('fr').document)}
					/>
					<td>
						<bdi className="code">{award.score}</bdi>
					</td>
				</tr>
			))}
		</Table>
	)
}

function Sided({ ar, fr }: { ar: string; fr: string }) {
	return (
		<td>
			<span dir="auto">{ar}</span>
			{fr === ar ? null : (
				<span dir="auto" className="fr">
					{fr}
				</span>
			)}
		</td>
	)
}

function basisText(basis: MinutesText['awards'][number]['basis'], say: Messages['document']): string {
	return say[`basis.${basis}`]
}
