import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { Choose, NumberField, SelectOne, Switch } from '#app/components/edition-editor/small-fields.tsx'
import { useTieName } from '#app/components/edition-editor/tie-name.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { RANKING_METHODS } from '#app/domain/edition/definition.ts'
import { tieChoices } from '#app/domain/edition/edit-rules.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'

type Controls = { page: PartPage; sheet: Sheet }

/** How many read each dossier, and the hard rules of who does not. */
export function ReadingControls({ sheet }: Controls) {
	const { edition } = useWords()
	const numbers = ['readersPerApplication', 'gapPoints', 'extraReadings'] as const
	const rules = ['oneFromOutsideRegion', 'neverSameProvince', 'oneJurorPerOrganisation'] as const
	return (
		<Card>
			<div className="ed-four">
				{numbers.map((name) => (
					<NumberField
						key={name}
						sheet={sheet}
						path={`reading.${name}`}
						label={edition[`at.reading.${name}`]}
					/>
				))}
			</div>
			<div>
				{rules.map((name) => (
					<Switch key={name} sheet={sheet} path={`reading.${name}`} label={edition[`at.reading.${name}`]} />
				))}
			</div>
		</Card>
	)
}

/** Seats and amount, method and floor, quorum, and the order in which ties are settled. */
export function AwardsControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	return (
		<>
			<Card>
				<div className="ed-four">
					{(['seats', 'seatsPerRegion', 'amountMad'] as const).map((name) => (
						<NumberField
							key={name}
							sheet={sheet}
							path={`awards.${name}`}
							label={edition[`at.awards.${name}`]}
						/>
					))}
					<NumberField sheet={sheet} path="ranking.floor" label={edition['at.ranking.floor']} />
				</div>
				<Choose
					sheet={sheet}
					path="ranking.method"
					label={edition['at.ranking.method']}
					choices={RANKING_METHODS.map((method) => ({
						value: method,
						label: edition[`method-${method}`],
					}))}
				/>
			</Card>
			<Card id="quorum" labelledBy="quorum-title">
				<h2 id="quorum-title">{edition['at.quorum']}</h2>
				<FieldHelp id="quorum" error={sheet.error('quorum')} />
				<div className="ed-four">
					{(['numerator', 'denominator'] as const).map((name) => (
						<NumberField
							key={name}
							sheet={sheet}
							path={`quorum.${name}`}
							label={edition[`at.quorum.${name}`]}
						/>
					))}
				</div>
			</Card>
			<TieControls page={page} sheet={sheet} />
		</>
	)
}

function TieControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const tieName = useTieName(page.head.definition)
	const choices = tieChoices(page.head.definition)
	const places = Math.min(choices.length, page.head.definition.awards.ties.length + 2)
	return (
		<Card id="awards.ties" labelledBy="ties-title">
			<h2 id="ties-title">{edition['at.awards.ties']}</h2>
			{Array.from({ length: places }, (_, index) => (
				<SelectOne
					key={index}
					sheet={sheet}
					path={`awards.ties.${index}`}
					label={edition['tie-place']({ n: index + 1 })}
					empty={edition['tie-none']}
					options={choices.map((tie) => ({ value: tie, label: tieName(tie) }))}
				/>
			))}
		</Card>
	)
}
